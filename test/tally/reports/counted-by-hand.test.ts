import { describe, expect, it } from 'vitest';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { readRelease, releaseNumbers } from '../../../src/tally/reports/release.ts';
import { writeReportText } from '../../../src/tally/reports/report.ts';
import { rollUpOf } from '../../../src/tally/reports/roll-up.ts';
import { writeReleaseCsv } from '../../../src/tally/reports/write-release-csv.ts';
import {
  letterToIcb,
  letterToProvider,
  monthlyReturn,
  summaryPage,
} from '../../../src/tally/reports/write-reports.ts';
import { aLetterCount, type CountParts } from '../../factories.ts';

const ALDERMOOR = { provider: 'Aldermoor General Hospital' };
const FENHOLM = { provider: 'Fenholm Infirmary' };

const SENDER = {
  practice: 'Alder Lane Surgery',
  name: 'Dr N Achebe',
  role: 'GP partner',
  date: '1 April 2026',
  agreementNames: { example: 'Example agreement' },
};

let last = 0;

function some(number: number, parts: Omit<CountParts, 'id'>): LetterCount[] {
  return Array.from({ length: number }, () => {
    last += 1;
    return aLetterCount({ day: '2026-03-10', ...parts, id: `${last}`.padStart(64, '0') });
  });
}

function withoutProvider({ reading: { provider: _, department: __, ...reading }, ...count }: LetterCount) {
  return { ...count, reading };
}

/** 52 letters of March, and one of April: small enough to be counted on a sheet of paper. */
const LETTERS: readonly LetterCount[] = [
  ...some(12, {
    ...ALDERMOOR,
    findings: [{ topic: 'investigations', verdict: 'breach', outcome: 'returned' }],
    returns: [{ day: '2026-03-11' }],
  }),
  ...some(6, { ...ALDERMOOR, findings: [{ topic: 'fit-note', verdict: 'breach' }] }),
  ...some(2, { ...ALDERMOOR, findings: [{ topic: 'dna', verdict: 'check', outcome: 'asked' }] }),
  ...some(7, { ...FENHOLM, findings: [{ topic: 'investigations', verdict: 'check', outcome: 'done' }] }),
  ...some(8, {
    ...FENHOLM,
    findings: [{ topic: 'investigations', verdict: 'breach', outcome: 'dismissed' }],
  }),
  ...some(5, { ...FENHOLM, state: 'partly read', findings: [] }),
  ...some(9, { findings: [{ topic: 'onward-referral', verdict: 'breach' }] }).map(withoutProvider),
  ...some(3, { state: 'could not be read', findings: [] }).map(withoutProvider),
  ...some(1, { ...ALDERMOOR, day: '2026-04-01' }),
];

/** What was counted by hand. Small numbers, and those that would give one away, are `*`. */
const LETTERS_TABLE = `
Letters                      Number
Read by Handback                 49
Of these, read in part only       5
Could not be read                 *
Answered with a letter back      12
`;

/** Of the requests to check 7 are of tests, so that the sum of 9 would tell the 2 about missed appointments. */
const TOPICS_TABLE = `
What hospitals asked of the practice  To hand back  To check  Total  Returned  Done this time  Asked about
Deal with a missed appointment                   0         *      *         0               0            *
Refer to another team                            9         0      9         0               0            0
Arrange a test                                  12         7     19        12               7            0
Write a fit note                                 6         0      6         0               0            0
All requests                                    27         *      *        12               7            *
`;

const AREAS_TABLE = `
Area               Total  Returned
Onward referral        9         0
Complete care          6         0
Call and recall        *        12
Points of contact      0         0
None of these          0         0
`;

const PROVIDERS_TABLE = `
Provider                    Letters read  To hand back  To check  Total  Returned
Not named in the letter                9             9         0      9         0
Aldermoor General Hospital            20            18         *      *        12
Fenholm Infirmary                     20             0         7      7         0
`;

const ALDERMOOR_TABLE = `
What was asked of the practice   Requests
Deal with a missed appointment          *
Arrange a test                         12
Write a fit note                        6
All requests                            *
Of these, to hand back                 18
Of these, to check                      *
Returned to you                        12
Letters from you that were read        20
`;

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const release = readRelease(releaseNumbers(LETTERS, MARCH, 5));

