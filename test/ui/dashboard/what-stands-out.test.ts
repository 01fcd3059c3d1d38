import { describe, expect, it } from 'vitest';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { lookAt } from '../../../src/tally/look-at.ts';
import { whatStandsOut } from '../../../src/ui/dashboard/what-stands-out.ts';
import { aKeptCounts, aLetterCount } from '../../factories.ts';

const TODAY = '2026-03-31';
const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };
const test = { topic: 'investigations', verdict: 'breach' } as const;

function standsOut(counts: readonly LetterCount[], listSize = 0): readonly string[] {
  const looked = lookAt(aKeptCounts({ counts }), ALWAYS, TODAY);
  return whatStandsOut(looked, { listSize, today: TODAY }).map(({ says }) => says);
}

/** Months of 2025 with one letter each, and so many requests in it. */
const months = (...requests: readonly number[]) =>
  requests.map((number, month) =>
    aLetterCount({ day: `2025-${`${month + 1}`.padStart(2, '0')}-10`, findings: Array(number).fill(test) }),
  );

describe('what stands out', () => {
  it('is nothing where there is little', () => {
    expect(standsOut([aLetterCount()])).toEqual([]);
  });

  it('is the hospital and the request that come most often, but not letters that name none', () => {
    const says = standsOut([
      aLetterCount({ provider: '', findings: Array(9).fill(test) }),
      aLetterCount({
        provider: 'Vale Hospital',
        findings: Array(6).fill({ topic: 'dna', verdict: 'check' }),
      }),
    ]);
    expect(says).toEqual([
      'The most frequent is “Deal with a missed appointment” from Vale Hospital: 6 of 15 requests.',
    ]);
  });

  it.each([
    [
      months(2, 2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 9),
      'More is asked in each 100 letters than before, up to December',
    ],
    [
      months(9, 8, 9, 8, 9, 2, 1, 2, 1, 2, 1, 2),
      'Less is asked in each 100 letters than before, up to December',
    ],
    [months(2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3), 'has not really changed'],
  ])('is whether it changed, by the rules of the chart', (counts, says) => {
    expect(standsOut(counts)[1]).toContain(says);
  });

  it('is no change where six months are not there to tell it from chance', () => {
    expect(standsOut(months(1, 9, 1)).join()).not.toContain('chance');
  });

  it('is letters back without an answer, letters that could not be read, and too little that was found', () => {
    expect(
      standsOut(
        [
          aLetterCount({ day: '2026-03-30', returns: [{ day: '2026-03-20', due: '2026-03-27' }] }),
          aLetterCount({ state: 'could not be read', findings: [] }),
        ],
        10_000,
      ),
    ).toEqual([
      'One letter back has no answer, and its day has passed.',
      '50 of each 100 letters could not be read, so their requests are not counted.',
      'In the last ten working days one request was found, where reading every letter finds about 35.',
    ]);
  });
});
