import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { parseISO } from 'date-fns/parseISO';
import { setDate } from 'date-fns/setDate';
import { isoDay } from '../letter/iso-day.ts';
import type { Found, Range } from '../letter/letter.ts';
import { readDates } from '../letter/read-dates.ts';
import type { TimeSaid } from './time-said.ts';

/** The days that words name for what they ask, by date or as a weekday: each the first such day from an ISO day on. */
export function namedDays(words: string, from: string): TimeSaid[] {
  const days = [...dated(words, from), ...daysOfMonth(words, from)];
  const weekdays = [...endsOfWeek(words, from), ...weekdaysIn(words, from)];
  return [...days, ...weekdays.filter(({ end }) => days.every(({ start }) => !isDatedBy(end, start)))];
}

/** Does a date stand right behind a weekday: `Thurs 12/3`? */
function isDatedBy(end: number, start: number): boolean {
  return start >= end && start - end < 6;
}

/** What leads in the day on which clips and stitches come out, for a pattern: `ROC 24/1`. */
export const STITCHES_OUT = 'ro[cs]|out|removal of (?:clips|sutures|stitches|staples)';

/** What leads in a day by which something is wanted. */
const DAY_BEFORE = new RegExp(
  String.raw`(?:\b(?:by|before|on|from|until|due|about|around|approx(?:imately)?|circa|later than|i\.?e\.?|namely|w[/.]c|(?:week|wk) (?:commencing|beginning|of)|${STITCHES_OUT}|(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?)\W*|\()$`,
  'i',
);

/** What leads in a day that is another: of a letter, of a visit to the hospital, of what is over, or the earliest, or the end. */
const OTHER_DAY =
  /\b(?:of|to|dated?|letters?|reports?|since|after|than|was|were|had|born|dob|(?<!\bbe )(?:seen|done|taken|sent))\W*$|\b(?:sees?|seeing|clinic|appointment|appt|opa|slot|offered|booked)\b[^.;]*$/i;

/** Such a day, before which something is wanted: `before our consultant sees him on the 29th`. */
const BEFORE_IT = /\b(?:before|prior to|ahead of|in time for|ready for|by)\b[^.;,]{0,60}$/i;

function isOfOther(before: string): boolean {
  return OTHER_DAY.test(before) && !BEFORE_IT.test(before);
}

/** `14/02` without a year. What may be days, weeks or months is none: `3/7`, `6/52`, `6/12`, but for `on 10/12`. */
const DAY_AND_MONTH =
  /(?<![\d/])((?:0?[1-9]|[12]\d|3[01])\/(?:0[1-9]|[1-689]|1[01])|(?:1[5-9]|2\d|3[01])\/7|(?:1[3-9]|2\d|3[01])\/12|(?<=\b[Oo]n )\d{1,2}\/(?:7|12)(?! of\b))(?![\d/])/g;

/** So late in the month it is no score: `sutures 30/9`, not `pain 9/10`. */
const NO_SCORE = /^(?:1[3-9]|2\d|3[01])\/(?!7\/|12\/)/;

/** As far ahead as a day without a year is looked for. */
const DAYS_AHEAD = 180;

/** `by 29 April`, `ROC 14/02`, `U&Es 29 April`: a day after the visit. */
function dated(words: string, from: string): TimeSaid[] {
  const latest = isoDay(addDays(parseISO(from), DAYS_AHEAD));
  const year = Number(from.slice(0, 4));
  const days = [year, year + 1]
    .flatMap((each) => [
      ...ledIn(words, each),
      ...readDates(words, each).filter((date) => isBare(date, words)),
    ])
    .filter(({ value }) => value >= from && value <= latest)
    .toSorted((a, b) => a.start - b.start || a.value.localeCompare(b.value));
  return days
    .filter(({ start, end }, at) => days.findIndex((day) => day.start < end && day.end > start) === at)
    .map(({ start, end, value }) => ({ ...named({ start, end }, value), isWritten: true }));
}

function named(range: Range, first: string, last = first): TimeSaid {
  return { start: range.start, end: range.end, kind: 'named', first, last };
}

