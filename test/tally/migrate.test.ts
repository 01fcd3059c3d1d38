import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/tally/findings-of.ts';
import { keepCountsOf } from '../../src/tally/kept-counts.ts';
import { migrate } from '../../src/tally/migrate.ts';
import { aLetterCount } from '../factories.ts';

/** Documents as the first version stored them. */
const stored: readonly Record<string, unknown>[] = JSON.parse(
  readFileSync('test/tally/stored/version-1.json', 'utf8'),
).map(({ _id: id, _rev: _, ...rest }: Record<string, unknown>) => ({ id, ...rest }));

describe('what the first version stored', () => {
  const { counts, newer, damaged } = keepCountsOf(stored);

  it('is all understood', () => {
    expect([counts.length, newer, damaged]).toEqual([3, 0, 0]);
  });

  it('keeps its findings and what became of them', () => {
    expect(
      counts.map((count) =>
        findingsOf(count).map(({ topic, verdict, outcome, reason }) => [topic, verdict, outcome, reason]),
      ),
    ).toEqual([
      [
        ['investigations', 'breach', 'returned', undefined],
        ['investigations', 'check', 'flagged', undefined],
        ['dna', 'check', 'dismissed', 'agreed locally'],
        ['late-letter', 'breach', 'flagged', undefined],
      ],
      [],
      [
        ['medication', 'breach', 'flagged', undefined],
        ['medication', 'check', 'returned', undefined],
      ],
    ]);
  });

  it('has national groups and types of provider, which it lacked, and the day of the letter for the letter back', () => {
    expect(counts).toMatchObject([
      {
        schema: 2,
        day: '2026-03-10',
        reading: {
          state: 'read',
          kind: 'clinic',
          daysLate: 12,
          providerType: 'acute',
          findings: [
            { group: 'call and recall' },
            { group: 'call and recall' },
            { group: 'call and recall' },
            { group: 'complete care' },
          ],
        },
        returns: [{ day: '2026-03-10' }],
      },
      { reading: { state: 'could not be read', providerType: 'not named' }, returns: [] },
      { decisions: [{ added: true }], returns: [{ day: '2026-03-13', due: '2026-03-20' }] },
    ]);
  });

  it('stays as it is when it is brought up to date once more', () => {
    expect(keepCountsOf(counts).counts).toEqual(counts);
  });
});

it.each([
  ['a count of this version', aLetterCount(), 'count'],
  ['a count of a later one', { ...aLetterCount(), schema: 3, more: 'of it' }, 'newer'],
  ['a count with a note in it', { ...aLetterCount(), note: 'Mrs Jane Example came today' }, 'damaged'],
  [
    'a count with a note in its reading',
    { ...aLetterCount(), reading: { ...aLetterCount().reading, note: 'x' } },
    'damaged',
  ],
  ['half a count', { id: aLetterCount().id, schema: 2 }, 'damaged'],
  ['nothing', undefined, 'damaged'],
])('%s is so', (_, document, is) => {
  expect(migrate(document).is).toBe(is);
});
