import { type AuditReader, type AuditRun, runAudit } from './run-audit.ts';

interface BatchedRun<File, Result> extends Omit<AuditRun<File, Result>, 'openReader'> {
  readonly openReader: () => AuditReader<readonly File[], readonly Result[]>;
  /** How many files a reader is given at once. */
  readonly size: number;
}

/**
 * Reads all files as `runAudit` does, a batch at a time. Those of a batch at which a reader died, or took too long, are read
 * again one by one at the end, as only so it can be said which of them it was.
 */
export async function runInBatches<File, Result>(run: BatchedRun<File, Result>): Promise<void> {
  const { files, size, giveUp, onRead, ...rest } = run;
  const left: File[] = [];
  const batched = {
    ...rest,
    async onRead(results: readonly Result[], batch: readonly File[]) {
      for (const [at, result] of results.entries()) await onRead(result, batch[at] as File);
    },
  };
  await runAudit<readonly File[], readonly Result[]>({
    ...batched,
    files: inBatches(files, size),
    async giveUp(batch) {
      left.push(...batch);
      return [];
    },
  });
  await runAudit<readonly [File], readonly Result[]>({
    ...batched,
    files: left.map((file) => [file] as const),
    giveUp: async ([file], why) => [await giveUp(file, why)],
  });
}

async function* inBatches<File>(
  files: Iterable<File> | AsyncIterable<File>,
  size: number,
): AsyncGenerator<readonly File[]> {
  let batch: File[] = [];
  for await (const file of files) {
    batch.push(file);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
