import { daysFrom } from './iso-day.ts';
import { type LabelledDate, labelDates } from './label-dates.ts';
import type { Found, LetterKind, Passage } from './letter.ts';
import type { Line } from './lines.ts';
import { readVisit } from './read-visit.ts';

interface LetterDates {
  readonly clinicDate?: Found<string>;
  readonly letterDate?: Found<string>;
}

/** 'Admitted 19 September under Section 2, discharged today': the patient left on the letter's own day. */
const LEFT_TODAY = /\bdischarged(?: home)? today\b/i;

interface LetterParts {
  readonly text: string;
  readonly written: readonly Line[];
  readonly passages: readonly Passage[];
  readonly kind: LetterKind;
}

/**
 * Reads the day the patient was seen or went home, and the day the letter was typed or sent. A discharge or emergency
 * department summary that bears one date alone was printed on that day. A letter about a missed or coming appointment
 * has no day of a visit.
 */
export function readLetterDates(letter: LetterParts): LetterDates {
  const dates = labelDates(letter.written);
  const dated =
    last(dates, 'typed') ??
    first(dates, ['signed', 'dated']) ??
    unlabelled(dates) ??
    first(dates, ['dictated', 'closing']);
  const seen = readSeen(letter, dates, dated);
  const sent =
    dated && seen && dated.meaning === 'unlabelled' && dated.value < seen.value ? undefined : dated;
  const isPrintout = letter.kind === 'discharge' || letter.kind === 'ed';
  const clinicDate = seen ?? (isPrintout ? sent : undefined);
  const letterDate = sent ?? (isPrintout ? seen : undefined);
  return {
    ...(clinicDate === undefined ? {} : { clinicDate: bare(clinicDate) }),
    ...(letterDate === undefined ? {} : { letterDate: bare(letterDate) }),
  };
}

/** Which labels tell the day of the visit, the surest first. A stay ends when the patient leaves. */
const VISIT_LABELS: Readonly<Record<LetterKind, readonly LabelledDate['meaning'][]>> = {
  clinic: ['seen', 'left'],
  discharge: ['left', 'seen'],
  ed: ['seen', 'left'],
  dna: ['seen'],
  booking: [],
  other: ['left', 'seen'],
};

function readSeen(
  { text, passages, kind }: LetterParts,
  dates: readonly LabelledDate[],
  sent: LabelledDate | undefined,
): Found<string> | undefined {
  if (kind === 'discharge' && sent !== undefined && LEFT_TODAY.test(text.slice(0, 1500))) return sent;
  const labelled = first(dates, VISIT_LABELS[kind]);
  if (labelled !== undefined || kind === 'dna' || kind === 'booking') return labelled;
  return (
    unlabelledBefore(dates, sent) ??
    readVisit({ text, passages, kind }, sent) ??
    (kind === 'clinic' ? first(dates, ['dictated', 'dated']) : undefined)
  );
}

/** The last day of those that a letter has with one meaning: typed on one, sent on another. */
function last(dates: readonly LabelledDate[], meaning: LabelledDate['meaning']): LabelledDate | undefined {
  return dates
    .filter((date) => date.meaning === meaning)
    .toSorted((one, other) => (one.value < other.value ? 1 : -1))[0];
}

function first(
  dates: readonly LabelledDate[],
  meanings: readonly LabelledDate['meaning'][],
): LabelledDate | undefined {
  for (const meaning of meanings) {
    const date = dates.find((other) => other.meaning === meaning);
    if (date !== undefined) return date;
  }
  return undefined;
}

function unlabelled(dates: readonly LabelledDate[]): LabelledDate | undefined {
  return dates.find((date) => date.meaning === 'unlabelled');
}

/** A date without a label beside one that says when the letter was sent is the day of the clinic. */
function unlabelledBefore(
  dates: readonly LabelledDate[],
  letterDate: LabelledDate | undefined,
): LabelledDate | undefined {
  const other = unlabelled(dates);
  if (other === undefined || letterDate === undefined || other.start === letterDate.start) return undefined;
  const days = daysFrom(other.value, letterDate.value);
  return days >= 0 && days < 200 ? other : undefined;
}

function bare(date: Found<string>): Found<string> {
  return { start: date.start, end: date.end, value: date.value };
}
