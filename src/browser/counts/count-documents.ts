import type PouchDB from 'pouchdb-browser';
import type { StoredDocument } from 'pouchdb-browser';
import * as v from 'valibot';
import { endedBy } from '../../joining/settle-deletions.ts';
import { keepCountsOf } from '../../tally/kept-counts.ts';
import { type LetterCount, LetterCountSchema, lifeOf } from '../../tally/letter-count.ts';
import { migrate } from '../../tally/migrate.ts';
import { CONFLICT, countIn, ifThere, statusOf, versionsOf } from './pouch.ts';
import { uncounted } from './uncounted.ts';

export interface CountChange {
  /** The letter's fingerprint. */
  readonly id: string;
  readonly make: (before: LetterCount | undefined) => LetterCount;
}

/**
 * Changes a letter's document. A change that meets another is made again upon it. Versions that another computer made
 * are merged into the one that is written. What cannot be written is kept in memory, and it rejects with a sentence; so
 * it does where a later version of Handback wrote the document, or where the count holds more than counts may.
 */
export async function changeDocument(database: PouchDB, { id, make }: CountChange): Promise<void> {
  for (;;) {
    const [stored, ...others] = await findVersions(database, id);
    const read = stored && migrate(countIn(stored));
    if (read?.is === 'newer')
      throw new Error('A later version of Handback counted this letter. Update Handback on this computer.');
    const merged = others.filter((other) => migrate(countIn(other)).is === 'count');
    const before = countOf([...(stored ? [stored] : []), ...merged]);
    const life = before ? lifeOf(before) : await nextLife(database, id);
    const made = make(before);
    const count = v.parse(LetterCountSchema, life > 1 ? { ...made, life } : made);
    if (stored && merged.length === 0 && isSame(count, stored)) return;
    try {
      if (stored && read?.is === 'damaged') await setAside(database, stored);
      await database.put(documentOf(count, stored));
      for (const { _id, _rev } of merged) await database.put({ _id, _rev, _deleted: true });
      return;
    } catch (error) {
      if (statusOf(error) === CONFLICT) continue;
      throw await keepInMemory(count, error);
    }
  }
}

/** Which counting of a letter that is not counted the next one is: one more than those that were deleted. */
async function nextLife(database: PouchDB, id: string): Promise<number> {
  return endedBy(await versionsOf(database, id)) + 1;
}

/** The count of a letter, of all versions of its document that stand. */
export async function findCount(database: PouchDB, id: string): Promise<LetterCount | undefined> {
  return countOf(await findVersions(database, id));
}

function countOf(versions: readonly StoredDocument[]): LetterCount | undefined {
  return keepCountsOf(versions.map(countIn)).counts[0];
}

/** The version of a document that PouchDB takes for the last, and others that stand beside it. */
async function findVersions(database: PouchDB, id: string): Promise<StoredDocument[]> {
  const stored = await ifThere(database.get(id, { conflicts: true }));
  if (!stored) return [];
  const others = await Promise.all(
    (stored._conflicts ?? []).map((rev) => ifThere(database.get(id, { rev }))),
  );
  return [stored, ...others.filter((other) => other !== undefined)];
}

/** Keeps a count that cannot be stored in memory, and gives the error that says so. */
export async function keepInMemory(count: LetterCount, error: unknown): Promise<Error> {
  const why = sayFault(error);
  await uncounted.add(count, why);
  return new Error(why, { cause: error });
}

function documentOf({ id, ...rest }: LetterCount, stored: StoredDocument | undefined) {
  return { ...rest, _id: id, ...(stored && { _rev: stored._rev }) };
}

/** Spares a write each time that a letter is opened again. */
function isSame(count: LetterCount, stored: StoredDocument): boolean {
  const before = v.safeParse(LetterCountSchema, countIn(stored));
  return before.success && JSON.stringify(before.output) === JSON.stringify(count);
}

/** Documents that were no counts are kept beside those that took their places. It stays on this computer. */
export const DAMAGED = '_local/damaged';

async function setAside(database: PouchDB, stored: StoredDocument): Promise<void> {
  const before = await ifThere(database.get(DAMAGED));
  const aside: readonly unknown[] =
    before && 'aside' in before && Array.isArray(before.aside) ? before.aside : [];
  const those = [...aside.filter((each) => JSON.stringify(each) !== JSON.stringify(stored)), stored];
  await database.put({ ...before, _id: DAMAGED, aside: those });
}

/** PouchDB does not pass on why the browser refused to write: a full disk is much the likeliest. */
function sayFault(error: unknown): string {
  const says = error instanceof Error ? error.message : JSON.stringify(error);
  return `A letter is counted in memory alone, as this computer would not store it. Its disk may be full: free some space, then open any letter. (${says})`;
}
