import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/requests/request.ts';
import { NATIONAL_GROUPS } from '../../src/tally/national-groups.ts';
import { summarise } from '../../src/tally/summarise.ts';
import type { View } from '../../src/tally/view.ts';
import { workIn } from '../../src/tally/work-in.ts';
import { aLetterCount } from '../factories.ts';

const ALWAYS: View = { from: '0000-01-01', to: '9999-12-31' };
const TODAY = '2026-04-30';
const test = { topic: 'investigations', verdict: 'breach' } as const;
const dna = { topic: 'dna', verdict: 'check' } as const;
const fitNote = { topic: 'fit-note', verdict: 'breach' } as const;

const counts = [
  aLetterCount({
    day: '2026-03-01',
    findings: [
      test,
      { ...test, outcome: 'done' },
      { ...dna, outcome: 'returned' },
      { ...test, outcome: 'dismissed', reason: 'other' },
    ],
    returns: [{ day: '2026-03-02', due: '2026-03-09', answer: { number: 1, day: '2026-03-09' } }],
  }),
  aLetterCount({
    day: '2026-03-31',
    findings: [{ ...test, verdict: 'check' }, fitNote],
    state: 'partly read',
    provider: 'Vale Hospital',
    daysLate: 12,
    rules: '0.2.0',
  }),
  aLetterCount({ day: '2026-04-01', findings: [], state: 'could not be read' }),
];

const of = (view: Partial<View> = {}) => summarise(counts, { ...ALWAYS, ...view }, TODAY);

describe('the totals', () => {
  it('have the letters that were read as their denominator, and say how many could not be', () => {
    expect(of().whole).toEqual({
      read: 2,
      partlyRead: 1,
      couldNotBeRead: 1,
      answered: 1,
      late: 1,
      requests: 5,
      breach: 3,
      check: 2,
      added: 0,
      returned: 1,
      done: 1,
      asked: 0,
      dismissed: 1,
    });
  });

  it('are by topic and by national group, the most requests first', () => {
    const { topics, groups } = of();
    expect(topics.map(({ topic, requests, dismissed }) => [topic, requests, dismissed])).toEqual([
      ['investigations', 3, 1],
      ['dna', 1, 0],
      ['fit-note', 1, 0],
    ]);
    expect(groups.map(({ group, requests }) => [group, requests])).toEqual([
      ['call and recall', 4],
      ['complete care', 1],
    ]);
  });

  it('are by month and week, in the order of time, and by provider and topic', () => {
    const { months, weeks, pairs } = of();
    expect(months.map(({ start, read, requests }) => [start, read, requests])).toEqual([
      ['2026-03', 2, 5],
      ['2026-04', 0, 0],
    ]);
    expect(weeks.map(({ start }) => start)).toEqual(['2026-02-23', '2026-03-30']);
    expect(pairs.map(({ provider, topic, requests }) => [provider, topic, requests])[0]).toEqual([
      'Aldermoor General Hospital',
      'investigations',
      2,
    ]);
  });

  it.each<[Partial<View>, number, number]>([
    [{ from: '2026-03-01', to: '2026-03-01' }, 1, 3],
    [{ from: '2026-03-02', to: '2026-03-30' }, 0, 0],
    [{ provider: 'Vale Hospital' }, 1, 2],
    [{ provider: '' }, 0, 0],
    [{ state: 'could not be read' }, 0, 0],
    [{ topic: 'dna' }, 2, 1],
    [{ group: 'complete care' }, 2, 1],
  ])('of %j are of %i letters and %i requests', (view, read, requests) => {
    expect(of(view).whole).toMatchObject({ read, requests });
  });

  it('of the parts add up to those of the whole', () => {
    const anyDay = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01');
    const anyFindings = fc.array(
      fc.constantFrom(test, dna, fitNote, { ...test, outcome: 'dismissed' as const }),
      {
        maxLength: 4,
      },
    );
    const anyProvider = fc.constantFrom('Vale Hospital', 'Aldermoor');
    const letter = fc.record({ day: anyDay, findings: anyFindings, provider: anyProvider });
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const { whole, months, weeks, topics, providers, departments, types, groups } = summarise(
          letters.map(aLetterCount),
          ALWAYS,
          TODAY,
        );
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        for (const rows of [months, weeks, topics, providers, departments, types, groups])
          expect(sum(rows.map(({ requests }) => requests))).toBe(whole.requests);
        for (const rows of [months, weeks, providers, departments, types])
          expect(sum(rows.map(({ read }) => read))).toBe(whole.read);
      }),
    );
  });
});