/** The dates that something leads in, among them those of a day and a month, which are read as of a year. */
function ledIn(words: string, year: number): Found<string>[] {
  const written = `/${year}`;
  const at = [...words.matchAll(DAY_AND_MONTH)].map((match) => match.index + match[0].length);
  const inYear = words.replace(DAY_AND_MONTH, `$1${written}`);
  const back = (offset: number) =>
    offset - written.length * at.filter((end, index) => end + index * written.length < offset).length;
  return readDates(inYear, year)
    .filter((date) => isLedIn(date, inYear))
    .map((date) => ({ ...date, start: back(date.start), end: back(date.end) }));
}

function isLedIn({ start, end }: Range, inYear: string): boolean {
  const before = inYear.slice(0, start);
  return DAY_BEFORE.test(before) || (NO_SCORE.test(inYear.slice(start, end)) && !isOfOther(before));
}

/** Does a day stand there with nothing to lead it in, and no other day lead it in? `7 may` is none. */
function isBare({ start, end }: Range, words: string): boolean {
  return /\p{Lu}|\d{4}|[./-]\d{2}$/u.test(words.slice(start, end)) && !isOfOther(words.slice(0, start));
}

const OF_MONTH =
  /\b(?:on|by|before|until|due|from) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|day|week|centile|percentile))/gi;

/** `on the 17th`: the first one after the visit. */
function daysOfMonth(words: string, from: string): TimeSaid[] {
  return [...words.matchAll(OF_MONTH)].flatMap((match) => {
    const day = Number(match[1]);
    const month = parseISO(from).getDate() < day ? parseISO(from) : addMonths(parseISO(from), 1);
    const isNone = setDate(month, day).getDate() !== day || isOfOther(words.slice(0, match.index));
    return isNone ? [] : [named(rangeOf(match), isoDay(setDate(month, day)))];
  });
}

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length };
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  /\b(?:runs out|expires|ends|lapses|by|before|on|until|till|from|first thing|this|next|due|needs?|nurse|refer|you|gp|surgery|practice)\s(?:or before\s)?(?:(?:this|next)\s)?(sun|mon|tue|wed|thu|fri|sat)(?:s|sday|nesday|rs|rsday|urday|day)?\b(?:\s?(?:or|to|\/|-)\s?(sun|mon|tue|wed|thu|fri|sat)(?:s|sday|nesday|rs|rsday|urday|day)?\b)?/gi;

/** What was on that day, or the writer does then: `ran out on Sunday`, `I go on leave on Friday`. */
const OVER =
  /\b(?:ran|was|were|had|came|went|saw|since|last|(?:I|we)(?: go| am| are| shall be|['’]m|['’]re))\b[^,.;]*$/i;

/** `runs out on Friday`, of a note or of tablets. */
const ENDS = /\b(?:runs? out|running out|expir(?:es?|ing)|ends|lapses)\b[^.;,]*$/i;

/** `on Monday`: the first one after the visit. */
function weekdaysIn(words: string, from: string): TimeSaid[] {
  return [...words.matchAll(WEEKDAY)].flatMap((match) => {
    const [, name = '', or = name] = match;
    if (OVER.test(words.slice(0, match.index))) return [];
    const first = nextNamed(name, from);
    const time = named(rangeOf(match), first, or === name ? first : nextNamed(or, first));
    return [ENDS.test(words.slice(0, match.index + match[0].length)) ? { ...time, isEnd: true } : time];
  });
}

/** The first day of a name after an ISO day. */
function nextNamed(name: string, from: string): string {
  const ahead = (WEEKDAYS.indexOf(name.toLowerCase()) - parseISO(from).getDay() + 7) % 7;
  return isoDay(addDays(parseISO(from), ahead === 0 ? 7 : ahead));
}

/** By the last working day of a week. */
const WEEK_OUT =
  /\b(?:by|before) (?:(?:the )?end of (?:the |this )?week|(?:the |this )?weekend|(?:the|this) week is (?:out|over))\b|(?<!\b(?:from|seen|done|started|earlier) )\bthis week\b/gi;

const FRIDAY = 5;

/** `before the weekend`: the Friday of the week of the visit, or the next where that is over. */
function endsOfWeek(words: string, from: string): TimeSaid[] {
  const friday = isoDay(addDays(parseISO(from), (FRIDAY - parseISO(from).getDay() + 7) % 7));
  return [...words.matchAll(WEEK_OUT)].map((match) => named(rangeOf(match), friday));
}
