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

/** A worker that reads and counts the files of an audit. Scans are read by OCR before where that is given. */
export function openAuditReader(start: AuditStart, readScan?: ReadScan): FileReader {
  const worker = new Worker('/audit-worker.js');
  const starting = Promise.withResolvers<void>();
  const waiting = new Map<number, PromiseWithResolvers<AuditAnswer>>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<AuditAnswer | AuditStarted>) => {
    if ('started' in data) return starting.resolve();
    if ('cannotStart' in data) return fail(data.cannotStart);
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => fail(message || 'Its code could not be loaded.'));
  worker.postMessage(start);

  /** Where it has started already, what it was asked comes to nothing; otherwise nothing can be read at all. */
  function fail(cause: string): void {
    starting.reject(new Error(`Reading could not start. ${cause}`));
    for (const asked of waiting.values()) asked.reject(new Error(cause));
    waiting.clear();
  }

  async function ask(question: Omit<AuditQuestion, 'id'>): Promise<AuditAnswer> {
    await starting.promise;
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
    started: starting.promise,
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
    end: () => worker.terminate(),
  };
}
