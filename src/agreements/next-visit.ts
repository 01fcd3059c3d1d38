import { addDays } from 'date-fns/addDays';
import { parseISO } from 'date-fns/parseISO';
import { isoDay } from '../letter/iso-day.ts';
import type { Letter, Range } from '../letter/letter.ts';
import { readDates } from '../letter/read-dates.ts';

const VISIT = '(?:appointments?|appts?|visit|clinic|review|opa|opd|slot|attendance)';
const WHO = '(?:he|she|they|you|we|i|him|her|them)';

/**
 * It is wanted before the hospital sees the patient again: `before he comes back`, `ahead of her next appointment`. Not where the
 * words tell themselves when that is: `before we see her in September`.
 */
const BEFORE_VISIT = new RegExp(
  [
    `\\b(?:before|prior to|ahead of|in time for|ready for|by)`,
    `(?:(?: ${WHO}(?:['’]s| is| are)?(?: next)? (?:comes?(?: back)?|back|returns?|attends?|seen|sees?|meet)\\b)`,
    `|(?: (?:his|her|their|your|the|our|this|that|my))?(?: (?:next|follow-?up|return|coming)){1,2}(?: (?:clinic|outpatient|opd))? ${VISIT}\\b`,
    `|(?: (?:his|her|their|your)) (?:return|${VISIT})\\b)`,
    `(?! (?:(?:him|her|them|you|us|me) )?(?:again |next )?(?:in|on|at) )`,
  ].join(''),
  'i',
);

/** What tells of the hospital's own next visit; and what makes it another's, or not one. */
const TELLS_VISIT =
  /\b(?:r\/?v|review\w*|rev|follow[ -]?up|f\/?u|opa|opd|appt|appointment|clinic|see (?:him|her|them|you)|be seen|next visit|returns?|come back|comes back|back (?:here|to (?:us|me|clinic)|with (?:us|me)))\b/i;
const OF_OTHERS =
  /\b(?:mri|ct|scan|uss|ultrasound|echo\w*|ecg|endoscop\w*|physio\w*|dieti\w*|podiat\w*|operation|theatre|admission|tci|nurses?|dressing\w*|gp|surgery|practice|midwi\w*|health visitor|social|pre-?op\w*|mdt|seen on|was|were|cancel\w*|missed|did not|dna)\b/i;

const WEEKDAY_DATE =
  /\b(sun|mon|tue|wed|thu|fri|sat)\w*\W{1,3}(?:the )?(\d{1,2})[/.](\d{1,2})(?![\d/]|\.\d)/gi;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** As far ahead as a visit without a year is looked for. */
const DAYS_AHEAD = 300;

/** Do words want something before the hospital sees the patient again? */
export function isBeforeVisit(words: string): boolean {
  return BEFORE_VISIT.test(words.replace(/\s+/g, ' '));
}

/**
 * The ISO day of the hospital's own next visit, where a request is wanted before that and the letter tells of one such day and
 * no other.
 */
export function nextVisit(
  { text, passages, clinicDate, letterDate }: Pick<Letter, 'text' | 'passages' | 'clinicDate' | 'letterDate'>,
  { start, end }: Range,
): string | undefined {
  const from = (clinicDate ?? letterDate)?.value;
  if (from === undefined || !isBeforeVisit(text.slice(start, end))) return undefined;
  const days = passages
    .filter(({ kind }) => kind !== 'heading' && kind !== 'furniture')
    .map((passage) => text.slice(passage.start, passage.end).replace(/\s+/g, ' '))
    .filter((words) => TELLS_VISIT.test(words) && !OF_OTHERS.test(words))
    .flatMap((words) => daysIn(words, from));
  const [day, ...others] = [...new Set(days)];
  return others.length === 0 ? day : undefined;
}

/** The ISO days after another that words name by their dates. */
function daysIn(words: string, from: string): string[] {
  const latest = isoDay(addDays(parseISO(from), DAYS_AHEAD));
  const year = Number(from.slice(0, 4));
  return [year, year + 1]
    .flatMap((each) => [...readDates(words, each).map(({ value }) => value), ...weekdayDates(words, each)])
    .filter((day) => day > from && day <= latest);
}

/** `Thurs 12/3`, where that day is a Thursday. */
function weekdayDates(words: string, year: number): string[] {
  return [...words.matchAll(WEEKDAY_DATE)].flatMap(([, weekday = '', day, month]) => {
    const [date] = readDates(`${day}/${month}/${year}`);
    const isSame =
      date !== undefined && parseISO(date.value).getDay() === WEEKDAYS.indexOf(weekday.toLowerCase());
    return isSame ? [date.value] : [];
  });
}
