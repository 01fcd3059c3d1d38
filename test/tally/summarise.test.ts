import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/tally/summarise.ts';
import { aLetterCount } from '../factories.ts';

const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };
const test = { topic: 'investigations', verdict: 'breach', outcome: 'flagged' } as const;
const dna = { topic: 'dna', verdict: 'check', outcome: 'returned' } as const;

const NONE = { returned: 0, done: 0, asked: 0, dismissed: 0 };
const counts = [
  aLetterCount({
    day: '2026-03-01',
    findings: [test, { ...test, outcome: 'done' }, dna, { ...test, outcome: 'dismissed', reason: 'other' }],
    returns: [{ day: '2026-03-02' }],
  }),
  aLetterCount({ day: '2026-03-31', findings: [{ ...test, verdict: 'check' }], state: 'partly read' }),
  aLetterCount({ day: '2026-04-01', findings: [], state: 'could not be read' }),
];

describe('the totals of a period', () => {
  it('are by month and topic, the latest month first', () => {
    expect(summarise(counts, ALWAYS)).toEqual({
      read: 2,
      partlyRead: 1,
      couldNotBeRead: 1,
      copied: 1,
      topics: [
        { ...NONE, topic: 'dna', breach: 0, check: 1, total: 1, returned: 1 },
        { ...NONE, topic: 'investigations', breach: 2, check: 1, total: 3, done: 1, dismissed: 1 },
      ],
      months: [
        { month: '2026-04', read: 0, partlyRead: 0, couldNotBeRead: 1, copied: 0, topics: [] },
        {
          month: '2026-03',
          read: 2,
          partlyRead: 1,
          couldNotBeRead: 0,
          copied: 1,
          topics: [
            { ...NONE, topic: 'dna', breach: 0, check: 1, total: 1, returned: 1 },
            { ...NONE, topic: 'investigations', breach: 2, check: 1, total: 3, done: 1, dismissed: 1 },
          ],
        },
      ],
    });
  });

  it('name a topic of which all was dismissed', () => {
    const dismissed = aLetterCount({ findings: [{ ...dna, outcome: 'dismissed', reason: 'not a request' }] });
    expect(summarise([dismissed], ALWAYS).topics).toEqual([
      { ...NONE, topic: 'dna', breach: 0, check: 0, total: 0, dismissed: 1 },
    ]);
  });

  it.each([
    ['2026-03-01', '2026-03-01', 1],
    ['2026-03-02', '2026-03-30', 0],
    ['2026-03-01', '2026-03-31', 2],
  ])('from %s to %s, both included, are of %i letters', (from, to, letters) => {
    expect(summarise(counts, { from, to }).read).toBe(letters);
  });

  it('of the months add up to the totals of the whole', () => {
    const anyDay = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01');
    const anyFindings = fc.array(fc.constantFrom(test, dna), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.record({ day: anyDay, findings: anyFindings })), (letters) => {
        const { months, read, topics } = summarise(letters.map(aLetterCount), ALWAYS);
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(months.map((month) => month.read))).toBe(read);
        expect(sum(months.flatMap((month) => month.topics.map(({ total }) => total)))).toBe(
          sum(topics.map(({ total }) => total)),
        );
      }),
    );
  });
});
