import { addDays } from 'date-fns/addDays';
import { parseISO } from 'date-fns/parseISO';
import { daysFrom, isoDay } from '../letter/iso-day.ts';
import type { LetterFacts } from '../letter/letter.ts';
import type { ChosenFinding } from './draft-question.ts';
import { isMedicine } from './knows-of.ts';
import { asksToStop } from './medicine-act.ts';
import { quoteWords } from './quote-words.ts';
import { type OrderedTime, timesSaid } from './times-said.ts';

type Asked = Pick<ChosenFinding, 'quote' | 'visitAfter'>;

type Dates = Pick<LetterFacts, 'clinicDate' | 'letterDate'> &
  Partial<Pick<LetterFacts, 'kind' | 'operationDate'>>;

/**
 * The time by which a request is wanted, where its words say it: of several the earliest, reckoned from the day of the visit or
 * discharge, else from that of the letter.
 */
export function timeOf(finding: Asked, dates: Dates): OrderedTime | undefined {
  const { clinicDate, letterDate } = dates;
  const from = (clinicDate ?? letterDate)?.value;
  if (from === undefined) return undefined;
  const written = letterDate?.value ?? from;
  const [first] = timesSaid(finding.quote, from)
    .map((time) => (time.isEnd ? notBefore(time, written) : time))
    .filter((time) => !isOfEither(time, written))
    .map((time) => fromOwnDay(time, from, dates))
    .toSorted((a, b) => a.first.localeCompare(b.first));
  const visit = visitTime(finding, from);
  return visit && !(first && first.first <= visit.first) ? visit : first;
}

/** A letter about a visit so many days before speaks from its own day; one that came later was dictated at the visit. */
const WRITTEN_AT_VISIT = 7;

/** A time counted from another day than the visit: from the operation, or from the letter's own where it says `from now`. */
function fromOwnDay(time: OrderedTime, visit: string, { letterDate, operationDate }: Dates): OrderedTime {
  const days = (found: LetterFacts['letterDate']) => (found ? daysFrom(visit, found.value) : 0);
  if (time.kind === 'operated') return later(time, days(operationDate));
  const toLetter = days(letterDate);
  return time.kind === 'now' && toLetter <= WRITTEN_AT_VISIT ? later(time, Math.max(0, toLetter)) : time;
}

/** The same so many days later, or sooner where that is less than 0. */
function later(time: OrderedTime, days: number): OrderedTime {
  const move = (day: string) => isoDay(addDays(parseISO(day), days));
  return { ...time, first: move(time.first), last: move(time.last) };
}

/** The end of what the patient has, at the latest: a weekday that was not over when the letter was written. */
function notBefore(time: OrderedTime, written: string): OrderedTime {
  const weeks = Math.max(0, Math.ceil(daysFrom(time.first, written) / 7));
  return later(time, 7 * weeks);
}

/** A weekday between the visit and the letter: `on Monday` may be the one before the letter was written, or the one after. */
function isOfEither({ kind, isWritten, last }: OrderedTime, written: string): boolean {
  return kind === 'named' && !isWritten && last < written;
}

/** The hospital's own next visit, before which it is wanted. */
function visitTime({ visitAfter }: Asked, from: string): OrderedTime | undefined {
  if (visitAfter === undefined || visitAfter < from) return undefined;
  return { start: 0, end: 0, kind: 'named', first: visitAfter, last: visitAfter, isOfCheck: false };
}

/**
 * The same, where its day is certain: not to be done at once or within some days; nor counted from an operation as an inpatient
 * on a day that is not read, where `day 10` comes sooner than ten days after discharge; nor, of a medicine, the time of a check.
 */
export function certainTime(
  finding: Asked & Pick<ChosenFinding, 'topic'>,
  letter: Dates,
): OrderedTime | undefined {
  const time = timeOf(finding, letter);
  const isOfCheck = isMedicine(finding.topic) && (time?.isOfCheck || time?.kind === 'every');
  const isUncertain = time?.kind === 'vague' || (time?.kind === 'operated' && !isDayOfOperationTold(letter));
  return isOfCheck || isUncertain ? undefined : time;
}

/** Is `day 10` a day that is known: of an operation on a day that is read, or on the day of the visit itself? */
export function isDayOfOperationTold({ kind, operationDate }: Dates): boolean {
  return operationDate !== undefined || kind !== 'discharge';
}

/** Any day: that words say a time can be told without one. */
const ANY_DAY = '2026-01-01';

/** Does the quote itself say when? */
export function saysWhen(words: string): boolean {
  return timesSaid(words, ANY_DAY).length > 0;
}

/** Does the quote itself say on which day something that the patient has ends? */
export function saysEnd(words: string): boolean {
  return timesSaid(words, ANY_DAY).some(({ isEnd }) => isEnd);
}

/** The ISO day by which a request is due, where its words say it: the first where they leave several. */
export function dueDay(finding: Asked, dates: Dates): string | undefined {
  return timeOf(finding, dates)?.first;
}

/** The same, but the last of the days where the words leave room: `in two weeks` of `in 1-2 weeks`. */
export function lastDay(finding: Asked, dates: Dates): string | undefined {
  return timeOf(finding, dates)?.last;
}

const NOW = /\b(?:now|today|tomorrow|meanwhile|meantime|until then|urgent\w*|this week|next week|soon)\b/i;

/** The ISO day before which a request does not come up, where all of it waits for one. */
export function comesUp(finding: Asked, dates: Dates): string | undefined {
  return NOW.test(quoteWords(finding.quote)) ? undefined : startDay(finding, dates);
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
  const days = [dueDay(finding, letter), supplyEnd(finding, letter)];
  return days.filter((day) => day !== undefined);
}

/** The ISO day before which a request is not to be done: `start on 4 May`, `in two weeks`. Nothing where it may be sooner. */
export function startDay(finding: Asked, letter: Dates): string | undefined {
  return /\b(?:by|before|within|until|till|this week)\b/i.test(quoteWords(finding.quote))
    ? undefined
    : dueDay(finding, letter);
}
