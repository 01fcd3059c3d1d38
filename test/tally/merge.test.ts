import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/requests/request.ts';
import {
  countAnswer,
  countDecisions,
  countMarked,
  countReturn,
  countUnmarked,
} from '../../src/tally/count-decisions.ts';
import { countLetter } from '../../src/tally/count-letter.ts';
import { findingsOf } from '../../src/tally/findings-of.ts';
import type { LetterCount } from '../../src/tally/letter-count.ts';
import { merge } from '../../src/tally/merge.ts';
import { aFinding, aLetter, aLetterCount } from '../factories.ts';

const test = { topic: 'investigations', verdict: 'breach' } as const;
const dna = { topic: 'dna', verdict: 'check' } as const;
const number = fc.integer({ min: 1, max: 3 });
const someDay = fc.constantFrom('2026-03-10', '2026-03-11', '2026-04-01');
const topic = fc.constantFrom(...TOPICS.slice(0, 2));
const verdict = fc.constantFrom('breach' as const, 'check' as const);

const anyCount: fc.Arbitrary<LetterCount> = fc
  .record({
    day: someDay,
    number,
    rules: fc.constantFrom('0.9.0', '0.10.0'),
    state: fc.constantFrom('read' as const, 'partly read' as const),
    findings: fc.array(fc.record({ topic, verdict }), { maxLength: 3 }),
    decided: fc.array(
      fc.record({
        topic,
        verdict,
        nth: number,
        added: fc.boolean(),
        outcome: fc.constantFrom('flagged', 'returned', 'done', 'asked', 'dismissed' as const),
      }),
      { maxLength: 5 },
    ),
    returns: fc.array(fc.record({ day: someDay, due: someDay }, { requiredKeys: ['day'] }), { maxLength: 2 }),
    answers: fc.array(fc.option(someDay, { nil: undefined }), { maxLength: 2 }),
  })
  .map(({ decided, returns, answers, ...parts }) => {
    const sent = returns.reduce<LetterCount>(countReturn, aLetterCount(parts));
    const answered = answers.reduce<LetterCount>((count, day) => countAnswer(count, day), sent);
    return decided.reduce<LetterCount>((count, each) => countDecisions(count, [each]), answered);
  });

describe('counts of one letter', () => {
  it('come to the same in any order, in any grouping, and however often', () => {
    fc.assert(
      fc.property(anyCount, anyCount, anyCount, (a, b, c) => {
        const all = merge(merge(a, b), c);
        expect(merge(c, merge(b, a))).toEqual(all);
        expect(merge(merge(c, a), merge(b, c))).toEqual(all);
        expect(merge(all, a)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('have the day when the letter was first open', () => {
    const [march, april] = [aLetterCount({ day: '2026-03-31' }), aLetterCount({ day: '2026-04-02' })];
    expect([merge(march, april).day, merge(april, march).day]).toEqual(['2026-03-31', '2026-03-31']);
  });

  it('have what the later rules found, and 0.10 is later than 0.9', () => {
    const old = aLetterCount({ rules: '0.9.0' });
    const later = aLetterCount({ rules: '0.10.0', findings: [] });
    expect([merge(old, later).reading.rules, merge(later, old).reading.rules]).toEqual(['0.10.0', '0.10.0']);
  });
});

describe('a letter that is opened again', () => {
  const shown = {
    id: 'a'.repeat(64),
    day: '2026-03-10',
    state: 'read',
    facts: aLetter(),
    findings: [aFinding()],
    agreement: { id: 'example', version: '1' },
    rules: '0.1.0',
  } as const;
  const once = countLetter(shown);

  it('changes nothing', () => {
    expect(countLetter({ ...shown, day: '2026-04-01' }, once)).toEqual(once);
  });

  it('has what the new reading found, over what any number of older ones found', () => {
    const twice = countLetter({ ...shown, findings: [] }, once);
    expect(findingsOf(twice)).toEqual([]);
    expect(findingsOf(merge(twice, once))).toEqual([]);
  });

  it('keeps what was decided about a finding that is now judged otherwise, and about one that is gone', () => {
    const returned = countDecisions(once, [{ ...test, nth: 1, outcome: 'returned' }]);
    const check = countLetter(
      { ...shown, findings: [aFinding({ verdict: 'check' }), aFinding(dna)] },
      returned,
    );
    expect(findingsOf(check)).toMatchObject([{ ...test, verdict: 'check', outcome: 'returned' }, dna]);
    expect(findingsOf(countLetter({ ...shown, findings: [] }, returned))).toMatchObject([
      { ...test, outcome: 'returned' },
    ]);
  });

  it('keeps what the reader had marked in it, apart from what was found of the same topic', () => {
    const marked = countLetter({ ...shown, findings: [aFinding(), aFinding({ foundBy: 'reader' })] });
    expect(findingsOf(countLetter(shown, marked)).map(({ added }) => added)).toEqual([false, true]);
  });
});

describe('a decision', () => {
  const count = aLetterCount({ findings: [{ ...test, outcome: 'dismissed', reason: 'other' }, test] });

  it('takes the place of the one before, reason and all', () => {
    const [first] = findingsOf(countDecisions(count, [{ ...test, nth: 1, outcome: 'flagged' }]));
    expect(first).toEqual({ ...test, group: 'call and recall', added: false, outcome: 'flagged' });
  });

  it('that is made again is no new one', () => {
    expect(countDecisions(count, [{ ...test, nth: 1, outcome: 'dismissed', reason: 'other' }])).toEqual(
      count,
    );
  });

  it('is about its own finding alone', () => {
    expect(findingsOf(count).map(({ outcome }) => outcome)).toEqual(['dismissed', 'flagged']);
  });
});

describe('what the reader marks', () => {
  it('goes when the mark is taken back, and comes when it is made again', () => {
    const marked = countMarked(aLetterCount({ findings: [] }), [test]);
    const taken = countUnmarked(marked, 'investigations');
    expect([marked, taken, countMarked(taken, [test])].map((count) => findingsOf(count).length)).toEqual([
      1, 0, 1,
    ]);
  });

  it('is the last of its topic that goes', () => {
    const marked = countMarked(aLetterCount({ findings: [test] }), [
      test,
      dna,
      { ...test, verdict: 'check' },
    ]);
    expect(
      findingsOf(countUnmarked(marked, 'investigations')).map(({ topic, verdict }) => [topic, verdict]),
    ).toEqual([
      ['investigations', 'breach'],
      ['dna', 'check'],
      ['investigations', 'breach'],
    ]);
  });
});

describe('letters back', () => {
  const first = countReturn(aLetterCount(), { day: '2026-03-10', due: '2026-03-17' });

  it('of one day are one, with the later day to answer by', () => {
    expect(countReturn(first, { day: '2026-03-10', due: '2026-03-24' }).returns).toEqual([
      { day: '2026-03-10', due: '2026-03-24' },
    ]);
  });

  it('of two days are two, and an answer is to the last', () => {
    const second = countReturn(first, { day: '2026-04-10' });
    expect(countAnswer(second, '2026-04-12').returns).toEqual([
      { day: '2026-03-10', due: '2026-03-17' },
      { day: '2026-04-10', answer: { number: 1, day: '2026-04-12' } },
    ]);
  });

  it('are unanswered again where that is taken back', () => {
    expect(countAnswer(countAnswer(first, '2026-03-12'), undefined).returns).toMatchObject([
      { answer: { number: 2 } },
    ]);
  });
});
