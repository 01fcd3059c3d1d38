import { addMonths } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { parseISO } from 'date-fns/parseISO';
import { setDate } from 'date-fns/setDate';
import { setMonth } from 'date-fns/setMonth';
import { isoDay } from '../letter/iso-day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b';

/** Not `until the end of March`, which is how long something lasts. */
const NOT_LENGTH = '(?<!\\b(?:to|till|until|through|for|of|since) (?:the )?)';

const END = new RegExp(`${NOT_LENGTH}\\b[Ee]nd (?:of )?${MONTH}`);
const FIRST_WEEK = new RegExp(`${NOT_LENGTH}\\b[Ff]irst week (?:of|in) ${MONTH}`);

/** How far ahead a month is looked for. */
const MONTHS_AHEAD = 6;

/**
 * The ISO day by which words want something at one end of a month, reckoned from an ISO day on: the last of `end of March`; of
 * `first week of March` the first, or where the last of the days is asked for the seventh.
 */
export function monthDay(words: string, from: string, isLast: boolean): string | undefined {
  const ends = END.exec(words)?.groups?.month;
  if (ends !== undefined) return inMonth(ends, from, endOfMonth);
  const starts = FIRST_WEEK.exec(words)?.groups?.month;
  return starts && inMonth(starts, from, (month) => setDate(month, isLast ? 7 : 1));
}

/** Do words leave some days of a month: `first week of March`? */
export function leavesWeek(words: string): boolean {
  return FIRST_WEEK.test(words);
}

/** The first such day of a month that is not before an ISO day; nothing where that is far ahead. */
function inMonth(name: string, from: string, dayOf: (month: Date) => Date): string | undefined {
  const start = parseISO(from);
  const month = setMonth(setDate(start, 1), MONTHS.indexOf(name.slice(0, 3).toLowerCase()));
  const days = [month, addMonths(month, 12)].map((each) => isoDay(dayOf(each)));
  const latest = isoDay(addMonths(start, MONTHS_AHEAD));
  return days.find((day) => day >= from && day <= latest);
}
