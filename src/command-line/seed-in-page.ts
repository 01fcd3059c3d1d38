import { openPouch, readAll } from '../browser/pouch.ts';
import { inventCounts } from './invented-counts.ts';

// Runs in a page of the extension: see seed-counts.ts.

const BATCH = 5_000;

/** Given, so that PouchDB need not work one out for each document. */
const FIRST_REVISION = `1-${'0'.repeat(32)}`;

/** Stores so many invented counts in the store of the page's own browser. */
export async function seed(number: number, lastDay: string): Promise<void> {
  const database = await openPouch('counts');
  let batch: { readonly _id: string; readonly _rev: string }[] = [];
  for (const { id, ...count } of inventCounts(number, lastDay)) {
    batch.push({ _id: id, _rev: FIRST_REVISION, ...count });
    if (batch.length < BATCH) continue;
    await database.bulkDocs(batch, { new_edits: false });
    batch = [];
  }
  await database.bulkDocs(batch, { new_edits: false });
  await database.close();
}

/** Reads every document as PouchDB gives it, and nothing more: milliseconds. */
export async function readBare(): Promise<{ readonly documents: number; readonly milliseconds: number }> {
  const start = performance.now();
  const database = await openPouch('counts');
  const { length: documents } = await readAll(database);
  await database.close();
  return { documents, milliseconds: performance.now() - start };
}
