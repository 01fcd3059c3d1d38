import { isSalutation } from './furniture.ts';
import type { Found, NumberName, Patient, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { NUMBER_GAP, NUMBER_NAMES } from './patient-marks.ts';
import { readBirths } from './read-births.ts';
import { readDates } from './read-dates.ts';
import { readLabelledName } from './read-labelled-name.ts';

const NUMBER = new RegExp(
  `\\b(${NUMBER_NAMES})\\b(?:${NUMBER_GAP})(\\d{3}[ \\u00a0-]?\\d{3}[ \\u00a0-]?\\d{4})\\b|\\b(\\d{3} \\d{3} \\d{4})\\b`,
  'u',
);
const TITLE = '(?:Mr|Mrs|Ms|Miss|Master|Mx|Sir|Lady|Baby)\\.? ';
const WORD = `\\p{Lu}(?:[\\p{L}'’-]*\\p{L}|\\.)?`;
const NAME = `(?:${TITLE})?${WORD}(?: "${WORD}")?(?: ${WORD}){1,4}|\\p{Lu}[\\p{Lu}'’-]+, (?:${TITLE})?${WORD}(?: ${WORD}){0,2}`;
const LABEL =
  /^(?:re\b[\s:.]*|(?:to the gp of|patient(?:'s)?(?: name| details)?|pt|name|child|service user|our member|subject|about|client)(?:(?:\s*\.){2,}\s*|\s*[:.]\s*|\s{2,}|\t+|\s(?=M[rsx]|Baby)))/i;
const WHOLE_NAME = new RegExp(`^(${NAME})`, 'u');

/** Behind a label the surname may come first, in small letters too. */
const LABELLED_NAME = new RegExp(`^(${NAME}|${WORD}, (?:${TITLE})?${WORD}(?: ${WORD}){0,2})`, 'u');

const TITLED = new RegExp(`\\b${TITLE}(?:${WORD} ){0,3}\\p{Lu}[\\p{L}'’-]+`, 'u');
const NOT_A_PATIENT =
  /^(?:surname|forename|dr|prof|professor|nhs|mrn|date|clinic|hospital|ward|gp|dear)\b|\b(?:practice|surgery|hospital|notice|trust|team|centre|clinic|service|unit|department|appointment|missed|attended|attend|summary|your patient)\b/i;

/** Who the letter is about: the name as written, the date of birth, the NHS number. */
export function readPatient(text: string, lines: readonly Line[]): Patient {
  const nhsNumber = readNumber(text);
  const [labelledBirth] = readBirths(text);
  const name = readName(lines, [labelledBirth, nhsNumber]);
  const dateOfBirth = labelledBirth ?? readUnlabelledBirth(lines, [name, nhsNumber]);
  return {
    ...(name === undefined ? {} : { name }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(nhsNumber === undefined ? {} : { nhsNumber }),
  };
}

function readNumber(text: string): Found<string> | undefined {
  const match = NUMBER.exec(text);
  const digits = match?.[2] ?? match?.[3];
  if (match === null || digits === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(digits);
  return { start, end: start + digits.length, value: digits.replace(/\D/g, '') };
}

/** What the patient's number is called, where that is no NHS number. */
export function readNumberName(text: string): NumberName | undefined {
  const called = NUMBER.exec(text)?.[1];
  if (called === undefined || called === 'NHS') return undefined;
  return called === 'CHI' ? 'CHI number' : 'H&C number';
}

/** The name after a label, else one in the line that identifies the patient or just above it. */
function readName(
  lines: readonly Line[],
  identifiers: readonly (Range | undefined)[],
): Found<string> | undefined {
  const written = lines.filter((line) => line.text !== '').slice(0, 60);
  const inParts = readLabelledName(written);
  if (inParts !== undefined) return inParts;
  for (const line of written) {
    const label = LABEL.exec(line.text)?.[0];
    const name = label === undefined ? undefined : nameFrom(line, label.length, LABELLED_NAME);
    if (name !== undefined) return name;
  }
  for (const identifier of identifiers) {
    const at = written.findIndex(
      (line) => identifier && line.start <= identifier.start && identifier.start < line.end,
    );
    const name = nameNear(written.slice(Math.max(0, at - 4), at + 1).reverse());
    if (name !== undefined) return name;
  }
  const greeting = written.findIndex((line) => isSalutation(line.text));
  return greeting < 0 ? undefined : nameNear(written.slice(greeting + 1, greeting + 2));
}

/** A name that opens the first line, else a titled one in the nearest line. */
function nameNear(lines: readonly Line[]): Found<string> | undefined {
  const [own] = lines;
  const label = /^(?:Patient )?Name\s+/.exec(own?.text ?? '')?.[0] ?? '';
  const opening = own && nameFrom(own, label.length, WHOLE_NAME);
  return opening ?? lines.map((line) => nameFrom(line, 0, TITLED)).find((name) => name !== undefined);
}

function nameFrom(line: Line, from: number, pattern: RegExp): Found<string> | undefined {
  if (/^(?:to(?! the gp of)|dr|consultant|cons|surgeon|copy|cc)\b/i.test(line.text)) return undefined;
  const rest = line.text.slice(from);
  const match = pattern.exec(rest);
  const value = match && withoutLabel(match[0], rest.slice(match.index + match[0].length));
  if (match === null || value === null || NOT_A_PATIENT.test(value) || !/[ ,]/.test(value)) return undefined;
  const start = line.start + from + match.index;
  return { start, end: start + value.length, value };
}

/** A web page puts the next field's label after the name with no more than a space between. */
function withoutLabel(name: string, next: string): string {
  const isLabel = /^(?:\s*:| of birth)/i.test(next);
  return name.replace(isLabel ? LABEL_AFTER : /\s+(?:DOB|NHS|CHI|RE|D|F|M|H)$/, '').trim();
}

const LABEL_AFTER =
  /\s+(?:DOB|NHS|CHI|D|F|M|H|Sex|Gender|MRN|Age|Born|Date|Address|Hospital|Tel|Ward|Consultant|GP)$/;

/** A date beside the patient's name or number, unless a word before it says that it is another. */
function readUnlabelledBirth(
  lines: readonly Line[],
  beside: readonly (Range | undefined)[],
): Found<string> | undefined {
  for (const range of beside) {
    const line = range && lines.find((other) => other.start <= range.start && range.start < other.end);
    if (line === undefined || line.text.length > 160) continue;
    const date = readDates(line.text)[0];
    if (
      date === undefined ||
      /\b(?:adm\w*|dis\w*|seen|clinic|date|typed|sent|letter|attended|on)\W*$/i.test(
        line.text.slice(0, date.start),
      )
    )
      continue;
    if (/^\s+\d{1,2}[:.]\d{2}\b/.test(line.text.slice(date.end))) continue;
    if (/\|\s*\|\s*$/.test(line.text.slice(0, date.start))) continue;
    if (/ {9,}$/.test(line.text.slice(0, date.start)) && !/NHS|CHI/.test(line.text.slice(date.end))) continue;
    return { start: line.start + date.start, end: line.start + date.end, value: date.value };
  }
  return undefined;
}
