/** Reads and counts files, one after the other. It can die of a file, and then another takes its place. */
export interface AuditReader<File, Result> {
  /** Rejects with a sentence where it cannot read at all. */
  readonly started?: Promise<void>;
  read(file: File): Promise<Result>;
  /** Ends it at once, whatever it does. */
  end(): void;
}

export interface AuditRun<File, Result> {
  readonly files: Iterable<File> | AsyncIterable<File>;
  /** How many files are read at the same time. */
  readonly readers: number;
  readonly openReader: () => AuditReader<File, Result>;
  /** What stands for a file of which the reader died, or that took longer than it may. */
  readonly giveUp: (file: File, why: string) => Promise<Result>;
  readonly onRead: (result: Result, file: File) => Promise<void>;
  /** Milliseconds that one file may take. */
  readonly patience: number;
  readonly signal?: AbortSignal;
  /** Resolves at once, or when the audit goes on. */
  readonly whenGoing?: () => Promise<void>;
}

/**
 * Reads all files by several readers, each opened for its first file. No file stops the rest. Rejects when the signal is
 * aborted, where a result could not be kept, or where a reader cannot start: then no other file could be read either.
 */
export async function runAudit<File, Result>(run: AuditRun<File, Result>): Promise<void> {
  const { signal, readers, whenGoing = async () => undefined } = run;
  const files = iterate(run.files);
  const failing = new AbortController();
  const stop = AbortSignal.any([failing.signal, ...(signal ? [signal] : [])]);

  async function work(): Promise<void> {
    let reader: AuditReader<File, Result> | undefined;
    try {
      for (;;) {
        await whenGoing();
        stop.throwIfAborted();
        const next = await files.next();
        if (next.done) return;
        const file = next.value;
        reader ??= run.openReader();
        await orStop(reader.started ?? Promise.resolve(), stop);
        const outcome = await withPatience(reader.read(file), run.patience, stop);
        if ('why' in outcome) {
          reader.end();
          reader = undefined;
        }
        await run.onRead('why' in outcome ? await run.giveUp(file, outcome.why) : outcome.result, file);
      }
    } catch (fault) {
      failing.abort(fault);
      throw fault;
    } finally {
      reader?.end();
    }
  }

  await Promise.all(Array.from({ length: readers }, work));
}

/** Several readers take from one list: each file goes to one of them. */
function iterate<File>(files: Iterable<File> | AsyncIterable<File>): AsyncIterator<File> {
  const source = Symbol.asyncIterator in files ? files[Symbol.asyncIterator]() : files[Symbol.iterator]();
  let last: Promise<unknown> = Promise.resolve();
  return {
    next() {
      const next = last.then(() => source.next());
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** Rejects as soon as the signal is aborted, whatever comes of the work. */
async function orStop<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

type Outcome<Result> = { readonly result: Result } | { readonly why: string };

async function withPatience<Result>(
  reading: Promise<Result>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Outcome<Result>> {
  const given = Promise.withResolvers<Outcome<Result>>();
  const timer = setTimeout(
    () => given.resolve({ why: `It took longer than ${Math.round(milliseconds / 1000)} seconds.` }),
    milliseconds,
  );
  try {
    const outcome = reading.then(
      (result): Outcome<Result> => ({ result }),
      (): Outcome<Result> => ({ why: 'It made the reader fail.' }),
    );
    return await orStop(Promise.race([outcome, given.promise]), signal);
  } finally {
    clearTimeout(timer);
  }
}
