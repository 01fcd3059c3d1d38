import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { readDates } from './read-dates.ts';

/** What a date at the head or foot of a letter is, by the words beside it. */
type DateMeaning =
  | 'typed'
  | 'signed'
  | 'dated'
  | 'dictated'
  | 'left'
  | 'seen'
  | 'unlabelled'
  | 'closing'
  | 'other';

export interface LabelledDate extends Found<string> {
  readonly meaning: DateMeaning;
}

const LABELS: readonly (readonly [DateMeaning, string])[] = [
  [
    'other',
    'dob|d\\.?o\\.?b|birth|born|referred|referral|received|admitted|admission|adm|accepted|lmp|edd|onset|operation|procedure|surgery|due|stepped up|onboarded|booked for|your letter|list date|version|delivered|dates|next|requested|diagnos\\w+|tci|to come in|did not attend|dna|missed',
  ],
  [
    'typed',
    'typed|ty|transcribed|approved|authorised|verified|signed off|sent|letter|ltr|report|report date|date of report|report sent|reported|document date|summary|produced|despatch|dispatch|summary date|dispatched|despatched|uploaded|written|issued|triaged|triage date|posted|e-?mailed',
  ],
  [
    'signed',
    'printed|print|completed?|completion|released to gp|signed|finalised|generated|created|prepared|recorded|authored|author',
  ],
  ['dictated', 'dictated'],
  [
    'left',
    'end/discharge|discharged?|discharge details|d/c|dc|disch|dis|dep|departed|departure|left unit|left ward|left hospital|end of stay|end|stepped down|transferred|died|released|went home|went|home the same day|discharge date|date of discharge',
  ],
  [
    'seen',
    'clinic|cl|seen|came|appt|appointment date|mdt|fitted|fitting|arr|home visit|spoken to|spoke|session|reviewed|review|attended|attendance|visit|visited|consultation|assessment|assessed|contact|encounter|interview|session|screened|consulted|ward round|examination|exam|examined|incident|sight test|scanned|appointment|treated|arrived|arrival|call start|call|opd|booked|f2f|telephone|video|face to face|scan',
  ],
  ['dated', 'date'],
];

/** Words too common to be a label, unless they stand right before the date. */
const BESIDE: readonly (readonly [DateMeaning, RegExp])[] = [
  ['other', /\b(?:in|from|since|until|b\.?)\W*$/i],
  ['left', /\b(?:out|left|home|dis|to)\b[^a-z]*$|^\s*[-–—]\s*$/i],
];

const LABEL = new RegExp(LABELS.map(([, words]) => `(?<![\\w/])(${words})(?![\\w/])`).join('|'), 'gi');
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\W*$/i;
const PATIENT = /\b(?:re|mr|mrs|ms|miss|master|mx|patient|pt|name|child)\b/i;

/** The dates above the greeting and below the last paragraph, or throughout a printout's head, each with its meaning. */
export function labelDates(lines: readonly Line[]): readonly LabelledDate[] {
  const written = lines.filter((line) => line.text !== '');
  const greeting = written.findIndex((line) => isSalutation(line.text));
  const headEnd = Math.max(12, Math.min(greeting + 8, 40));
  const head = written.slice(0, headEnd);
  const foot = written.slice(Math.max(headEnd, written.length - 14));
  const named = head.flatMap((line, at) =>
    datesOfLine(line, head[at - 1]).map((date) => underHeading(date, line, head.slice(0, at))),
  );
  const closing = foot.flatMap((line) => datesOfLine(line, undefined)).map(asClosing);
  return withoutBirthdays([...named, ...closing]);
}

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
  const [first] = readDates(line.text);
  const dates = first === undefined ? [] : readDates(line.text, Number(first.value.slice(0, 4)));
  return dates.map((date, index) => {
    const before = line.text.slice(dates[index - 1]?.end ?? 0, date.start);
    const after = line.text.slice(date.end, dates[index + 1]?.start ?? line.text.length);
    const labelsFollow =
      first !== undefined &&
      labelAfter(line.text.slice(first.end)) !== undefined &&
      opensCell(line.text, first);
    const meaning =
      labelInBrackets(after) ??
      (labelsFollow ? labelAfter(after) : undefined) ??
      labelBefore(before) ??
      labelAfter(after) ??
      labelInColumn(line, above, date.start) ??
      (date.start === 0 ? labelAbove(above) : undefined) ??
      withoutLabel(line.text, before, after);
    // 'IN / OUT  10/11/2025 - 13/11/2025': the first of two days is that of the admission.
    const beginsStay = meaning === 'left' && index + 1 < dates.length && /^\s*[-–—]\s*$/.test(after);
    return {
      start: line.start + date.start,
      end: line.start + date.end,
      value: date.value,
      meaning: beginsStay ? 'other' : meaning,
    };
  });
}

