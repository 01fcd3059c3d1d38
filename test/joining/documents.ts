import { fetchVersions, versionsIn } from '../../src/joining/fetch-versions.ts';
import { keepCountsOf } from '../../src/tally/kept-counts.ts';
import type { LetterCount } from '../../src/tally/letter-count.ts';
import { aLetterCount, type CountParts } from '../factories.ts';
import type { TestDatabase } from './device.ts';

/** The fingerprint of a letter that a test calls by a number. */
export function idOf(letter: number): string {
  return letter.toString(16).padStart(64, '0');
}

/** The document of a count. */
export function documentOf(letter: number, parts: Omit<CountParts, 'id'> = {}): { readonly _id: string } {
  const { id, ...rest } = aLetterCount({ ...parts, id: idOf(letter) });
  return { _id: id, ...rest };
}

/** What a database comes to, with every version of each document that stands. */
export async function countsIn(database: TestDatabase): Promise<readonly LetterCount[]> {
  const { results } = await database.changes({ style: 'all_docs', since: 0 });
  const stored = (await fetchVersions(database, versionsIn(results)))
    .filter(({ _deleted }) => !_deleted)
    .map(({ _id: id, _rev, _revisions, ...rest }) => ({ id, ...rest }));
  return [...keepCountsOf(stored).counts].sort((a, b) => (a.id < b.id ? -1 : 1));
}
