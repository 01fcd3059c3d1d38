import type { Found } from './letter.ts';
import type { Line } from './lines.ts';

export const PATIENT_TITLE = '(?:Mr|Mrs|Ms|Miss|Master|Mx|Sir|Lady|Baby)\\.? ';
const WORD = `\\p{Lu}(?:[\\p{L}'’-]*\\p{L}|\\.)?`;

/** `Theodore (Teddy) Marsh`, `Ann "Nan" Hope`. */
const CALLED = `(?: (?:"${WORD}"|\\(${WORD}\\)))?`;
const SURNAME_FIRST = `\\p{Lu}[\\p{Lu}'’-]+, (?:${PATIENT_TITLE})?${WORD}(?: ${WORD}){0,2}`;
const NAME = `(?:${PATIENT_TITLE})?${WORD}${CALLED}(?: ${WORD}){1,4}|${SURNAME_FIRST}`;

/** A whole name at the start. */
export const WHOLE_NAME = new RegExp(`^(${NAME})`, 'u');

/** Behind a label the surname may come first, in small letters too. */
export const LABELLED_NAME = new RegExp(
  `^(${NAME}|${WORD}, (?:${PATIENT_TITLE})?${WORD}(?: ${WORD}){0,2})`,
  'u',
);

/** A name with a title anywhere. */
export const TITLED_NAME = new RegExp(`\\b${PATIENT_TITLE}(?:${WORD} ){0,3}\\p{Lu}[\\p{L}'’-]+`, 'u');

const NOT_A_PATIENT =
  /^(?:surname|forename|dr|prof|professor|nhs|mrn|date|clinic|hospital|ward|gp|dear|your|our)\b|\b(?:practice|surgery|hospital|notice|trust|team|centre|clinic|service|unit|department|appointment|missed|attended|attend|summary|your patient)\b/i;
const NOT_THE_PATIENTS_LINE = /^(?:to(?! the gp of)|dr|consultant|cons|surgeon|secretary|copy|cc)\b/i;

/** The name that a pattern finds in a line from so many characters on, unless it is nobody's, or its line is another's. */
export function nameFrom(line: Line, from: number, pattern: RegExp): Found<string> | undefined {
  if (from === 0 && NOT_THE_PATIENTS_LINE.test(line.text)) return undefined;
  const rest = line.text.slice(from);
  const match = pattern.exec(rest);
  const value = match && withoutLabel(match[0], rest.slice(match.index + match[0].length));
  const label = value === null ? null : LABEL_BEFORE.exec(value)?.[0];
  if (match !== null && label) return nameFrom(line, from + match.index + label.length, pattern);
  if (match === null || value === null || NOT_A_PATIENT.test(value) || !/[ ,]/.test(value)) return undefined;
  const start = line.start + from + match.index;
  return { start, end: start + value.length, value };
}

/** A web page puts the next field's label after the name with no more than a space between. */
function withoutLabel(name: string, next: string): string {
  const isLabel = /^(?:\s*:| of birth)/i.test(next);
  if (/^\d/.test(next)) return name.replace(/ \p{Lu}$/u, '').trim();
  return name.replace(isLabel ? LABEL_AFTER : /\s+(?:DOB|NHS|CHI|RE|D|F|M|H)$/, '').trim();
}

/** A printed form has its label before the name with no more than a space between: `Patient HOPE Ann`. */
const LABEL_BEFORE = /^(?:patient|pt|name|resident|client)\.?\s+(?=\p{Lu}[\p{L}'’-]+,? \p{Lu})/iu;

const LABEL_AFTER =
  /\s+(?:DOB|NHS|CHI|D|F|M|H|Sex|Gender|MRN|Age|Born|Date|Address|Hospital|Tel|Ward|Consultant|GP)$/;
