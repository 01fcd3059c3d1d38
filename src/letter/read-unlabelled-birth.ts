import type { Found, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { readDates } from './read-dates.ts';

/** Between a patient's name and a day that is no birth: a word of what was done then, or a sentence's end behind an age. */
const OTHER_DAY =
  /\b[A-Z]\/[A-Z]\b|(?!\b(?:nhs|chi|h&c|number|num|dob|born|date|birth|male|female|aged?|years?|yrs?|sex|mrn|hosp\w*|unit|title|gender|tel|ref|baby|twin|known|surname|forename)\b)\b\p{L}{3,}|\baged?\s\d+\.\s/iu;

/** A date beside the patient's name or number, unless a word before it says that it is another. */
export function readUnlabelledBirth(
  lines: readonly Line[],
  beside: readonly (Range | undefined)[],
): Found<string> | undefined {
  for (const range of beside) {
    const line = range && lines.find((other) => other.start <= range.start && range.start < other.end);
    if (range === undefined || line === undefined || line.text.length > 160) continue;
    const date = readDates(line.text)[0];
    if (
      date === undefined ||
      /\b(?:adm\w*|dis\w*|seen|clinic|date|typed|sent|letter|attended|on)\W*$/i.test(
        line.text.slice(0, date.start),
      )
    )
      continue;
    if (/^\s+\d{1,2}[:.]\d{2}\b/.test(line.text.slice(date.end))) continue;
    const before = line.text.slice(Math.min(range.end - line.start, date.start), date.start);
    if (OTHER_DAY.test(before.replace(/^.*(?:\s{3,}|\t|\), | [-–] )/, ''))) continue;
    if (/\|\s*\|\s*$/.test(line.text.slice(0, date.start))) continue;
    if (/ {9,}$/.test(line.text.slice(0, date.start)) && !/NHS|CHI/.test(line.text.slice(date.end))) continue;
    return { start: line.start + date.start, end: line.start + date.end, value: date.value };
  }
  return undefined;
}
