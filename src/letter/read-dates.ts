import { isValid } from 'date-fns/isValid';
import { isoDay } from './iso-day.ts';
import type { Found, Range } from './letter.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const D = '[0-3OIl]?[0-9OIl]';
const Y = '(?:[12][0-9OIl]{3}|[0-9OIl]{2})';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|[o0]ct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMERIC = new RegExp(`(?<![\\w./-])(${D})([./-])([01OIl]?[0-9OIl])\\2(${Y})(?![\\w/]|[.-]\\d)`, 'g');
/** 'Date typed 27 10 25': after a label only, as such figures stand elsewhere too. */
const SPACED =
  /(?<=\b(?:dated?|typed|dictated|clinic|seen|consultation|appointment|admitted|discharged?|dob|born)[ :]{1,3})([0-3]?\d) ([01]?\d) (\d{4}|\d{2})(?![\w/]| \d)/gi;
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
  return inOrder(writtenIn(text), yearWhenAbsent?.toString());
}

/** The same of one line, where a date without a year is of the year of the first that has one; none where none has. */
export function readDatesOfLine(line: string): readonly Found<string>[] {
  const written = writtenIn(line);
  const dates = inOrder(written);
  const [first] = dates;
  if (first === undefined || written.every(({ year }) => year !== undefined)) return dates;
  return inOrder(written, first.value.slice(0, 4));
}

/** What is written as a date is, be there such a day or not. */
interface Written extends Range {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function writtenIn(text: string): readonly Written[] {
  // Most lines hold no figure at all.
  if (!/\d/.test(text)) return [];
  const written: Written[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, year?: string, month?: string, day?: string) =>
    written.push({ start: index, end: index + words.trimEnd().length, year, month, day });
  for (const m of text.matchAll(NUMERIC)) add(m, m[4], m[3], m[1]);
  for (const m of text.matchAll(SPACED)) add(m, m[3], m[2], m[1]);
  for (const m of text.matchAll(ISO)) add(m, m[1], m[2], m[3]);
  for (const m of text.matchAll(WORDS)) add(m, m[3], monthOf(m[2]), m[1]);
  for (const m of text.matchAll(MONTH_FIRST)) add(m, m[3], monthOf(m[1]), m[2]);
  return written;
}

function inOrder(written: readonly Written[], yearWhenAbsent?: string): readonly Found<string>[] {
  return written
    .flatMap((each) => dated(each, each.year ?? yearWhenAbsent) ?? [])
    .sort((one, other) => one.start - other.start);
}

function dated({ start, end, month, day }: Written, year: string | undefined): Found<string> | undefined {
  if (year === undefined || month === undefined || !/\d/.test(day ?? '')) return undefined;
  const [y, m, d] = [fullYear(figureOf(year)), figureOf(month), figureOf(day ?? '')];
  const date = new Date(y, m - 1, d);
  if (!isValid(date) || date.getMonth() !== m - 1 || date.getDate() !== d || date.getFullYear() !== y)
    return undefined;
  return { start, end, value: isoDay(date) };
}

/** A figure as scans have it too, with O, I and l for 0 and 1. */
function figureOf(figure: string): number {
  return Number(figure.replace(/O/g, '0').replace(/[Il]/g, '1'));
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