function labelBefore(words: string): DateMeaning | undefined {
  const near = inBracket(lastCell(words.slice(-70).replace(WEEKDAY, '')));
  const beside = BESIDE.find(([, word]) => word.test(near))?.[0];
  if (beside !== undefined) return beside;
  const meanings = [...near.matchAll(LABEL)].map(meaningOf);
  return meanings.findLast((meaning) => meaning !== 'dated') ?? meanings[0];
}

/** Whether a date stands first in its line or column, so that no label comes before it. */
function opensCell(line: string, { start }: Found<string>): boolean {
  return /(?:^| {3}|\t)\s*$/.test(line.slice(0, start));
}

/** 'Status: complete' of 'DISCHARGE SUMMARY      Status: complete    '. */
function lastCell(words: string): string {
  return words.split(/ {3,}|\t/).findLast((cell) => /\p{L}/u.test(cell)) ?? words;
}

/** A bracket that holds words before its date says what that date is: 'Informal at discharge (S2 13.09.25'. */
function inBracket(words: string): string {
  const within = /\(([^)]*\w[^)]*)$/.exec(words)?.[1];
  return within ?? words;
}

/** '23 July 2026 (clinic)'. */
function labelInBrackets(words: string): DateMeaning | undefined {
  return firstLabel(/^\s?\(([^)]{2,30})\)/.exec(words)?.[1]);
}

/** '21.10.25 clinic / …'. */
function labelAfter(words: string): DateMeaning | undefined {
  return firstLabel(/^\s([a-z]{4,12})\b/i.exec(words)?.[1]);
}

/** 'Clinic date' on the line above. */
function labelAbove(above: Line | undefined): DateMeaning | undefined {
  if (above === undefined || above.text.length > 24) return undefined;
  return /^(?:clinic|date|typed|letter|discharge|admi|seen|sent)/i.test(above.text)
    ? labelBefore(above.text)
    : undefined;
}

/** 'Admitted | Discharged' above '3/3/2026 | 5/3/2026'. */
function labelInColumn(line: Line, above: Line | undefined, at: number): DateMeaning | undefined {
  const parting = /\s{2,}|\s*[\t|]\s*/;
  const names = (above?.text ?? '').split(parting);
  const cells = line.text.split(parting);
  if (names.length < 2 || names.length !== cells.length) return undefined;
  const name = names[line.text.slice(0, at).split(parting).length - 1];
  return name === undefined || /\d/.test(name) ? undefined : labelBefore(name);
}

function firstLabel(words = ''): DateMeaning | undefined {
  const label = [...words.matchAll(LABEL)].at(0);
  return label === undefined ? undefined : meaningOf(label);
}

function meaningOf(label: RegExpExecArray): DateMeaning | undefined {
  return LABELS[label.slice(1).findIndex((group) => group !== undefined)]?.[0];
}

/** A date with a time is the letter's; in the patient's own line it is a birthday, in a cell of its own the letter's. */
function withoutLabel(line: string, before: string, after: string): DateMeaning {
  if (/^\s+\d{1,2}[:.]\d{2}\b/.test(after)) return 'dated';
  const ownCell = before.trim() === '' || / {3,}$|\t$/.test(before);
  if (/\b(?:nhs|chi)\b.{0,12}\d{3}/i.test(line) || (PATIENT.test(line) && !ownCell)) return 'other';
  return ownCell || line.length < 60 ? 'unlabelled' : 'other';
}
