import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { parseISO } from 'date-fns/parseISO';
import { isoDay } from '../letter/iso-day.ts';
import type { LetterFacts } from '../letter/letter.ts';
import { countOf, NUMBER_NAMES } from '../letter/number-words.ts';
import type { ChosenFinding } from './draft-question.ts';
import { asksToStop } from './medicine-act.ts';
import { leavesWeek, monthDay } from './month-day.ts';
import { namedDay, STITCHES_OUT, WEEK_OUT } from './named-day.ts';
import { quoteWords } from './quote-words.ts';

type Dates = Pick<LetterFacts, 'clinicDate' | 'letterDate'> & Partial<Pick<LetterFacts, 'kind'>>;

const NUMBER = `\\d{1,2}|an?|${NUMBER_NAMES}`;
const HOW_MANY = `(?<count>${NUMBER})`;

/** A range is due at its beginning, and over at its end: `in 1-2 weeks`. */
const RANGE = `(?:\\s?(?:[-–]|to|or)\\s?(?<upTo>${NUMBER}))?`;
const LEAD = '(?:in|within|at|after|every|by)(?: about| around| the next| the coming)?';

const HOURS = new RegExp(`\\b${LEAD} ${HOW_MANY}${RANGE}[ -]?(?:hours?|hrs?|h)\\b`, 'iu');
const DAYS = new RegExp(`\\b${LEAD} ${HOW_MANY}${RANGE}[ -]?days?\\b`, 'iu');
const WEEKS = new RegExp(`\\b${LEAD} ${HOW_MANY}${RANGE}[ -]?weeks?\\b`, 'iu');
const SHORT = new RegExp(`(?:${LEAD} )?\\b(?<count>\\d{1,2})(?:-(?<upTo>\\d{1,2}))?/(?<unit>7|52)\\b`, 'iu');

/** At once, whenever that is. */
const AT_ONCE =
  /\b(?:today|tonight|immediately|straight away|at once|(?:up)?on receipt|(?:on|the) day (?:that |when )?this (?:letter )?(?:reaches|gets to|arrives)|as soon as (?:this|you (?:get|receive|have) this)|when this (?:letter )?(?:reaches|arrives))\b/i;

/** In a week, on a day that nobody can tell. */
const SOME_DAY =
  /\b(?:this(?: coming)?|next|within the) week\b(?! or two)|\bend of (?:the )?week\b|\b(?<!\b(?:over|at|last|past) (?:the )?)weekend\b|\bwe?e?kly\b|\b(?:every|each) (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:day)?s?\b|\b(?:each|every|a) week\b/i;

/** `one week after discharge`: from the day of the visit. */
const SINCE = new RegExp(
  `\\b${HOW_MANY}${RANGE}[ -](?<unit>day|week)s? (?:after|from|following|post) (?:the |this |your |her |his |their )?(?:discharge|visit|clinic|today|(?:going|(?:she|he|they) goe?s?) home)\\b`,
  'iu',
);

/** `clips out day 10`: counted from an operation. */
const OPERATED = new RegExp(
  `\\b(?:(?:on|at|${STITCHES_OUT}) (?:day |d)|(?:clips?|sutures?|stitch(?:es)?|staples?)\\b[^.;]{0,40}? day |(?<=\\b(?:bloods?|fbc|u&es?|lfts?|pcr|hb|inr|crp)\\b[^.;]{0,20} )day )(?<count>\\d{1,2})(?:[-–](?<upTo>\\d{1,2}))?\\b`,
  'i',
);

/** How many days the words leave: what is said with a number, else with a word. */
const WITHIN: readonly (readonly [RegExp, (count: number, unit: string) => number])[] = [
  [AT_ONCE, () => 0],
  [/\btomorrow\b/i, () => 1],
  [SINCE, (count, unit) => count * (unit.toLowerCase() === 'day' ? 1 : 7)],
  [HOURS, (hours) => Math.floor(hours / 24)],
  [DAYS, (days) => days],
  [WEEKS, (weeks) => weeks * 7],
  [SHORT, (count, unit) => count * (unit === '7' ? 1 : 7)],
  [OPERATED, (days) => days],
  [/\b(?:next|coming) week or two\b/i, () => 14],
  [SOME_DAY, () => 7],
  [/\b(?:in|within) (?:a|the (?:next|coming)) fortnight\b|\bfortnightly\b/i, () => 14],
];

/** Is it to be done at once, or within some days, so that no day can be told? */
export function isAtOnce(quote: string): boolean {
  const words = quoteWords(quote);
  return AT_ONCE.test(words) || (SOME_DAY.test(words) && !WEEK_OUT.test(words));
}

/**
 * Is the day only the latest that it can be? After an operation as an inpatient `day 10` comes sooner than ten days after
 * discharge.
 */
export function isLatestOnly(quote: string, { kind, clinicDate, letterDate }: Dates): boolean {
  const words = quoteWords(quote);
  const from = (clinicDate ?? letterDate)?.value;
  return kind === 'discharge' && OPERATED.test(words) && !(from !== undefined && namedDay(words, from));
}

/** Does the quote name a day by its date or as a weekday, after the visit? */
export function namesDay(quote: string, { clinicDate, letterDate }: Dates): boolean {
  const from = (clinicDate ?? letterDate)?.value;
  return from !== undefined && namedDay(quoteWords(quote), from) !== undefined;
}

/** Does the quote itself say when, in days or weeks? */
export function saysDays(words: string): boolean {
  return WITHIN.some(([pattern]) => pattern.test(words));
}