describe('what was counted by hand', () => {
  it.each([
    [
      'the return to the LMC',
      monthlyReturn(release, SENDER),
      [LETTERS_TABLE, TOPICS_TABLE, AREAS_TABLE, PROVIDERS_TABLE],
    ],
    ['the letter to the ICB', letterToIcb(release, SENDER, ''), [TOPICS_TABLE, PROVIDERS_TABLE]],
    ['the letter to a provider', letterToProvider(release, SENDER, ALDERMOOR.provider), [ALDERMOOR_TABLE]],
    ['the page to print', summaryPage(release, SENDER), [LETTERS_TABLE, TOPICS_TABLE]],
  ])('is in %s', (_, report, tables) => {
    const text = writeReportText(report);
    for (const table of tables) expect(text).toContain(table);
  });

  it('is in the CSV file', () => {
    const lines = writeReleaseCsv(release)
      .split('\r\n')
      .map((line) => line.replace('2026-03-01,2026-03-31,example 1,0.1.0,', ''));
    for (const line of [
      'letters,,,,,read,49',
      'letters,,,,,partly read,5',
      'letters,,,,,could not be read,*',
      'letters,,,,,answered,12',
      'letters,,-,,,read,9',
      'letters,,Aldermoor General Hospital,,,read,20',
      'requests,,,,,breach,27',
      'requests,,,,,check,*',
      'requests,,,,,total,*',
      'requests,,,,,returned,12',
      'requests,,,,,done,7',
      'requests,,,,,asked,*',
      'requests,,,,,flagged,15',
      'requests,,,,,dismissed,8',
      'requests,,,call and recall,Arrange a test,dismissed,8',
      'requests,,Fenholm Infirmary,call and recall,Arrange a test,total,7',
      'requests,,Aldermoor General Hospital,call and recall,Deal with a missed appointment,total,*',
      'requests,,Fenholm Infirmary,call and recall,Deal with a missed appointment,total,0',
    ])
      expect(lines).toContain(line);
  });

  it('is in the roll-up for the ICB’s server, where a number that is kept back is not there at all', () => {
    const { letters, requests, topics, providers } = rollUpOf(release, '2026-03', 'A81001');
    expect(letters).toEqual({ read: 49, 'partly read': 5, answered: 12 });
    expect(requests).toEqual({ breach: 27, returned: 12, done: 7, flagged: 15, dismissed: 8 });
    expect(topics[0]).toEqual({ topic: 'dna', breach: 0, returned: 0, done: 0, flagged: 0, dismissed: 0 });
    expect(topics.slice(1)).toMatchObject([
      { topic: 'onward-referral', breach: 9, check: 0, total: 9, flagged: 9 },
      { topic: 'investigations', breach: 12, check: 7, total: 19, returned: 12, done: 7, dismissed: 8 },
      { topic: 'fit-note', breach: 6, check: 0, total: 6, flagged: 6 },
    ]);
    expect(providers).toEqual([
      { read: 9, total: 9, returned: 0 },
      { ...ALDERMOOR, read: 20, returned: 12 },
      { ...FENHOLM, read: 20, total: 7, returned: 0 },
    ]);
  });

  it('is all given where nothing is small', () => {
    const text = writeReportText(
      monthlyReturn(readRelease(releaseNumbers([...LETTERS, ...LETTERS, ...LETTERS], MARCH, 5)), SENDER),
    );
    expect(text).not.toMatch(/ \*$/m);
    expect(text).toMatch(/^All requests +81 +27 +108 +36 +21 +6$/m);
    expect(text).toMatch(/^Could not be read +9$/m);
  });
});

describe('what its readers need to know', () => {
  it('a letter says what was counted, by which agreement, and what its words mean', () => {
    const text = writeReportText(letterToIcb(release, SENDER, 'NHS Example ICB'));
    expect(text).toContain(
      'In March 2026 we read 49 hospital letters, and counted the requests to our practice in them. By the agreement that we go by, “Example agreement”, each is the hospital’s to deal with (to hand back), or may be (to check).',
    );
    expect(text).toContain('Agreement: Example agreement, version 1. Read by Handback 0.1.0.');
    expect(text).toContain('To check: whose job it is depends on what the letter does not say.');
  });

  it('a letter to a provider claims of no request to check that it is the hospital’s', () => {
    const text = writeReportText(letterToProvider(release, SENDER, FENHOLM.provider));
    expect(text).toContain('or may be (to check)');
    expect(text).toMatch(/^Of these, to check +7$/m);
  });
});
