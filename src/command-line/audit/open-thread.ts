import { Worker } from 'node:worker_threads';
import type { AuditReader } from '../../audit/run-audit.ts';

/** What a thread says when it can begin. */
export const READY = 'ready';

/**
 * With half as much room for what lives shortly, a thread takes a quarter longer; with twice as much it is no faster. Where
 * all has as much room as V8 gives by itself, it lets garbage grow to four times what lives: with this, memory stays level.
 */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1024 };

/**
 * A thread that is given something to read and answers with a result, once at a time. It says first that it is ready;
 * where it never comes to that, `started` rejects with a sentence that says why.
 */
export function openThread<Question, Result>(
  path: string,
  workerData: unknown,
): AuditReader<Question, Result> {
  const worker = new Worker(path, { workerData, resourceLimits: LIMITS });
  const started = Promise.withResolvers<void>();
  let asked: PromiseWithResolvers<Result> | undefined;
  worker.on('message', (said: typeof READY | Result) => {
    if (said === READY) started.resolve();
    else asked?.resolve(said as Result);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`It ended by itself, with code ${code}.`)));
  return {
    started: started.promise,
    read(question) {
      asked = Promise.withResolvers();
      worker.postMessage(question);
      return asked.promise;
    },
    end: () => void worker.terminate(),
  };

  function fail(fault: unknown): void {
    const cause = fault instanceof Error ? fault.message : String(fault);
    started.reject(new Error(`A thread of the audit could not start. ${cause}`, { cause: fault }));
    asked?.reject(fault);
  }
}
