import { expect, it, vi } from 'vitest';
import { serveEncoder } from '../../src/encoder/serve-encoder.ts';
import type { ReadContext } from '../../src/requests/opinion.ts';
import { aLetter, anOpinion } from '../factories.ts';

/** What a served encoder answers to questions that are asked one after the other. */
async function answersOf(questions: number, ...opened: (() => Promise<ReadContext>)[]) {
  const worker = Object.assign(new EventTarget(), { postMessage: vi.fn() });
  const open = vi.fn<() => Promise<ReadContext>>();
  for (const each of opened) open.mockImplementationOnce(each);
  serveEncoder(worker as never, open);
  for (let id = 1; id <= questions; id++)
    worker.dispatchEvent(new MessageEvent('message', { data: { id, letter: aLetter() } }));
  await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalledTimes(questions));
  return { answers: worker.postMessage.mock.calls.map(([answer]) => answer), opened: open.mock.calls.length };
}

const reads = async () => async () => [anOpinion()];

it('the encoder is opened once for many letters', async () => {
  const { answers, opened } = await answersOf(3, reads);
  expect(answers).toEqual([1, 2, 3].map((id) => ({ id, opinions: [anOpinion()] })));
  expect(opened).toBe(1);
});

it('an encoder that could not start, or failed, says so, and is opened anew for the next letter', async () => {
  const fails = async () => async () => Promise.reject(new Error('No memory.'));
  const { answers, opened } = await answersOf(
    3,
    () => Promise.reject(new Error('No weights.')),
    fails,
    reads,
  );
  expect(answers).toEqual([
    { id: 1, fault: 'Error: No weights.' },
    { id: 2, fault: 'Error: No memory.' },
    { id: 3, opinions: [anOpinion()] },
  ]);
  expect(opened).toBe(3);
});
