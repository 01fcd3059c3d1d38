import type { Found, Patient } from './letter.ts';
import { readDates } from './read-dates.ts';

const NUMBER =
  /\b(?:NHS|CHI|H&C)\b[^\d\n]{0,20}(\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4})\b|\b(\d{3} \d{3} \d{4})\b/;
const BIRTH = /\b(?:D\.?O\.?B\.?|date of birth|born(?: on)?)\b\W{0,14}/gi;
const NAME_LABEL =
  /(?:^|\n)[ \t]*(?:re|patient(?: name)?|pt|name|our member|subject)\b[ \t]*[:.]?[ \t]*([^\n,;(|\t]{3,60})/i;
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Master|Mx|Sir|Baby|Dr)\.? (?:[A-Z][\p{L}'’.-]*"?[ ]){0,3}[A-Z][\p{L}'’-]+/gu;

/** Who the letter is about: the name as written, the date of birth, the NHS number. */
export function readPatient(text: string): Patient {
  const nhsNumber = readNumber(text);
  const dateOfBirth = readBirth(text);
  const name = readName(text, nhsNumber?.start ?? dateOfBirth?.start);
  return {
    ...(name === undefined ? {} : { name }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(nhsNumber === undefined ? {} : { nhsNumber }),
  };
}

function readNumber(text: string): Found<string> | undefined {
  const match = NUMBER.exec(text);
  const digits = match?.[1] ?? match?.[2];
  if (match === null || digits === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(digits);
  return { start, end: start + digits.length, value: digits.replace(/\D/g, '') };
}

function readBirth(text: string): Found<string> | undefined {
  for (const label of text.matchAll(BIRTH)) {
    const from = label.index + label[0].length;
    const date = readDates(text.slice(from, from + 30))[0];
    if (date?.start === 0) return { start: from, end: from + date.end, value: date.value };
  }
  return undefined;
}

/** The name after a label, else the titled name nearest before the number or date that identifies the patient. */
function readName(text: string, near: number | undefined): Found<string> | undefined {
  const labelled = NAME_LABEL.exec(text);
  if (labelled?.[1] !== undefined) {
    const words = labelled[1].split(/\s{2,}|\s+(?=\d|DOB|d\.o\.b|dob|NHS)/)[0]?.trim() ?? '';
    const start = labelled.index + labelled[0].indexOf(labelled[1]);
    if (words.length > 2) return { start, end: start + words.length, value: words };
  }
  if (near === undefined) return undefined;
  const from = Math.max(0, near - 160);
  const last = [...text.slice(from, near).matchAll(TITLED)].at(-1);
  if (last === undefined) return undefined;
  return { start: from + last.index, end: from + last.index + last[0].length, value: last[0] };
}
