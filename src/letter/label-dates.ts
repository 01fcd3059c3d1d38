import {
  type DateMeaning,
  labelAbove,
  labelAfter,
  labelBefore,
  labelInBrackets,
  labelInColumn,
  labelOfWrapped,
} from './date-meaning.ts';
import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { readDatesOfLine } from './read-dates.ts';

export interface LabelledDate extends Found<string> {
  readonly meaning: DateMeaning;
}

const PATIENT = /\b(?:re|mr|mrs|ms|miss|master|mx|patient|pt|name|child)\b/i;

/** The dates in the head and at the foot of a letter, in order, each with what the words beside it say that it is. */
export function labelDates(written: readonly Line[]): readonly LabelledDate[] {
  const greeting = written.findIndex((line) => isSalutation(line.text));
  const headEnd = Math.max(12, Math.min(greeting + 8, 40));
  const head = written.slice(0, headEnd);
  const foot = written.slice(Math.max(headEnd, written.length - 14));
  const isMail = MAIL_HEAD.every((label) => head.some(({ text }) => label.test(text)));
  const named = head.flatMap((line, at) => {
    const dates = datesOfLine(line, head[at - 1]).map((date) => underHeading(date, line, head.slice(0, at)));
    return isMail && SENT.test(line.text)
      ? dates.map((date) => ({ ...date, meaning: 'typed' as const }))
      : dates;
  });
  const closing = foot.flatMap((line) => datesOfLine(line, undefined)).map(asClosing);
  return withoutBirthdays([...named, ...closing]);
}

/** The lines above an e-mail, and the one of them that tells when it was sent. */
const MAIL_HEAD = [/^from\s?:/i, /^subject\s?:/i];
const SENT = /^(?:date|sent)\s?:/i;

/** In years. */
const LONGEST_STAY = 2;

/** A date years before all others is a birthday, whatever stands beside it. */
function withoutBirthdays(dates: readonly LabelledDate[]): readonly LabelledDate[] {
  const years = dates
    .filter(({ meaning }) => meaning !== 'other')
    .map(({ value }) => Number(value.slice(0, 4)));
  const latest = Math.max(...years);
  return dates.map((date) =>
    Number(date.value.slice(0, 4)) < latest - LONGEST_STAY ? { ...date, meaning: 'other' } : date,
  );
}

/** 'Date 27-Mar-2026' stands indented under 'Discharge details'. */
function underHeading(date: LabelledDate, line: Line, above: readonly Line[]): LabelledDate {
  if (date.meaning !== 'dated' || line.indent === 0) return date;
  const heading = above.findLast(({ indent }) => indent < line.indent);
  const meaning = heading === undefined || /\d/.test(heading.text) ? undefined : labelBefore(heading.text);
  return meaning === undefined ? date : { ...date, meaning };
}

function asClosing(date: LabelledDate): LabelledDate {
  if (date.meaning === 'unlabelled' || date.meaning === 'dated') return { ...date, meaning: 'closing' };
  return date.meaning === 'signed' || date.meaning === 'typed' || date.meaning === 'dictated'
    ? date
    : { ...date, meaning: 'other' };
}

function datesOfLine(line: Line, above: Line | undefined): readonly LabelledDate[] {
  if (line.text.length > 160) return [];
  const dates = readDatesOfLine(line.text);
  const [first] = dates;
  if (first === undefined) return [];
  const labelsFollow = labelAfter(line.text.slice(first.end)) !== undefined && opensCell(line.text, first);
  const labelled = dates.map((date, index) => {
    const before = line.text.slice(dates[index - 1]?.end ?? 0, date.start);
    const after = line.text.slice(date.end, dates[index + 1]?.start ?? line.text.length);
    const meaning =
      labelInBrackets(after) ??
      (labelsFollow ? labelAfter(after) : undefined) ??
      labelBefore(before) ??
      labelAfter(after) ??
      labelInColumn(line, above, date.start) ??
      (date.start === 0 ? (labelAbove(above) ?? labelOfWrapped(above)) : undefined) ??
      withoutLabel(line.text, before, after);
    const toNext = index + 1 < dates.length ? after : '';
    return {
      start: line.start + date.start,
      end: line.start + date.end,
      value: date.value,
      meaning,
      toNext,
    };
  });
  return labelled.map(({ toNext, ...date }, index) => {
    if (opensStay(date.meaning) && FROM_TO.test(toNext)) return { ...date, meaning: 'other' };
    const from = labelled[index - 1];
    const isEnd = from !== undefined && opensStay(from.meaning) && FROM_TO.test(from.toNext);
    return isEnd ? { ...date, meaning: 'left' } : date;
  });
}

/** 'IN / OUT  10/11/2025 - 13/11/2025', 'Attended 3/11 to 5/12': the first of two days opens a stay, the second ends it. */
const FROM_TO = /^\s*(?:[-–—/]|to)\s*$/i;

function opensStay(meaning: DateMeaning): boolean {
  return meaning === 'left' || meaning === 'seen';
}

/** Whether a date stands first in its line or column, so that no label comes before it. */
function opensCell(line: string, { start }: Found<string>): boolean {
  return /(?:^| {3}|\t)\s*$/.test(line.slice(0, start));
}

/** 'Apixaban for 3 months, ends 15 July': the day on which something else ends or falls due. */
const OF_SOMETHING_ELSE =
  /\b(?:ends?|ending|until|till|stops?|expires?|finish(?:es)?|due|by|from|since)\W*$/i;

/** A date with a time is the letter's; in the patient's own line it is a birthday, in a cell of its own the letter's. */
function withoutLabel(line: string, before: string, after: string): DateMeaning {
  if (/^\s+\d{1,2}[:.]\d{2}\b/.test(after)) return 'dated';
  const ownCell = before.trim() === '' || / {3,}$|\t$/.test(before);
  if (OF_SOMETHING_ELSE.test(before)) return 'other';
  if (/\b(?:nhs|chi)\b.{0,12}\d{3}/i.test(line) || (PATIENT.test(line) && !ownCell)) return 'other';
  return ownCell || line.length < 60 ? 'unlabelled' : 'other';
}
