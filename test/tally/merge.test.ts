import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/requests/request.ts';
import { countCopied, countDecided, countUnmarked } from '../../src/tally/count-decided.ts';
import type { FindingCount, LetterCount } from '../../src/tally/letter-count.ts';
import { merge } from '../../src/tally/merge.ts';
import { aLetterCount } from '../factories.ts';

const finding = (parts: Partial<FindingCount> = {}): FindingCount => ({
  topic: 'investigations',
  verdict: 'breach',
  outcome: 'flagged',
  ...parts,
});

const anyCount: fc.Arbitrary<LetterCount> = fc
  .record({
    day: fc.constantFrom('2026-03-10', '2026-03-11', '2026-04-01'),
    state: fc.constantFrom('read' as const, 'partly read' as const),
    copied: fc.nat(3),
    findings: fc.array(
      fc.record({
        topic: fc.constantFrom(...TOPICS.slice(0, 3)),
        verdict: fc.constantFrom('breach' as const, 'check' as const),
        outcome: fc.constantFrom('flagged' as const, 'returned' as const, 'done' as const, 'asked' as const),
      }),
      { maxLength: 5 },
    ),
  })
  .map(aLetterCount);

const decided = ({ findings }: LetterCount) => findings.filter(({ outcome }) => outcome !== 'flagged').length;

describe('a letter that is opened again', () => {
  it('counts once, whatever was found', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(merge(count, count)).toEqual(count);
      }),
    );
  });

  it('has what the later reading found, whichever reading is merged once more', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (before, later) => {
        const both = merge(before, later);
        expect(merge(both, later)).toEqual(both);
      }),
    );
  });

  it('loses nothing that was decided or copied', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (before, later) => {
        const both = merge(before, later);
        expect(decided(both)).toBeGreaterThanOrEqual(Math.max(decided(before), decided(later)));
        expect(both.copied).toBe(Math.max(before.copied, later.copied));
      }),
    );
  });

  it('stays in the month in which it was first open', () => {
    const march = aLetterCount({ day: '2026-03-31' });
    const april = aLetterCount({ day: '2026-04-02' });
    expect([merge(march, april).day, merge(april, march).day]).toEqual(['2026-03-31', '2026-03-31']);
  });

  it('keeps a returned finding that a later reading finds to be a check', () => {
    const before = aLetterCount({ findings: [finding({ outcome: 'returned' })], copied: 1 });
    const later = aLetterCount({ findings: [finding({ verdict: 'check' }), finding({ topic: 'dna' })] });
    expect(merge(before, later).findings).toEqual([
      finding({ verdict: 'check', outcome: 'returned' }),
      finding({ topic: 'dna' }),
    ]);
  });

  it('keeps a returned finding that a later reading does not find, and drops one that was only flagged', () => {
    const before = aLetterCount({ findings: [finding({ outcome: 'returned' }), finding({ topic: 'dna' })] });
    expect(merge(before, aLetterCount({ findings: [] })).findings).toEqual([
      finding({ outcome: 'returned' }),
    ]);
  });
});

it('a dismissed finding stays dismissed, and for its reason, when the letter is opened again', () => {
  const dismissed = finding({ outcome: 'dismissed', reason: 'wrong person' });
  const before = aLetterCount({ findings: [dismissed] });
  expect(merge(before, aLetterCount()).findings).toEqual([dismissed]);
});

it('a letter back counts once, and does with its findings what it says', () => {
  const count = aLetterCount({ findings: [finding(), finding({ topic: 'dna' }), finding()] });
  const decisions = new Map([[1, { outcome: 'done' }] as const, [2, { outcome: 'asked' }] as const]);
  expect(countCopied(count, decisions)).toEqual({
    ...count,
    copied: 1,
    findings: [finding(), finding({ topic: 'dna', outcome: 'done' }), finding({ outcome: 'asked' })],
  });
});

it('a decision takes the place of the one before, reason and all', () => {
  const count = aLetterCount({ findings: [finding({ outcome: 'dismissed', reason: 'other' })] });
  expect(countDecided(count, new Map([[0, { outcome: 'flagged' }]])).findings).toEqual([finding()]);
});

describe('what a reader of the letter marked', () => {
  const marked = (parts: Partial<FindingCount> = {}) => finding({ foundBy: 'reader', ...parts });

  it('stays when the letter is opened again, apart from what Handback found of the same topic', () => {
    const before = aLetterCount({ findings: [finding(), marked()] });
    expect(merge(before, aLetterCount()).findings).toEqual([finding(), marked()]);
  });

  it('stays its own when it is answered', () => {
    const count = aLetterCount({ findings: [marked()] });
    const answered = countDecided(count, new Map([[0, { outcome: 'returned' }]]));
    expect(answered.findings).toEqual([marked({ outcome: 'returned' })]);
  });

  it('goes when the mark is taken back, and nothing else does', () => {
    const count = aLetterCount({ findings: [finding(), marked(), marked({ topic: 'dna' })] });
    expect(countUnmarked(count, 'investigations').findings).toEqual([finding(), marked({ topic: 'dna' })]);
    expect(countUnmarked(count, 'admin')).toEqual(count);
  });
});

describe('the day of a return', () => {
  it('is the latest, and stays when the letter is opened again', () => {
    const first = aLetterCount({ returned: { on: '2026-03-10', answerBy: '2026-03-24' } });
    const second = aLetterCount({ returned: { on: '2026-04-10' } });
    expect(merge(first, aLetterCount()).returned).toEqual(first.returned);
    expect(merge(second, first).returned).toEqual(second.returned);
  });
});
