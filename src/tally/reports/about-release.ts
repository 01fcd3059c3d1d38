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

/** What a reader must know to judge the numbers: period, agreement, version, coverage and what is kept back. */
export function aboutNumbers(release: Release): Block {
  const { period, agreements, rules, letters, threshold } = release;
  return {
    is: 'paragraph',
    lines: [
      `Period: ${writePeriod(period)}.`,
      `Agreement: ${agreements.join(', ') || 'none'}. Handback ${rules.join(', ') || 'read nothing'}.`,
      `Coverage: ${writeNumber(letters('read'))} letters were read, ${writeNumber(letters('partly read'))} of them in part; ${writeNumber(letters('could not be read'))} more could not be read. Letters that nobody opened with Handback are not counted.`,
      `${KEPT_BACK} A number under ${threshold}, or one from which such a number could be worked out, is kept back.`,
      'Handback compares the text of a letter with an agreement. It can miss a request, and can point out one that is proper.',
    ],
  };
}
