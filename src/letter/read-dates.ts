import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import type { Found } from './letter.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const D = '[0-3OIl]?[0-9OIl]';
const Y = '(?:[12][0-9OIl]{3}|[0-9OIl]{2})';
const MONTH = `((?:${MONTHS.join('|')}|0ct)[a-z]{0,6})`;
const NUMERIC = new RegExp(`(?<![\\w./-])(${D})([./-])([01OIl]?[0-9OIl])\\2(${Y})(?![\\w/]|[.-]\\d)`, 'g');
const ISO = /(?<![\w./-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const WORDS = new RegExp(
  `(?<![\\w./])(${D})(?:st|nd|rd|th)?(?: of)?[ \\u00a0/.-]{1,3}${MONTH}\\.?,?[ \\u00a0/.-]{0,3}'?(${Y})?(?![\\w/])`,
  'gi',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (${D})(?:st|nd|rd|th)?,? (${Y})(?![\\w/])`, 'gi');

/** All full dates in a text, day before month as in Britain, in order. A date that does not exist is left out. */
export function readDates(text: string, yearWhenAbsent?: number): readonly Found<string>[] {
  const found: (Found<string> | undefined)[] = [];
  for (const m of text.matchAll(NUMERIC)) found.push(dated(m, m[4], m[3], m[1]));
  for (const m of text.matchAll(ISO)) found.push(dated(m, m[1], m[2], m[3]));
  for (const m of text.matchAll(WORDS))
    found.push(dated(m, m[3] ?? yearWhenAbsent?.toString(), monthOf(m[2]), m[1]));
  for (const m of text.matchAll(MONTH_FIRST)) found.push(dated(m, m[3], monthOf(m[1]), m[2]));
  return found.filter((date) => date !== undefined).sort((one, other) => one.start - other.start);
}

function dated(
  match: RegExpExecArray,
  year?: string,
  month?: string,
  day?: string,
): Found<string> | undefined {
  const [y, m, d] = [year, month, day].map((part) =>
    Number((part ?? 'x').replace(/O/g, '0').replace(/[Il]/g, '1')),
  );
  if (y === undefined || m === undefined || d === undefined) return undefined;
  const full = y < 100 ? (y > 40 ? 1900 + y : 2000 + y) : y;
  const date = new Date(full, m - 1, d);
  if (!isValid(date) || date.getMonth() !== m - 1 || date.getDate() !== d || date.getFullYear() !== full)
    return undefined;
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    value: formatISO(date, { representation: 'date' }),
  };
}

function monthOf(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').toLowerCase().replace('0', 'o').slice(0, 3));
  return at < 0 ? undefined : String(at + 1);
}
