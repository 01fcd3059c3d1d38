import type PouchDB from 'pouchdb-browser';
import type { Period } from '../tally/view.ts';
import { countIn, statusOf } from './pouch.ts';

const BATCH = 1_000;
const NOT_FOUND = 404;
const CONFLICT = 409;

/** Deletes what is stored for letters that were first open in a period, of whatever version. Throws where it could not. */
export async function deleteDocuments(database: PouchDB, period: Period): Promise<void> {
  const { rows } = await database.allDocs({ include_docs: true, conflicts: true });
  const old = rows.flatMap(({ doc }) => (doc && isInPeriod(countIn(doc), period) ? [doc] : []));
  for (let start = 0; start < old.length; start += BATCH) {
    const batch = old
      .slice(start, start + BATCH)
      .map(({ _id, _rev }) => ({ _id, _rev, _deleted: true as const }));
    const answers = await database.bulkDocs(batch);
    const failed = answers.find(({ error, status }) => error && status !== CONFLICT);
    if (failed) throw new Error('Some counts could not be deleted. Try again.', { cause: failed });
    // What was changed meanwhile is looked at again.
    if (answers.some(({ status }) => status === CONFLICT)) return deleteDocuments(database, period);
  }
  // Where another computer changed a letter too, its version comes to stand in place of the one that was deleted.
  if (old.some(({ _conflicts }) => _conflicts)) await deleteDocuments(database, period);
}

/** Deletes a letter's document in every version that stands. Throws where it could not. */
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

export function isInPeriod(count: object, { from, to }: Period): boolean {
  return 'day' in count && typeof count.day === 'string' && from <= count.day && count.day <= to;
}
