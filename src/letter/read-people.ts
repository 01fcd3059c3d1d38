import { isSignOff } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';

const NAME = /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Sr)\.? )?(?:[A-Z][\p{L}'’.-]* ?){2,5}/u;
const DEPARTMENT = /\b(?:department|dept|clinic|unit|service|ward|team|centre|directorate|division)\b/i;

/** Who signs: the first line with a name below the sign-off. */
export function readAuthor(lines: readonly Line[]): Found<string> | undefined {
  const close = lines.findLastIndex((line) => isSignOff(line.text));
  if (close < 0) return undefined;
  const line = lines
    .slice(close + 1, close + 8)
    .find((other) => NAME.test(other.text) && !/:/.test(other.text));
  return line === undefined ? undefined : { start: line.start, end: line.end, value: line.text };
}

/** The clinic, ward or department that writes, from the letterhead. */
export function readDepartment(
  lines: readonly Line[],
  provider: Found<string> | undefined,
): Found<string> | undefined {
  const head = lines.filter((line) => line.text !== '').slice(0, 8);
  const line = head.find(
    (other) => DEPARTMENT.test(other.text) && other.text.length < 80 && other.start !== provider?.start,
  );
  return line === undefined ? undefined : { start: line.start, end: line.end, value: line.text };
}
