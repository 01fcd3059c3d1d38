import type { Found } from './letter.ts';
import type { Line } from './lines.ts';

const label = (names: string) => new RegExp(`\\b(?:${names})(?:\\(s\\))?\\s*(?:[:.]|\\s)\\s*`, 'iu');
const SURNAME = label('surname|family name|last name');
const FORENAME = label('forenames?|first names?|given names?');

/** A name ends at wide space, the end of its line, or the label of what stands beside it. */
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/u;
const NEXT_LABEL =
  /\s+(?:surname|forenames?|first|given|family|last|title|dob|date|nhs|sex|gender|hosp\w*|mrn)\b.*$/iu;
const TITLE = /\btitle\s*[:.]?\s+(mr|mrs|ms|miss|master|mx)\b/iu;

/** A patient's name that stands in parts with a label each, in one line or in lines next to each other. */
export function readLabelledName(lines: readonly Line[]): Found<string> | undefined {
  for (const [index, line] of lines.entries()) {
    const near = [line, ...lines.slice(Math.max(0, index - 2), index + 3)];
    const surname = partIn([line], SURNAME);
    const forename = surname && partIn(near, FORENAME);
    if (!forename) continue;
    const title = near.map(({ text }) => TITLE.exec(text)?.[1]).find((found) => found !== undefined);
    return {
      value: [title, forename.value, surname.value].filter(Boolean).join(' '),
      start: Math.min(surname.start, forename.start),
      end: Math.max(surname.end, forename.end),
    };
  }
  return undefined;
}

function partIn(lines: readonly Line[], pattern: RegExp): Found<string> | undefined {
  for (const line of lines) {
    const match = pattern.exec(line.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    const value = NAME.exec(line.text.slice(from).replace(NEXT_LABEL, ''))?.[0];
    if (value) return { value, start: line.start + from, end: line.start + from + value.length };
  }
  return undefined;
}
