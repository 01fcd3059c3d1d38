import { isValid } from 'date-fns/isValid';
import { isoDay } from './iso-day.ts';
import type { Found } from './letter.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const D = '[0-3OIl]?[0-9OIl]';
const Y = '(?:[12][0-9OIl]{3}|[0-9OIl]{2})';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|[o0]ct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMERIC = new RegExp(`(?<![\\w./-])(${D})([./-])([01OIl]?[0-9OIl])\\2(${Y})(?![\\w/]|[.-]\\d)`, 'g');
const ISO = /(?<![\w./-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const WORDS = new RegExp(
  `(?<![\\w./])(${D})(?:st|nd|rd|th)?(?: of)?[ \\u00a0/.-]{1,3}${MONTH}\\.?,?[ \\u00a0/.-]{0,3}'?(${Y})?(?![\\w/])`,
  'gi',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (${D})(?:st|nd|rd|th)?,? (${Y})(?![\\w/])`, 'gi');

/**
 * All dates in a text, day before month as in Britain, in order. One that does not exist is left out, and so is one
 * without a year unless `yearWhenAbsent` is given. Reads the letters O, I and l for figures, as scans have them.
 */
export function readDates(text: string, yearWhenAbsent?: number): readonly Found<string>[] {
  // Most lines hold no figure at all.
  if (!/\d/.test(text)) return [];
  const found: (Found<string> | undefined)[] = [];
  for (const m of text.matchAll(NUMERIC)) found.push(dated(m, m[4], m[3], m[1]));
  for (const m of text.matchAll(ISO)) found.push(dated(m, m[1], m[2], m[3]));
  for (const m of text.matchAll(WORDS)) {
    found.push(dated(m, m[3] ?? yearWhenAbsent?.toString(), monthOf(m[2]), m[1]));
  }
  for (const m of text.matchAll(MONTH_FIRST)) found.push(dated(m, m[3], monthOf(m[1]), m[2]));
  return found.filter((date) => date !== undefined).sort((one, other) => one.start - other.start);
}

function dated(
  match: RegExpExecArray,
  year?: string,
  month?: string,
  day?: string,
): Found<string> | undefined {
  if (!/\d/.test(day ?? '')) return undefined;
  const [y, m, d] = [year, month, day].map((part) =>
    Number((part ?? 'x').replace(/O/g, '0').replace(/[Il]/g, '1')),
  );
  if (y === undefined || m === undefined || d === undefined) return undefined;
  const full = fullYear(y);
  const date = new Date(full, m - 1, d);
  if (!isValid(date) || date.getMonth() !== m - 1 || date.getDate() !== d || date.getFullYear() !== full)
    return undefined;
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    value: isoDay(date),
  };
}

/** A year in two figures is of this century up to 40: birthdays are of the last. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year > 40 ? 1900 + year : 2000 + year;
}

function monthOf(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').toLowerCase().replace('0', 'o').slice(0, 3));
  return at < 0 ? undefined : String(at + 1);
}
