import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { LETTERS } from './person-words.ts';

/** Grades behind a name in full: the SHO of `Dr Ann Hope SHO`. */
const LETTERS_BEHIND = new RegExp(`(?<=\\p{Ll}{2})(?: ${LETTERS})+$`, 'u');

/** The name that a pattern captures in a line, or all of what it finds, without grades behind it. Offsets are the letter's. */
export function nameIn(line: Line, pattern: RegExp): Found<string> | undefined {
  const match = pattern.exec(line.text);
  const words = (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[0])?.trim();
  const value = words?.replace(LETTERS_BEHIND, '');
  if (match === null || value === undefined) return undefined;
  const start = line.start + match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length, value };
}
