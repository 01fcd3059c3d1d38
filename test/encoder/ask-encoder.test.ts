import { describe, expect, it } from 'vitest';
import { encoderAsker } from '../../src/encoder/ask-encoder.ts';
import type { EncoderQuestion } from '../../src/encoder/serve-encoder.ts';
import { aLetter, anOpinion } from '../factories.ts';

/** A worker that keeps what it is asked. */
function aWorker() {
  const worker = new EventTarget();
  const asked: EncoderQuestion[] = [];
  return {
    asked,
    answer: (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data })),
    die: (message: string) => worker.dispatchEvent(Object.assign(new Event('error'), { message })),
    worker: Object.assign(worker, { postMessage: (question: EncoderQuestion) => void asked.push(question) }),
  };
}

describe('the encoder in a worker', () => {
  it('answers each question by its number, in whatever order', async () => {
    const { worker, asked, answer } = aWorker();
    const ask = encoderAsker(worker as never);
    const one = ask(aLetter());
    const two = ask(aLetter());
    answer({ id: asked[1]?.id, opinions: [] });
    answer({ id: asked[0]?.id, opinions: [anOpinion()] });
    expect(await one).toEqual([anOpinion()]);
    expect(await two).toEqual([]);
  });

  it('passes on why it could not read', async () => {
    const { worker, asked, answer } = aWorker();
    const reading = encoderAsker(worker as never)(aLetter());
    answer({ id: asked[0]?.id, fault: 'No memory.' });
    await expect(reading).rejects.toThrow('No memory.');
  });

  it('leaves no question open when it dies', async () => {
    const { worker, die } = aWorker();
    const ask = encoderAsker(worker as never);
    const readings = [ask(aLetter()), ask(aLetter())];
    die('Out of memory.');
    for (const reading of readings) await expect(reading).rejects.toThrow('Out of memory.');
  });
});
