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
  const wrapped = wrappedWidth(lines);
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
      continues(open, last, line, role, { paragraph: widths[index] ?? 0, wrapped });
    if (joins) open.lines.push(line);
    if (!joins) blocks.push({ role, lines: [line], apart });
    apart = false;
  }
  return blocks;
}

/** How wide a line's paragraph runs, and at what width the letter's sentences are broken. */
interface Widths {
  readonly paragraph: number;
  readonly wrapped: number;
}

/** A line that ends with one of these goes on. */
const DANGLES =
  /(?:,|\b(?:a|an|the|of|and|or|with|to|in|on|for|by|at|from|his|her|their|your|our|my|no|is|was|be|has|have|had|drs?|mrs?|ms|miss))$/i;

/** 'BLOODS    none', 'Analgesia ..... paracetamol': the next line of a form. */
const FORM_LINE = /^[A-Z][\w/&-]*(?: [\w/&-]+)?: |^[A-Z][A-Z /&-]*[A-Z]\s{2,}\S|\s\.{4,}\s/;

function continues(
  open: { role: Role; lines: readonly Line[] },
  last: Line,
  line: Line,
  role: Role,
  { paragraph, wrapped }: Widths,
): boolean {
  if (role !== 'prose' || (open.role !== 'prose' && open.role !== 'bullet')) return false;
  if (open.role === 'bullet' && line.indent > (open.lines[0]?.indent ?? 0)) return true;
  if (/-$/.test(last.text) && /^[a-z]/.test(line.text)) return true;
  if (goesOn(last, line)) return true;
  const dangles = DANGLES.test(last.text);
  if (FORM_LINE.test(line.text) && !dangles) return false;
  const full = fullWidth(last, line);
  return (
    paragraph >= 40 &&
    paragraph <= 130 &&
    wordCount(last.text) >= 4 &&
    full > paragraph - 5 &&
    (dangles || full > wrapped - 5)
  );
}

/** Whether a line begins as no sentence and no item of a list does, below one that has not ended. */
function goesOn(last: Line, line: Line): boolean {
  return (
    /^[a-z(&+/]/.test(line.text) &&
    !/[.?!:]$/.test(last.text) &&
    bulletMark(line.text) === undefined &&
    last.text.length >= 25
  );
}

/** How wide a line would be with the next one's first word. */
function fullWidth(last: Line, line: Line): number {
  return last.indent + last.text.length + 1 + (/^\S+/.exec(line.text)?.[0] ?? '').length;
}

/**
 * The middle of the widths at which lines go on for certain. Infinite where none does, or where lines run far beyond it:
 * then paragraphs stand on a line each, and what is short is a list.
 */
function wrappedWidth(lines: readonly Line[]): number {
  const widths = lines
    .flatMap((line, at) => {
      const last = lines[at - 1];
      return last !== undefined && goesOn(last, line) ? [last.indent + last.text.length] : [];
    })
    .sort((one, other) => one - other);
  const middle = widths[Math.floor(widths.length / 2)] ?? Number.POSITIVE_INFINITY;
  return lines.some(({ text }) => text.length > 2 * middle) ? Number.POSITIVE_INFINITY : middle;
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
