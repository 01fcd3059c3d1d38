import { openPouch, readAll } from '../../browser/counts/pouch.ts';
import type { LetterCount } from '../../tally/letter-count.ts';
import { inventCounts } from './invented-counts.ts';

// Runs in a page of the extension: see seed-counts.ts.

const BATCH = 5_000;

/** Given, so that PouchDB need not work one out for each document. */
const FIRST_REVISION = `1-${'0'.repeat(32)}`;

/** Invented counts, to be stored by `storeNext`. */
export function begin(number: number, lastDay: string): Iterator<LetterCount> {
  return inventCounts(number, lastDay);
}

/** Stores the next few thousand in the store of the page's own browser. False when none was left. */
export async function storeNext(counts: Iterator<LetterCount>): Promise<boolean> {
  const batch: { readonly _id: string; readonly _rev: string }[] = [];
  while (batch.length < BATCH) {
    const next = counts.next();
    if (next.done) break;
    const { id, ...count } = next.value;
    batch.push({ _id: id, _rev: FIRST_REVISION, ...count });
  }
  if (batch.length === 0) return false;
  const database = await openPouch('counts');
  await database.bulkDocs(batch, { new_edits: false });
  await database.close();
  return true;
}

/** Reads every document as PouchDB gives it, and nothing more: milliseconds. */
export async function readBare(): Promise<{ readonly documents: number; readonly milliseconds: number }> {
  const start = performance.now();
  const database = await openPouch('counts');
  const { length: documents } = await readAll(database);
  await database.close();
  return { documents, milliseconds: performance.now() - start };
}
