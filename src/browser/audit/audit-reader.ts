import type { Audited } from '../../audit/audited.ts';
import type { AuditReader } from '../../audit/run-audit.ts';
import type {
  AuditAnswer,
  AuditQuestion,
  AuditStart,
  AuditStarted,
  FindingWords,
} from '../../audit/serve-audit.ts';

/** A file of an audit, with its keyed name. */
export type AuditFile = Omit<AuditQuestion, 'id' | 'place' | 'reading'>;

/** Reads a scan by OCR, in the page. */
export type ReadScan = (file: Blob, name: string) => Promise<NonNullable<AuditQuestion['reading']>>;

export interface FileReader extends AuditReader<AuditFile, Audited> {
  /** A finding of a file in its words. Undefined where it is no longer found. */
  words(file: AuditFile, place: number): Promise<FindingWords | undefined>;
}

/** Milliseconds that a worker has to say that it has started: the first, and those that are opened instead of it. */
const START_PATIENCE = [20_000, 60_000, 180_000];

/** A worker that reads and counts the files of an audit. Scans are read by OCR before where that is given. */
export function openAuditReader(start: AuditStart, readScan?: ReadScan): FileReader {
  const ending = new AbortController();
  const waiting = new Map<number, PromiseWithResolvers<AuditAnswer>>();
  let last = 0;
  const starting = startWorker(start, ending.signal).then((worker) => {
    worker.addEventListener('message', ({ data }: MessageEvent<AuditAnswer>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    });
    worker.addEventListener('error', ({ message }) => {
      for (const asked of waiting.values()) asked.reject(new Error(message));
      waiting.clear();
    });
    return worker;
  });

  async function ask(question: Omit<AuditQuestion, 'id'>): Promise<AuditAnswer> {
    const worker = await starting;
    last += 1;
    const asked = Promise.withResolvers<AuditAnswer>();
    waiting.set(last, asked);
    worker.postMessage({ ...question, id: last } satisfies AuditQuestion);
    const answer = await asked.promise;
    if ('fault' in answer) throw new Error(answer.fault);
    return answer;
  }

  async function count(question: Omit<AuditQuestion, 'id' | 'place'>): Promise<Audited> {
    const answer = await ask(question);
    if (!('audited' in answer)) throw new Error('The worker gave another answer.');
    return answer.audited;
  }

  return {
    started: starting.then(() => undefined),
    async read(file) {
      const audited = await count(file);
      if (!audited.isScan || !readScan) return audited;
      return count({ ...file, reading: await readScan(file.file, file.name) });
    },
    async words(file, place) {
      const answer = await ask({ ...file, place });
      if (!('words' in answer)) return undefined;
      if (answer.words || !readScan) return answer.words;
      const read = await ask({ ...file, place, reading: await readScan(file.file, file.name) });
      return 'words' in read ? read.words : undefined;
    },
    end: () => ending.abort(),
  };
}

/**
 * A worker that has started. One that says nothing in time is ended and another opened, as in Firefox on a busy computer
 * a start now and then hangs. Rejects with a sentence where it cannot start, or the signal is aborted.
 */
async function startWorker(start: AuditStart, ending: AbortSignal): Promise<Worker> {
  for (const patience of START_PATIENCE) {
    ending.throwIfAborted();
    const worker = new Worker('/audit-worker.js');
    ending.addEventListener('abort', () => worker.terminate(), { once: true });
    const said = await firstWord(worker, start, patience);
    if (said && 'started' in said) return worker;
    worker.terminate();
    if (said) throw new Error(`Reading could not start. ${said.cannotStart}`);
  }
  throw new Error('Reading could not start: nothing answers. Close other programs, then try again.');
}

/** What a worker says first when it is told what to audit with. Undefined where it says nothing in time. */
async function firstWord(
  worker: Worker,
  start: AuditStart,
  patience: number,
): Promise<AuditStarted | undefined> {
  const said = Promise.withResolvers<AuditStarted | undefined>();
  const timer = setTimeout(() => said.resolve(undefined), patience);
  worker.addEventListener('message', ({ data }: MessageEvent<AuditStarted>) => {
    // pdf.js, which is in the same worker, says that it is ready too.
    if ('started' in data || 'cannotStart' in data) said.resolve(data);
  });
  worker.addEventListener(
    'error',
    ({ message }) => said.resolve({ cannotStart: message || 'Its code could not be loaded.' }),
    { once: true },
  );
  worker.postMessage(start);
  return said.promise.finally(() => clearTimeout(timer));
}
