import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { parseISO } from 'date-fns/parseISO';
import { setDate } from 'date-fns/setDate';
import { isoDay } from '../letter/iso-day.ts';
import type { Range } from '../letter/letter.ts';
import { readDates } from '../letter/read-dates.ts';

/** The ISO day that words name for what they ask, by its date or as a weekday: the first such day from an ISO day on. */
export function namedDay(words: string, from: string): string | undefined {
  return dated(words, from) ?? dayOfMonth(words, from) ?? fridayOf(words, from) ?? weekday(words, from);
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
  /\b(?:of|to|dated?|letters?|reports?|since|after|than|seen|was|were|had|done|taken|sent|born|dob)\W*$|\b(?:sees?|seeing|clinic|appointment|appt|opa|slot|offered|booked)\b[^.;]*$/i;

/** `14/02` without a year. What may be days, weeks or months is none: `3/7`, `6/52`, `6/12`. */
const DAY_AND_MONTH =
  /(?<![\d/])((?:0?[1-9]|[12]\d|3[01])\/(?:0[1-9]|[1-689]|1[01])|(?:1[5-9]|2\d|3[01])\/7|(?:1[3-9]|2\d|3[01])\/12)(?![\d/])/g;

/** So late in the month it is no score: `sutures 30/9`, not `pain 9/10`. */
const NO_SCORE = /^(?:1[3-9]|2\d|3[01])\/(?!7\/|12\/)/;

/** As far ahead as a day without a year is looked for. */
const DAYS_AHEAD = 180;

/** `by 29 April`, `ROC 14/02`, `U&Es 29 April`: a day after the visit. */
function dated(words: string, from: string): string | undefined {
  const latest = isoDay(addDays(parseISO(from), DAYS_AHEAD));
  const year = Number(from.slice(0, 4));
  return [year, year + 1]
    .flatMap((each) => {
      const inYear = words.replace(DAY_AND_MONTH, `$1/${each}`);
      return [
        ...readDates(inYear, each).filter((date) => isLedIn(date, inYear)),
        ...readDates(words, each).filter((date) => isBare(date, words)),
      ];
    })
    .map(({ value }) => value)
    .find((day) => day >= from && day <= latest);
}

function isLedIn({ start, end }: Range, inYear: string): boolean {
  const before = inYear.slice(0, start);
  return DAY_BEFORE.test(before) || (NO_SCORE.test(inYear.slice(start, end)) && !OTHER_DAY.test(before));
}

/** Does a day stand there with nothing to lead it in, and no other day lead it in? `7 may` is none. */
function isBare({ start, end }: Range, words: string): boolean {
  return /\p{Lu}|\d{4}|[./-]\d{2}$/u.test(words.slice(start, end)) && !OTHER_DAY.test(words.slice(0, start));
}

const OF_MONTH =
  /\b(?:on|by|before|until|due|from) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|day|week|centile|percentile))/i;

/** `on the 17th`: the first one after the visit. */
function dayOfMonth(words: string, from: string): string | undefined {
  const match = OF_MONTH.exec(words);
  const day = Number(match?.[1] ?? 0);
  if (day < 1 || day > 28 || OTHER_DAY.test(words.slice(0, match?.index))) return undefined;
  const month = parseISO(from).getDate() < day ? parseISO(from) : addMonths(parseISO(from), 1);
  return isoDay(setDate(month, day));
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  /\b(?:by|before|on|until|till|from|first thing|this|next|due|needs?|nurse|refer|you|gp|surgery|practice)\s(?:or before\s)?(?:(?:this|next)\s)?(sun|mon|tue|wed|thu|fri|sat)(?:s|sday|nesday|rs|rsday|urday|day)?\b/i;

/** What was on that day: `ran out on Sunday`. */
const OVER = /\b(?:ran|was|were|had|came|went|saw|since|last)\b[^,.;]*$/i;

/** `on Monday`: the first one after the visit. */
function weekday(words: string, from: string): string | undefined {
  const match = WEEKDAY.exec(words);
  const named = match?.[1]?.toLowerCase();
  if (named === undefined || OVER.test(words.slice(0, match?.index))) return undefined;
  const ahead = (WEEKDAYS.indexOf(named) - parseISO(from).getDay() + 7) % 7;
  return isoDay(addDays(parseISO(from), ahead === 0 ? 7 : ahead));
}

/** The last working day of a week. */
export const WEEK_OUT = /\b(?:by|before) (?:(?:the )?end of (?:the |this )?week|(?:the |this )?weekend)\b/i;

const FRIDAY = 5;

/** `before the weekend`: the Friday of the week of the visit, or the next where that is over. */
function fridayOf(words: string, from: string): string | undefined {
  if (!WEEK_OUT.test(words)) return undefined;
  return isoDay(addDays(parseISO(from), (FRIDAY - parseISO(from).getDay() + 7) % 7));
}
