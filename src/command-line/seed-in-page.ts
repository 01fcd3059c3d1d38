import { openPouch, readAll } from '../browser/pouch.ts';
import { inventCounts } from './invented-counts.ts';

// Runs in a page of the extension: see seed-counts.ts.

const BATCH = 2_000;

/** Stores so many invented counts in the store of the page's own browser. */
export async function seed(number: number, lastDay: string): Promise<void> {
  const database = await openPouch('counts');
  let batch: { readonly _id: string }[] = [];
  for (const { id, ...count } of inventCounts(number, lastDay)) {
    batch.push({ _id: id, ...count });
    if (batch.length < BATCH) continue;
    await database.bulkDocs(batch);
    batch = [];
  }
  await database.bulkDocs(batch);
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
