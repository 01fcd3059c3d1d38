import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { isSameDay } from 'date-fns/isSameDay';
import { parseISO } from 'date-fns/parseISO';
import { startOfMonth } from 'date-fns/startOfMonth';
import type { Release } from './release.ts';
import { type Block, KEPT_BACK, type ReportTable, writeNumber } from './report.ts';

/** The period in words: a month, or its first and last days. */
export function writePeriod({ from, to }: Release['period']): string {
  const [first, last] = [parseISO(from), parseISO(to)];
  return isSameDay(first, startOfMonth(last)) && isSameDay(last, endOfMonth(first))
    ? format(first, 'MMMM yyyy')
    : `${format(first, 'd MMMM yyyy')} to ${format(last, 'd MMMM yyyy')}`;
}

/** How many letters the numbers are of. Each report says so. */
export function coverageTable(release: Release): ReportTable {
  const { letters } = release;
  return {
    is: 'table',
    caption: 'Letters',
    headings: ['Letters', 'Number'],
    rows: [
      { name: 'Read by Handback', numbers: [letters('read')] },
      { name: 'Of these, read in part only', numbers: [letters('partly read')] },
      { name: 'Could not be read', numbers: [letters('could not be read')] },
      { name: 'Answered with a letter back', numbers: [letters('answered')] },
    ],
  };
}

/** Names of agreements, by their ids. */
export type AgreementNames = Readonly<Record<string, string>>;

/** The agreements that judged, by their names: such as “Example agreement”. */
export function nameAgreements({ agreements }: Release, names: AgreementNames): string {
  const ids = [...new Set(agreements.map(idOf))];
  return ids.map((id) => `“${names[id] ?? id}”`).join(' and ');
}

/** What the columns mean, for who reads the numbers elsewhere. */
const MEANINGS =
  'To hand back: the agreement leaves it with the hospital. To check: whose job it is depends on what the letter does not say. Returned, done this time, asked about: we asked the hospital to do it, did it once and said so, or asked what was meant.';

/** What a reader must know to judge the numbers: period, agreement, version, coverage and what is kept back. */
export function aboutNumbers(release: Release, names: AgreementNames): Block {
  const { period, agreements, rules, letters, threshold } = release;
  const versions = agreements.map((each) => `${names[idOf(each)] ?? idOf(each)}, version ${versionOf(each)}`);
  return {
    is: 'paragraph',
    lines: [
      `Period: ${writePeriod(period)}.`,
      `Agreement: ${versions.join('; ') || 'none'}. Read by Handback ${rules.join(', ') || 'in no version'}.`,
      `Coverage: ${writeNumber(letters('read'))} letters were read, ${writeNumber(letters('partly read'))} of them in part; ${writeNumber(letters('could not be read'))} more could not be read. Letters that nobody opened with Handback are not counted.`,
      MEANINGS,
      `${KEPT_BACK} A number under ${threshold}, or one from which such a number could be worked out, is kept back.`,
      'Handback compares the text of a letter with an agreement. It can miss a request, and can point out one that is proper.',
    ],
  };
}

/** Of an agreement such as `england 2026-04`. */
function idOf(agreement: string): string {
  return agreement.split(' ')[0] ?? '';
}

function versionOf(agreement: string): string {
  return agreement.slice(idOf(agreement).length + 1);
}
