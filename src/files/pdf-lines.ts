import type { Segment } from './pdf-segments.ts';

/** Words that stand close together on one line. */
export interface Cell {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** What stands side by side on a page, in one cell or, with wide gaps between them, in several. */
export interface Line {
  readonly page: number;
  readonly cells: readonly Cell[];
  readonly baseline: number;
  readonly size: number;
}

/** A gap of so many times the height of the letters parts two cells, unless the line's gaps are all wide. */
const CELL_GAP = 1.1;

/** A gap of so many times the height of the letters is a space between words. */
const WORD_GAP = 0.16;

/** The lines of a page from the top, their cells from the left. */
export function linesOf(segments: readonly Segment[]): readonly Line[] {
  const rows: { top: number; bottom: number; segments: Segment[] }[] = [];
  const inOrder = segments.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x);
  for (const segment of inOrder) {
    const top = segment.baseline - 0.8 * segment.size;
    const bottom = segment.baseline + 0.2 * segment.size;
    const row = rows.slice(-3).findLast((each) => {
      const overlap = Math.min(bottom, each.bottom) - Math.max(top, each.top);
      return overlap > 0.5 * Math.min(bottom - top, each.bottom - each.top);
    });
    if (!row) rows.push({ top, bottom, segments: [segment] });
    else {
      row.segments.push(segment);
      if (bottom - top > row.bottom - row.top) Object.assign(row, { top, bottom });
    }
  }
  return rows.toSorted((a, b) => a.bottom - b.bottom).map((row) => lineOf(row.segments));
}

function lineOf(segments: readonly Segment[]): Line {
  const cells: Segment[][] = [];
  const inOrder = segments.toSorted((a, b) => a.x - b.x);
  const widest = cellGap(inOrder);
  for (const segment of inOrder) {
    const open = cells.at(-1);
    const before = open?.at(-1);
    const isApart =
      !open ||
      !before ||
      segment.isSetApart ||
      segment.x - before.right > widest * Math.min(segment.size, before.size);
    if (isApart && !(open && isMark(open))) cells.push([segment]);
    else open?.push(segment);
  }
  const largest = segments.reduce((most, each) => (each.size > most.size ? each : most));
  return { page: largest.page, baseline: largest.baseline, size: largest.size, cells: cells.map(cellOf) };
}

/** The gap between cells, as times the height of the letters. Lines that are stretched to the margin have wide gaps. */
function cellGap(inOrder: readonly Segment[]): number {
  const gaps = inOrder
    .slice(1)
    .map((segment, index) => (segment.x - (inOrder[index]?.right ?? segment.x)) / segment.size)
    .toSorted((a, b) => a - b);
  const usual = gaps.length > 3 ? (gaps[Math.floor(gaps.length / 2)] ?? 0) : 0;
  return Math.max(CELL_GAP, 2.5 * Math.min(usual, CELL_GAP));
}

/** A bullet or a number before the words of a list's item. */
function isMark(segments: readonly Segment[]): boolean {
  const text = segments
    .map(({ str }) => str)
    .join('')
    .trim();
  return /^(?:[^\p{L}\p{N}\s]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/u.test(text);
}

function cellOf(segments: readonly Segment[]): Cell {
  const first = segments[0];
  const text = segments.reduce(
    (written, segment, index) =>
      `${written}${hasSpaceBefore(segment, segments[index - 1]) ? ' ' : ''}${segment.str}`,
    '',
  );
  return {
    segments,
    text: text.replace(/\s+/g, ' ').trim(),
    x: first?.x ?? 0,
    right: Math.max(...segments.map(({ right }) => right)),
  };
}

/** Whether a space stands between a segment and the one before it on the line. */
export function hasSpaceBefore(segment: Segment, before: Segment | undefined): boolean {
  return before !== undefined && segment.x - before.right > WORD_GAP * Math.min(segment.size, before.size);
}

/** Did the first word of the next line find no room on this one, which could run as far as `edge`? */
export function isFull(
  cell: Pick<Cell, 'right'>,
  next: Cell,
  { edge, size }: { edge: number; size: number },
): boolean {
  const [word = ''] = next.text.split(' ');
  const width = ((next.right - next.x) * word.length) / Math.max(1, next.text.length);
  return cell.right + 0.25 * size + width > edge - 0.3 * size;
}
