import { describe, expect, it } from 'vitest';
import { chosenIn, leftOutIn, NO_PLAN } from '../../../src/ui/popup/letter-plan.ts';
import { aFinding, aLetter, aShownLetter, found } from '../../factories.ts';
import { replies } from '../fakes.ts';

const late = aFinding({
  id: 'late',
  topic: 'late-letter',
  start: 0,
  end: 0,
  quote: '',
  daysLate: 47,
  daysAllowed: 7,
});
const check = aFinding({ id: 'check', verdict: 'check' });

/** The findings that a letter back is about before the GP has chosen anything, in a letter of 6 March. */
const chosen = (...findings: Parameters<typeof aFinding>[0][]) =>
  chosenIn(
    NO_PLAN,
    aShownLetter({
      findings: findings.map((parts) => aFinding(parts)),
      facts: aLetter({ letterDate: found('2026-04-20') }),
    }),
  ).map(({ id }) => id);

describe('what may be urgent and is left out', () => {
  const risky = aFinding({ id: 'risky', verdict: 'check', quote: 'The chart.', mayBeUrgent: 'a chart' });
  const overdue = aFinding({ id: 'overdue', verdict: 'check', quote: 'Bloods by 9 March.' });
  const calm = aFinding({ id: 'calm', verdict: 'check', quote: 'Perhaps an echo.' });
  const handedBack = aFinding({ id: 'breach', urgent: true });
  const day = { letter: aLetter(), today: '2026-03-10', replies };
  const leftOut = (plan = {}) =>
    leftOutIn(
      { ...NO_PLAN, ...plan },
      aShownLetter({ findings: [risky, overdue, calm, handedBack] }),
      day,
    ).map(({ id }) => id);

  it('is what the GP has said nothing of', () => {
    expect(leftOut()).toEqual(['risky', 'overdue']);
  });

  it('is nothing that the GP put in, left out, or said can wait', () => {
    expect(leftOut({ ticks: { risky: true, overdue: false } })).toEqual([]);
    expect(leftOut({ urgent: { risky: false, overdue: false, calm: true } })).toEqual(['calm']);
  });
});

describe('that a letter came late', () => {
  it('is no letter back by itself, nor beside what is only to be checked', () => {
    expect(chosen(late)).toEqual([]);
    expect(chosen({ ...check, quote: 'Perhaps an echo.' }, late)).toEqual([]);
  });

  it('is told beside something else', () => {
    expect(chosen({ id: 'breach' }, late)).toEqual(['breach', 'late']);
  });

  it('is not told beside something else where it was by a day or two, unless the GP ticks it', () => {
    expect(chosen({ id: 'breach', quote: 'Perhaps an echo.' }, { ...late, daysLate: 9 })).toEqual(['breach']);
    expect(chosen({ id: 'breach', quote: 'Perhaps an echo.' }, { ...late, daysLate: 10 })).toEqual([
      'breach',
      'late',
    ]);
    expect(chosen({ id: 'breach', quote: 'U&Es in two weeks.' }, { ...late, daysLate: 9 })).toEqual([
      'breach',
      'late',
    ]);
  });

  it('is told where what it asks was due before it was written', () => {
    expect(chosen({ ...check, quote: 'U&Es in two weeks.' }, late)).toEqual(['late']);
  });

  it('can be chosen', () => {
    const letter = aShownLetter({ findings: [late] });
    expect(chosenIn({ ...NO_PLAN, ticks: { late: true } }, letter)).toHaveLength(1);
  });
});
