import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { readRelease, releaseNumbers } from '../../../src/tally/reports/release.ts';
import { requestCells } from '../../../src/tally/reports/release-cells.ts';
import { writeReportHtml, writeReportText } from '../../../src/tally/reports/report.ts';
import { CSV_COLUMNS, writeReleaseCsv } from '../../../src/tally/reports/write-release-csv.ts';
import {
  letterToIcb,
  letterToProvider,
  monthlyReturn,
  summaryPage,
} from '../../../src/tally/reports/write-reports.ts';
import { suppress } from '../../../src/tally/suppression/suppress.ts';
import { aLetterCount } from '../../factories.ts';
import { bounds } from '../suppression/attack.ts';

const PERIOD = { from: '2026-03-01', to: '2026-04-30' };
const SENDER = {
  practice: 'Alder Lane Surgery',
  name: 'Dr N Achebe',
  role: 'GP partner',
  date: '1 May 2026',
  agreementNames: { example: 'Example agreement' },
};

const releaseOf = (...given: Parameters<typeof releaseNumbers>) => readRelease(releaseNumbers(...given));

function letters(number: number, parts: Parameters<typeof aLetterCount>[0] = {}): LetterCount[] {
  return Array.from({ length: number }, (_, at) => aLetterCount({ ...parts, id: `${at}`.padStart(64, '0') }));
}

const TESTS = letters(40);
const NOTES = letters(12, { findings: [{ topic: 'fit-note', verdict: 'breach', outcome: 'returned' }] });
const RARE = letters(2, { findings: [{ topic: 'dna', verdict: 'check' }] });

describe('what leaves the practice', () => {
  const release = releaseOf([...TESTS, ...NOTES, ...RARE], PERIOD, 5);

  it('has the numbers of the period', () => {
    expect(release.letters('read')).toBe(54);
    expect(release.requests({ topic: 'fit-note', column: 'returned' })).toBe(12);
    expect(release.requests({ column: 'done' })).toBe(0);
  });

  it('keeps a small number back, and what would give it away', () => {
    expect(release.requests({ topic: 'dna', column: 'total' })).toBeUndefined();
    const topics = ['investigations', 'fit-note', 'dna'] as const;
    const hidden = topics.filter((topic) => release.requests({ topic, column: 'total' }) === undefined);
    if (release.requests({ column: 'total' }) !== undefined) expect(hidden.length).toBeGreaterThan(1);
  });

  it.each([
    ['the return to the LMC', monthlyReturn(release, SENDER)],
    ['the letter to the ICB', letterToIcb(release, SENDER, 'NHS Example ICB')],
    ['the letter to a provider', letterToProvider(release, SENDER, 'Aldermoor General Hospital')],
    ['the page', summaryPage(release, SENDER)],
  ])('as %s says period, agreement, version, coverage, and that numbers are kept back', (_, report) => {
    for (const written of [writeReportText(report), writeReportHtml(report)]) {
      expect(written).toContain('1 March 2026 to 30 April 2026');
      expect(written).toContain('Example agreement, version 1');
      expect(written).toContain('Handback 0.1.0');
      expect(written).toContain('54 letters were read');
      expect(written).toContain('A number under 5');
    }
  });

  it('as CSV has its columns in each line, and everything that all lines share', () => {
    const [head, ...lines] = writeReleaseCsv(release).trimEnd().split('\r\n');
    expect(head).toBe(Object.keys(CSV_COLUMNS).join(','));
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      expect(line.split(',')).toHaveLength(Object.keys(CSV_COLUMNS).length);
      expect(line).toMatch(/^2026-03-01,2026-04-30,example 1,0\.1\.0,(?:letters|requests),/);
    }
    expect(lines).toContain(
      '2026-03-01,2026-04-30,example 1,0.1.0,requests,,,complete care,Write a fit note,returned,12',
    );
  });

  it('gives a spreadsheet no formula, and HTML no element', () => {
    const odd = letters(9, { provider: '=HYPERLINK(<b>"x"</b>)' });
    expect(writeReleaseCsv(releaseOf(odd, PERIOD, 5))).toContain(`"'=HYPERLINK(<b>""x""</b>)"`);
    expect(writeReportHtml(monthlyReturn(releaseOf(odd, PERIOD, 5), SENDER))).not.toContain('<b>');
  });

  it('cannot be worked out across all tables of an export', () => {
    const count = fc.record({
      month: fc.constantFrom('2026-03', '2026-04'),
      topic: fc.constantFrom('dna', 'fit-note', 'results'),
      provider: fc.constantFrom('A', 'B'),
      verdict: fc.constantFrom('breach', 'check'),
      outcome: fc.constantFrom('flagged', 'returned', 'dismissed'),
      count: fc.integer({ min: 1, max: 9 }),
    });
    const cellsOf = (at: readonly string[]) => requestCells(at, true);
    fc.assert(
      fc.property(fc.array(count, { minLength: 3, maxLength: 14 }), (counts) => {
        const atoms = counts.map(({ month, topic, provider, verdict, outcome, count }) => ({
          at: [month, topic, provider, verdict, outcome],
          count,
        }));
        const { cells, witnesses } = suppress({ atoms, cellsOf, threshold: 5 });
        const possible = everythingLike(atoms.map(({ at }) => at));
        for (const [name] of [...witnesses].slice(0, 6)) {
          const [least, most] = bounds(name, { cells, possible, cellsOf });
          expect(most).toBeGreaterThanOrEqual(5);
          expect(most).toBeGreaterThan(least);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

/** All that can be counted with the months, topics, providers, verdicts and outcomes that there were. */
function everythingLike(all: readonly (readonly string[])[]): (readonly string[])[] {
  const dimensions = (all[0] ?? []).map((_, at) => [...new Set(all.map((each) => each[at] ?? ''))]);
  return dimensions.reduce<string[][]>(
    (coordinates, values) => coordinates.flatMap((at) => values.map((value) => [...at, value])),
    [[]],
  );
}
