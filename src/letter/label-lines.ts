import { isFurnitureAnywhere, isLetterhead, isSalutation, isSignature, isSignOff } from './furniture.ts';
import { isHeading } from './headings.ts';
import { bulletMark } from './line-marks.ts';
import type { Line } from './lines.ts';
import { isRow } from './table-rows.ts';

export type Role = 'blank' | 'furniture' | 'heading' | 'bullet' | 'row' | 'prose';

/** Says of each line what part it plays in the letter. */
export function labelLines(text: string, lines: readonly Line[]): readonly Role[] {
  const roles: Role[] = [];
  const greeting = lines.findIndex((line) => isSalutation(line.text));
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
    roles.push(zone === 'body' ? roleInBody(text, lines, index, roles) : 'furniture');
  }
  return roles;
}

function roleInBody(text: string, lines: readonly Line[], index: number, before: readonly Role[]): Role {
  const line = lines[index];
  if (line === undefined) return 'blank';
  if (isFurnitureAnywhere(line.text)) return 'furniture';
  const above = before[index - 1];
  const next = lines.slice(index + 1, index + 4).find((other) => other.text !== '');
  const alone = above === undefined || above === 'blank' || above === 'furniture' || above === 'heading';
  const row = isRow(text, line, besideRow(text, lines, index));
  if (!row && isHeading(line.text, alone, next?.text)) return 'heading';
  if (bulletMark(line.text) !== undefined && !/[\t|]/.test(line.text)) return 'bullet';
  return row ? 'row' : 'prose';
}

function besideRow(text: string, lines: readonly Line[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && isRow(text, line, false));
}
