import type { CountsDatabase, Revision } from './database.ts';

/** One version of a document. */
interface Version {
  readonly id: string;
  readonly rev: string;
}

type Changes = Awaited<ReturnType<CountsDatabase['changes']>>['results'];

/** How many are asked for at once. */
const BATCH = 500;

/** All versions that stand of the documents that changed. */
export function versionsIn(changes: Changes): Version[] {
  return changes.flatMap(({ id, changes: versions }) => versions.map(({ rev }) => ({ id, rev })));
}

/** Versions with what they hold and the ids of those before them. What is no longer there is left out. */
export async function fetchVersions(
  database: Pick<CountsDatabase, 'bulkGet'>,
  versions: readonly Version[],
): Promise<Revision[]> {
  const read: Revision[] = [];
  for (let start = 0; start < versions.length; start += BATCH) {
    const { results } = await database.bulkGet({ docs: versions.slice(start, start + BATCH), revs: true });
    for (const { docs } of results) read.push(...docs.flatMap(({ ok }) => (ok ? [ok] : [])));
  }
  return read;
}
