import { isFurnitureAnywhere, isLetterhead, isSalutation, isSignature, isSignOff } from './furniture.ts';
import { isHeading } from './headings.ts';
import { bulletMark } from './line-marks.ts';
import type { Line } from './lines.ts';
import { continuesCell, isRow } from './table-rows.ts';

export type Role = 'blank' | 'furniture' | 'heading' | 'bullet' | 'row' | 'prose';

/** Says of each line what part it plays in the letter. */
export function labelLines(text: string, lines: readonly Line[]): readonly Role[] {
  const roles: Role[] = [];
  const greeting = lines.findIndex((line) => isSalutation(line.text));
  const rows = lines.map((line) => isRow(text, line, false));
  let zone: 'head' | 'body' | 'foot' = 'head';
  let unread = greeting < 0 ? 30 : Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      roles.push('blank');
      continue;
    }
    unread -= 1;
    if (index === greeting || isSignOff(line.text)) {
      zone = index === greeting ? 'body' : 'foot';
      roles.push('furniture');
      continue;
    }
    if (zone === 'head' && (unread < 0 || !isLetterhead(line.text))) zone = 'body';
    if (zone === 'foot' && !isSignature(line.text)) zone = 'body';
    roles.push(zone === 'body' ? roleInBody({ text, lines, rows }, index, roles) : 'furniture');
  }
  return roles;
}

interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Which lines are a table's row by themselves. */
  readonly rows: readonly boolean[];
}

function roleInBody({ text, lines, rows }: Page, index: number, before: readonly Role[]): Role {
  const line = lines[index];
  if (line === undefined) return 'blank';
  const above = before[index - 1];
  if (above === 'row' && carriesOnCell(text, lines, index)) return 'row';
  if (isLettered(lines, index)) return 'bullet';
  if (runsOn(lines[index - 1], above, line)) return 'prose';
  if (/^[|+][-|+:= ]+$/.test(line.text)) return 'row';
  if (isFurnitureAnywhere(line.text)) return 'furniture';
  const mark = bulletMark(line.text);
  const next = lines.slice(index + 1, index + 4).find((other) => other.text !== '');
  const opensParagraph = above !== 'prose' && above !== 'bullet' && above !== 'row';
  if (
    mark !== undefined &&
    !/[\t|]|\S {3,}\S.* {3,}\S/.test(line.text.slice(mark.length)) &&
    !isTitle(line.text, mark)
  )
    return 'bullet';
  const besideRow = rows[index - 1] === true || rows[index + 1] === true;
  const row = rows[index] === true || (besideRow && isRow(text, line, true));
  if (!row && isHeading(line.text, { opensParagraph, next: next?.text })) return 'heading';
  if (mark !== undefined && !/[\t|]/.test(line.text)) return 'bullet';
  if (!row && isNumbered(lines, index)) return 'bullet';
  return row ? 'row' : 'prose';
}

/** '1. WHAT WE FOUND' may be a heading, which is for `isHeading` to say. */
function isTitle(line: string, mark: string): boolean {
  return !/[a-z]{3}/.test(line.slice(mark.length));
}

function carriesOnCell(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  return line !== undefined && above !== undefined && continuesCell(text, line, above);
}

/** Whether a line goes on with the sentence of the line above. */
function runsOn(above: Line | undefined, role: Role | undefined, line: Line): boolean {
  if (above === undefined || (role !== 'prose' && role !== 'bullet') || /[.?!:]$/.test(above.text))
    return false;
  if (bulletMark(line.text) !== undefined || / {3,}|[\t|]/.test(line.text)) return false;
  return (
    above.text.length >= 40 && (/^[a-z]/.test(line.text) || (role === 'bullet' && line.indent > above.indent))
  );
}

/** Whether a list item opens here with a bare number that counts on from the item above or below. */
function isNumbered(lines: readonly Line[], index: number): boolean {
  const line = lines[index]?.text ?? '';
  const number = bareNumber(line);
  if (number === undefined) return false;
  const near = [index - 2, index - 1, index + 1, index + 2].map((at) => bareNumber(lines[at]?.text ?? ''));
  return near.some((other) => other !== undefined && Math.abs(other - number) === 1);
}

/** Whether a list item opens here with a letter and a stop, and the one above or below with the next: 'A. …', 'B. …'. */
function isLettered(lines: readonly Line[], index: number): boolean {
  const letterAt = (at: number) => /^[A-Za-z](?=\.\s+\S)/.exec(lines[at]?.text ?? '')?.[0].charCodeAt(0);
  const letter = letterAt(index);
  if (letter === undefined) return false;
  return [1, 2, 3].some(
    (far) => letterAt(index - far) === letter - 1 || letterAt(index + far) === letter + 1,
  );
}

function bareNumber(line: string): number | undefined {
  const digits = /^(\d{1,2})\s+(?=[A-Za-z]{2})/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
