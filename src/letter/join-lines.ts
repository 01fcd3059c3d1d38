import type { Role } from './label-lines.ts';
import { bulletMark, wordCount } from './line-marks.ts';
import type { Line } from './lines.ts';

/** Lines that belong together: a paragraph, a bullet with its continuation lines, a row, a heading. */
export interface Block {
  readonly role: Exclude<Role, 'blank'>;
  readonly lines: readonly Line[];
  /** Whether a blank line stands above it. */
  readonly apart: boolean;
}

/** Joins lines that were broken by the width of the page; other line breaks part blocks. */
export function joinLines(lines: readonly Line[], roles: readonly Role[]): readonly Block[] {
  const blocks: { role: Exclude<Role, 'blank'>; lines: Line[]; apart: boolean }[] = [];
  const widths = paragraphWidths(lines);
  let apart = true;
  for (const [index, line] of lines.entries()) {
    const role = roles[index] ?? 'blank';
    if (role === 'blank') {
      apart = true;
      continue;
    }
    const open = blocks.at(-1);
    const last = open?.lines.at(-1);
    const joins =
      open !== undefined &&
      last !== undefined &&
      !apart &&
      continues(open, last, line, role, widths[index] ?? 0);
    if (joins) open.lines.push(line);
    if (!joins) blocks.push({ role, lines: [line], apart });
    apart = false;
  }
  return blocks;
}

function continues(
  open: { role: Role; lines: readonly Line[] },
  last: Line,
  line: Line,
  role: Role,
  width: number,
): boolean {
  if (role !== 'prose' || (open.role !== 'prose' && open.role !== 'bullet')) return false;
  if (open.role === 'bullet' && line.indent > (open.lines[0]?.indent ?? 0)) return true;
  if (/-$/.test(last.text) && /^[a-z]/.test(line.text)) return true;
  if (/^[a-z(&+/]/.test(line.text) && !/[.?!:]$/.test(last.text) && bulletMark(line.text) === undefined) {
    return last.text.length >= 25;
  }
  if (
    /^[A-Z][\w/&-]*(?: [\w/&-]+)?: /.test(line.text) &&
    !/\b(?:a|an|the|of|and|or|with|to|in|on|for|by|his|her|no)$/.test(last.text)
  )
    return false;
  const firstWord = /^\S+/.exec(line.text)?.[0] ?? '';
  return (
    width >= 40 &&
    width <= 130 &&
    wordCount(last.text) >= 4 &&
    last.indent + last.text.length + 1 + firstWord.length > width - 5
  );
}

/** For each line, how wide the widest line of its paragraph runs. */
function paragraphWidths(lines: readonly Line[]): readonly number[] {
  const widths = new Array<number>(lines.length).fill(0);
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]?.text !== '') continue;
    const widest = Math.max(
      0,
      ...lines.slice(from, Math.min(at, from + 500)).map((line) => line.indent + line.text.length),
    );
    widths.fill(widest, from, at);
    from = at + 1;
  }
  return widths;
}
