import { type KeptCounts, keepCountsOf } from '../../tally/kept-counts.ts';
import { openPouch, readAll } from './pouch.ts';
import type { CountsPlace } from './read-counts.ts';

/** All counts of a place, read without the background. Rejects where the browser cannot open the store. */
export async function readKeptCounts({
  database: name,
  waiting,
  ...state
}: CountsPlace): Promise<KeptCounts> {
  const database = await openPouch(name);
  try {
    return { ...state, ...keepCountsOf(await readAll(database), waiting) };
  } finally {
    await database.close();
  }
}
