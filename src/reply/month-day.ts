import { addMonths } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { parseISO } from 'date-fns/parseISO';
import { setDate } from 'date-fns/setDate';
import { setMonth } from 'date-fns/setMonth';
import { isoDay } from '../letter/iso-day.ts';
import type { TimeSaid } from './time-said.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b';

/** Not `until the end of March`, which is how long something lasts. */
const NOT_LENGTH = '(?<!\\b(?:to|till|until|through|for|of|since) (?:the )?)';

/** The parts of a month that are named, each with its first and last day. */
const PARTS: readonly (readonly [string, (month: Date) => Date, (month: Date) => Date])[] = [
  ['end (?:of )?', endOfMonth, endOfMonth],
  ['first week (?:of|in) ', day(1), day(7)],
  ['(?:beginning|start) of ', day(1), day(1)],
  ['(?<=\\b(?:by|before|in|from) )mid[- ]', day(15), day(15)],
];

function day(number: number): (month: Date) => Date {
  return (month) => setDate(month, number);
}

/** How far ahead a month is looked for. */
const MONTHS_AHEAD = 6;

/** The days by which words want something at some part of a month: `end of March`, `first week of March`, from an ISO day on. */
export function monthDays(words: string, from: string): TimeSaid[] {
  return PARTS.flatMap(([part, firstOf, lastOf]) => {
    const pattern = new RegExp(`${NOT_LENGTH}\\b${part}${MONTH}`, 'gi');
    return [...words.matchAll(pattern)].flatMap((match) => {
      const name = match.groups?.month ?? '';
      const [first, last] = [inMonth(name, from, firstOf), inMonth(name, from, lastOf)];
      const isMonth = /^\p{Lu}/u.test(name);
      if (!isMonth || first === undefined || last === undefined) return [];
      return [
        { start: match.index, end: match.index + match[0].length, kind: 'named' as const, first, last },
      ];
    });
  });
}

/** The first such day of a month that is not before an ISO day; nothing where that is far ahead. */
function inMonth(name: string, from: string, dayOf: (month: Date) => Date): string | undefined {
  const start = parseISO(from);
  const month = setMonth(setDate(start, 1), MONTHS.indexOf(name.slice(0, 3).toLowerCase()));
  const days = [month, addMonths(month, 12)].map((each) => isoDay(dayOf(each)));
  const latest = isoDay(addMonths(start, MONTHS_AHEAD));
  return days.find((day) => day >= from && day <= latest);
}
