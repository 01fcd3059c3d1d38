import { bulletMark } from '../letter/line-marks.ts';
import { type Cell, isFull, type Line } from './pdf-lines.ts';

/** A line of the text: a paragraph whose lines the page's width broke, or a row with its cells, each of several lines. */
export interface TextLine {
  readonly cells: readonly (readonly Cell[])[];
  /** Does an empty line stand above it? */
  readonly isApart: boolean;
}

/** Of a page or a column: between what edges its long lines run, and how far it is from one to the next, in points. */
export interface Measures {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** From this many times the usual way to the next line on, an empty line is taken to lie between. */
const APART = 1.3;

/** Of a paragraph at least one line comes so near to the right edge, as a share of the width. */
const RAGGED = 0.15;

/** The paragraphs of lines that stand one below the other. Lines that the width of the page broke are put together. */
export function paragraphsOf(lines: readonly Line[], measures: Measures): readonly TextLine[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    if (above && !isApart(above, line, measures)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => joinLines(group, measures));
}

/** Whether an empty line lies between two lines. */
export function isApart(above: Line, line: Line, { leading }: Measures): boolean {
  const usual = Math.max(leading, 0.9 * Math.max(above.size, line.size));
  return line.baseline - above.baseline > APART * usual;
}

function joinLines(group: readonly Line[], { left, right }: Measures): readonly TextLine[] {
  const cells = group.flatMap((line) => line.cells.slice(0, 1));
  const widest = Math.max(...cells.map(({ right }) => right));
  const edge = Math.max(widest, right);
  const isWide = widest >= right - RAGGED * (right - left);
  const joined: { lines: Cell[]; last: Line }[] = [];
  for (const line of group) {
    const cell = line.cells[0];
    if (!cell) continue;
    const open = joined.at(-1);
    if (open && isWide && goesOn(open, line, { cell, edge })) {
      open.lines.push(cell);
      open.last = line;
    } else joined.push({ lines: [cell], last: line });
  }
  return joined.map(({ lines }, index) => ({ cells: [lines], isApart: index === 0 }));
}

interface Next {
  readonly cell: Cell;
  readonly edge: number;
}

function goesOn(
  { lines, last }: { lines: readonly Cell[]; last: Line },
  line: Line,
  { cell, edge }: Next,
): boolean {
  const [first] = lines;
  const above = lines.at(-1);
  if (!first || !above) return false;
  const { size } = line;
  if (bulletMark(cell.text) !== undefined || Math.abs(size - last.size) > 0.1 * size) return false;
  if (
    opensWithLabel(cell.text) &&
    !/\b(?:a|an|the|of|and|or|with|to|in|on|for|by|his|her|no)$/.test(above.text)
  )
    return false;
  if (isInCapitals(above.text) && !isInCapitals(cell.text)) return false;
  const isItem = bulletMark(first.text) !== undefined;
  const isInPlace = isItem
    ? cell.x >= first.x - 2 * size
    : Math.abs(cell.x - above.x) <= 0.5 * size || (lines.length === 1 && cell.x < first.x);
  return isInPlace && isFull(above, cell, { edge, size });
}

/** 'Medication: …' begins something new. */
export function opensWithLabel(text: string): boolean {
  return /^[A-Z][\w/&-]*(?: [\w/&-]+)?:(?: |$)/.test(text);
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
