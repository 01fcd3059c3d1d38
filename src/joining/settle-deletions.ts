import * as v from 'valibot';
import { lifeOf } from '../tally/letter-count.ts';
import type { CountsDatabase, Revision } from './database.ts';
import { fetchVersions, versionsIn } from './fetch-versions.ts';

/** How many letters are looked at at once. */
const BATCH = 500;
const CONFLICT = 409;

/** Says how far a database was looked at. It stays on its computer. */
const MARK = '_local/settled';

/**
 * Deletes what another computer deleted while this one changed it, and what was changed elsewhere after it was deleted
 * here: CouchDB alone would bring it back. So a deletion holds in whatever order computers join. Call it after anything
 * came in. Throws where it could not be stored; then it is done the next time.
 */
export async function settleDeletions(database: CountsDatabase): Promise<void> {
  const mark = await readMark(database);
  const { results, last_seq: seq } = await database.changes({ style: 'all_docs', since: mark.seq });
  if (seq === mark.seq) return;
  const several = results.filter(({ changes }) => changes.length > 1);
  for (let start = 0; start < several.length; start += BATCH) {
    const versions = versionsIn(several.slice(start, start + BATCH));
    const byLetter = Object.groupBy(await fetchVersions(database, versions), ({ _id }) => _id);
    await deleteThose(
      database,
      Object.values(byLetter).flatMap((each = []) => outlived(each)),
    );
  }
  await database.put({ ...mark, seq });
}

async function readMark(
  database: CountsDatabase,
): Promise<{ readonly _id: string; readonly seq: number | string }> {
  try {
    return v.parse(MarkSchema, await database.get(MARK));
  } catch {
    return { _id: MARK, seq: 0 };
  }
}

const MarkSchema = v.looseObject({ _id: v.string(), seq: v.union([v.number(), v.string()]) });

/** Deletes versions of letters' documents, and says of each which counting of its letter that ended. */
export async function deleteThose(database: CountsDatabase, versions: readonly Revision[]): Promise<void> {
  const answers = await database.bulkDocs(versions.map(traceOf));
  // What was changed meanwhile stands after all that was looked at, and is looked at the next time.
  const failed = answers.find(({ error, status }) => error && status !== CONFLICT);
  if (failed) throw new Error('Some counts could not be deleted. Try again.', { cause: failed });
}

/** The last counting of a letter that was deleted, given all versions of its document. Nought where none was. */
export function endedBy(versions: readonly Revision[]): number {
  return Math.max(
    0,
    ...versions.map((each) => (each._deleted ? (each.ended ?? 0) : lifeOf(each as Living) - 1)),
  );
}

function outlived(versions: readonly Revision[]): Revision[] {
  const ended = endedBy(versions);
  return versions.filter((each) => !each._deleted && lifeOf(each as Living) <= ended);
}

type Living = { readonly life?: number };

function traceOf(version: Revision): Revision {
  const { _id, _rev } = version;
  return { _id, _rev, _deleted: true, ended: lifeOf(version as Living) };
}