it('that a letter came late is found, and is no work', () => {
  const late = aLetterCount({
    findings: [test, { topic: 'late-letter', verdict: 'breach', outcome: 'returned' }],
    daysLate: 12,
  });
  const summary = summarise([late], ALWAYS, TODAY);
  expect(summary.whole).toMatchObject({ requests: 2, returned: 1, late: 1 });
  expect(workIn(summary)).toEqual({ requests: 1, returned: 0 });
});

it('every topic is in a national group', () => {
  for (const topic of TOPICS)
    expect(NATIONAL_GROUPS).toContain(
      of().topics && aLetterCount({ findings: [{ topic, verdict: 'check' }] }).reading.findings[0]?.group,
    );
});

it('why findings were dismissed is counted', () => {
  expect(of().reasons).toEqual({ other: 1 });
});

it('late letters are by days and by provider', () => {
  const { late } = summarise(
    [3, 9, 10, 40].map((daysLate) => aLetterCount({ daysLate })),
    ALWAYS,
    TODAY,
  );
  expect(late.bands.map(({ letters }) => letters)).toEqual([1, 2, 0, 1, 0]);
  expect(late.providers).toEqual([{ provider: 'Aldermoor General Hospital', letters: 4, medianDays: 9 }]);
});

it.each([
  ['in time', { day: '2026-03-02', due: '2026-03-09', answer: { number: 1, day: '2026-03-09' } }, 'inTime'],
  ['too late', { day: '2026-03-02', due: '2026-03-09', answer: { number: 1, day: '2026-03-10' } }, 'tooLate'],
  ['not by the day', { day: '2026-03-02', due: '2026-03-09' }, 'overdue'],
  ['not after all', { day: '2026-03-02', due: '2026-03-09', answer: { number: 2 } }, 'overdue'],
  ['not yet', { day: '2026-04-29', due: '2026-05-06' }, 'awaited'],
  ['with no answer asked for', { day: '2026-04-29' }, 'noneAsked'],
] as const)('a letter back that was answered %s is counted so', (_, returned, as) => {
  const { answers } = summarise([aLetterCount({ returns: [returned] })], ALWAYS, TODAY);
  expect(answers).toMatchObject({ sent: 1, [as]: 1 });
});

it('of several letters back about a letter the last one counts', () => {
  const returns = [
    { day: '2026-03-02', due: '2026-03-09' },
    { day: '2026-04-29', due: '2026-05-06' },
  ];
  expect(summarise([aLetterCount({ returns })], ALWAYS, TODAY).answers).toMatchObject({
    sent: 1,
    awaited: 1,
    overdue: 0,
  });
});

describe('a change of rules or agreement', () => {
  const letters = (start: string, number: number, parts: Parameters<typeof aLetterCount>[0]) =>
    Array.from({ length: number }, (_, day) => aLetterCount({ day: `${start}-0${day + 1}`, ...parts }));

  it('is marked from the month on in which it holds for most letters', () => {
    const { changes } = summarise(
      [
        ...letters('2026-01', 3, {}),
        ...letters('2026-02', 3, {}),
        ...letters('2026-02', 1, { rules: '0.2.0' }),
        ...letters('2026-03', 3, { rules: '0.2.0', agreement: { id: 'other', version: '2' } }),
      ],
      ALWAYS,
      TODAY,
    );
    expect(changes.months).toEqual([
      { start: '2026-03', what: 'rules', to: '0.2.0' },
      { start: '2026-03', what: 'agreement', to: 'other 2' },
    ]);
  });
});
