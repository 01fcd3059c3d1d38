import type PouchDB from 'pouchdb-browser';
import { deleteThose, settleDeletions } from '../../joining/settle-deletions.ts';
import { earlier } from '../../tally/merge.ts';
import type { Period } from '../../tally/view.ts';
import { CONFLICT, NOT_FOUND, readVersions, statusOf } from './pouch.ts';

const BATCH = 1_000;

/**
 * Deletes what is stored for letters that were first open in a period, of whatever version; without one, all that is
 * stored for a letter. Throws where it could not.
 */
export async function deleteDocuments(database: PouchDB, period?: Period): Promise<void> {
  const letters = Map.groupBy(await readVersions(database), ({ _id }) => _id);
  const old = [...letters.values()]
    .filter((versions) => !period || isInPeriod({ day: firstDay(versions) }, period))
    .flat();
  for (let start = 0; start < old.length; start += BATCH)
    await deleteThose(database, old.slice(start, start + BATCH));
  await settleDeletions(database);
  // What was changed meanwhile is looked at again.
  if (old.length > 0) await deleteDocuments(database, period);
}

/** The day under which the letter counts: the earliest. Empty where what is stored has none. */
function firstDay(versions: readonly object[]): string {
  const days = versions.flatMap((each) => ('day' in each && typeof each.day === 'string' ? [each.day] : []));
  return days.length > 0 ? days.reduce(earlier) : '';
}

/**
 * Deletes a letter's document in every version that stands, as a piece of another letter: it can be counted again.
 * Throws where it could not.
 */
export async function deleteDocument(database: PouchDB, id: string): Promise<void> {
  try {
    for (;;) {
      const { _id, _rev } = await database.get(id);
      await database.put({ _id, _rev, _deleted: true });
    }
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return;
    if (statusOf(error) === CONFLICT) return deleteDocument(database, id);
    throw new Error('A count could not be deleted. Try again.', { cause: error });
  }
}

/** Whether a stored document is a count of a day in the period. */
export function isInPeriod(count: object, { from, to }: Period): boolean {
  return 'day' in count && typeof count.day === 'string' && from <= count.day && count.day <= to;
}
