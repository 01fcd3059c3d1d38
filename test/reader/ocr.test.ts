import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOcr } from '../../src/reader/ocr.ts';

const never = () => new Promise<never>(() => undefined);
const createWorker = vi.hoisted(() => vi.fn());

vi.mock('tesseract.js', () => ({ createWorker, OEM: { LSTM_ONLY: 1 } }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['starts', never],
  ['is told of the resolution', async () => ({ setParameters: never, terminate: async () => undefined })],
])('gives a page up, and closes, where the reader hangs while it %s', async (_, start) => {
  createWorker.mockImplementation(start);
  const ocr = createOcr();
  const given = expect(ocr.read('picture', { page: 1, dpi: 200 })).rejects.toThrow('takes too long');
  await vi.runAllTimersAsync();
  await given;
  await ocr.close();
});

it('ends a reader that starts only after it was closed', async () => {
  const starting = Promise.withResolvers<object>();
  createWorker.mockReturnValue(starting.promise);
  const terminate = vi.fn(async () => undefined);
  const ocr = createOcr();
  void ocr.read('picture', { page: 1, dpi: 200 }).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  await ocr.close();
  starting.resolve({ terminate, setParameters: never });
  await vi.advanceTimersByTimeAsync(0);
  expect(terminate).toHaveBeenCalledOnce();
});
