import type { Opinion, ReadContext } from '../requests/opinion.ts';
import type { EncoderAnswer, EncoderQuestion } from './serve-encoder.ts';

type EncoderWorker = Pick<Worker, 'postMessage' | 'addEventListener'>;

/** Asks a worker that serves the encoder. Rejects with the reason where it could not start or has died. */
export function encoderAsker(worker: EncoderWorker): ReadContext {
  const waiting = new Map<number, PromiseWithResolvers<readonly Opinion[]>>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<EncoderAnswer>) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('opinions' in data) question?.resolve(data.opinions);
    if ('fault' in data) question?.reject(new Error(data.fault));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const question of waiting.values()) question.reject(new Error(message));
    waiting.clear();
  });
  return (letter) => {
    const question = Promise.withResolvers<readonly Opinion[]>();
    const id = ++lastId;
    waiting.set(id, question);
    worker.postMessage({ id, letter } satisfies EncoderQuestion);
    return question.promise;
  };
}