/** Is the day the beginning of some: `in 1-2 weeks`, `in one or two weeks`, `7-10/7`? */
export function leavesRoom(quote: string): boolean {
  const words = quoteWords(quote);
  return ROOM.test(words) || leavesWeek(words);
}

const ROOM = new RegExp(
  `\\b(?:${NUMBER})\\s?(?:[-–]|to|or)\\s?(?:${NUMBER})(?:/(?:7|52)|[ -]?(?:days?|weeks?|hours?|hrs?))\\b|\\b(?:or|to) (?:sun|mon|tues|wednes|thurs|fri|satur)day\\b`,
  'i',
);

/** How long a medicine lasts, how often it is taken, and how old something is, is no day to do it by. */
const NOT_DUE =
  /\b(?:for|over|lasting|another|further)\s(?:\w+\s){0,2}(?:days?|weeks?|hours?)\b|\b\w+ (?:days?|weeks?) (?:old|ago)\b|\bfor \d{1,2}\/(?:7|52)\b|\b(?:mg|mcg|micrograms?|g|ml|units|two|three|four|six|eight|twelve|\d{1,2})[ -]weekly\b|\b\d{1,2}\/(?:7|52) (?:suppl|given|issued|course|of)\w*|\b\d+\s?(?:mgs?|mcgs?|micrograms?|mls?|units?|g|%)\b[^.;,]{0,20}?\b(?:(?:every|each|per|a) (?:\w+ )?(?:days?|weeks?|fortnight|month)|(?:once|twice)[ -](?:weekly|fortnightly))\b/giu;

/** So long from something that is no visit nor discharge, whose day nobody knows: `a week after the tablets finish`. */
const FROM_ELSE =
  /\b(?:\w+|\d{1,2}(?:[-–]\d{1,2})?)[ -](?:days?|weeks?|hours?)['’]?(?: time)? (?:after|before|from|following|prior to|post|into|ahead of|beyond)\b(?! (?:(?:the |this |your |her |his |their |my |our )?(?:discharge|visit|clinic|consultation|attendance|operation|op|surgery|procedure|date|letter)\b|today|now|tomorrow|here|seeing|leaving|going home|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d))/giu;

/**
 * The ISO day by which a request is due, where its words say it: reckoned from the day of the visit or discharge, else
 * from that of the letter. Nothing where they do not say, or only in months.
 */
export function dueDay(quote: string, dates: Dates): string | undefined {
  return daySaid(quote, dates, 'count');
}

/** The same, but the last of the days where the words leave room: `in two weeks` of `in 1-2 weeks`. */
export function lastDay(quote: string, dates: Dates): string | undefined {
  return daySaid(quote, dates, 'upTo');
}

function daySaid(
  quote: string,
  { clinicDate, letterDate }: Dates,
  end: 'count' | 'upTo',
): string | undefined {
  const from = (clinicDate ?? letterDate)?.value;
  if (from === undefined) return undefined;
  const words = quoteWords(quote).replace(NOT_DUE, ' ').replace(FROM_ELSE, ' ');
  const named = namedDay(words, from) ?? monthDay(words, from, end === 'upTo');
  if (named !== undefined) return named;
  for (const [pattern, daysOf] of WITHIN) {
    const match = pattern.exec(words);
    const { count = '', unit = '', [end]: written = count } = match?.groups ?? {};
    if (match) return isoDay(addDays(parseISO(from), daysOf(countOf(written), unit)));
  }
  return undefined;
}

const MONTHS = new RegExp(`\\b(?:in|at|after) ${HOW_MANY}${RANGE}(?:[ -]?months?\\b|/12\\b)`, 'iu');
const NOW = /\b(?:now|today|tomorrow|meanwhile|meantime|until then|urgent\w*|this week|next week|soon)\b/i;

/** The ISO day before which a request does not come up, where all of it waits for one, also where that is said in months. */
export function comesUp(quote: string, dates: Dates): string | undefined {
  const words = quoteWords(quote);
  const from = (dates.clinicDate ?? dates.letterDate)?.value;
  if (from === undefined || NOW.test(words)) return undefined;
  const due = startDay(quote, dates);
  const months = MONTHS.exec(words)?.groups?.count;
  return due ?? (months === undefined ? undefined : isoDay(addMonths(parseISO(from), countOf(months))));
}

type Supplied = Pick<ChosenFinding, 'daysSupplied' | 'quote' | 'known'>;

/**
 * The ISO day on which what the patient has of a medicine is at its end: as the practice knows, else as the hospital's letter
 * tells of days supplied and of a date.
 */
export function supplyEnd(
  { daysSupplied, quote, known }: Supplied,
  { clinicDate, letterDate }: Dates,
): string | undefined {
  if (known && 'until' in known) return known.until;
  const from = (clinicDate ?? letterDate)?.value;
  const isUnknown = daysSupplied === undefined || from === undefined || asksToStop(quote);
  return isUnknown ? undefined : isoDay(addDays(parseISO(from), daysSupplied));
}

/** The ISO days on which a request is due, and on which what was supplied ends: those that are told. */
export function endDays(finding: Supplied, letter: Dates): string[] {
  const days = [dueDay(finding.quote, letter), supplyEnd(finding, letter)];
  return days.filter((day) => day !== undefined);
}

/** The ISO day before which a request is not to be done: `start on 4 May`, `in two weeks`. Nothing where it may be sooner. */
export function startDay(quote: string, letter: Dates): string | undefined {
  return /\b(?:by|before|within|until|till)\b/i.test(quoteWords(quote)) ? undefined : dueDay(quote, letter);
}
