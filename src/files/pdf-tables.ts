import { type Cell, isFull, type Line } from './pdf-lines.ts';
import { type Measures, opensWithLabel, paragraphsOf, type TextLine } from './pdf-paragraphs.ts';

interface Column {
  x: number;
  right: number;
}

/** Lines that stand in the same columns. */
interface Grid {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
}

/** The longest run of lines, from one with several cells on, whose cells stand in the same columns. */
export function gridFrom(lines: readonly Line[], from: number, { leading }: Measures): Grid {
  const columns: Column[] = [];
  let to = from;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    const above = lines[to - 1];
    if (!line) break;
    const isFar =
      to > from && above && line.baseline - above.baseline > (line.cells.length > 1 ? 4 : 2.2) * leading;
    if (isFar || !fits(columns, line, to === from)) break;
    for (const cell of line.cells) widen(columns, cell);
    columns.sort((a, b) => a.x - b.x);
  }
  const grid = { lines: lines.slice(from, to), columns };
  return isProse(grid) ? grid : { lines: withoutTail(grid, leading), columns };
}

function overlaps(column: Column, cell: Cell): boolean {
  return cell.x < column.right && cell.right > column.x;
}

/** May the line stand in these columns? A new column may open beside them, but none may be bridged. */
function fits(columns: readonly Column[], line: Line, isFirst: boolean): boolean {
  if (isFirst) return true;
  const taken = line.cells.map((cell) => columns.filter((column) => overlaps(column, cell)));
  if (taken.some((each) => each.length > 1)) return false;
  const known = taken.flat();
  if (new Set(known).size < known.length) return false;
  if (line.cells.length === 1) return known.length === 1;
  return known.length > 0;
}

function widen(columns: Column[], cell: Cell): void {
  const column = columns.find((each) => overlaps(each, cell));
  if (!column) columns.push({ x: cell.x, right: cell.right });
  else {
    column.x = Math.min(column.x, cell.x);
    column.right = Math.max(column.right, cell.right);
  }
}

/** Lines after the last row that only go below its first column, such as the heading that follows a table. */
function withoutTail({ lines, columns }: Grid, leading: number): readonly Line[] {
  const rows = rowsOf({ lines, columns }, leading);
  let keep = lines.length;
  for (const row of rows.toReversed()) {
    if (row.some((line) => line.cells.length > 1)) break;
    keep -= row.length;
  }
  return lines.slice(0, Math.max(1, keep));
}

/** Columns of running text, such as a leaflet's: read one after the other, not line by line. */
export function isProse({ lines, columns }: Grid): boolean {
  if (columns.length < 2 || columns.length > 3) return false;
  return columns.every((column) => {
    const cells = cellsIn(lines, column);
    const letters = cells.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, cells.length);
    const full = cells.filter(({ right }) => right > column.right - 0.15 * (column.right - column.x)).length;
    return cells.length >= 5 && letters >= 28 && full >= 0.5 * cells.length;
  });
}

/** The text of columns of running text, one column after the other. */
export function proseOf({ lines, columns }: Grid, { leading }: Measures): readonly TextLine[] {
  return columns.flatMap((column) => {
    const inColumn = lines.flatMap((line) => {
      const cell = line.cells.find((each) => overlaps(column, each));
      return cell ? [{ ...line, cells: [cell] }] : [];
    });
    return paragraphsOf(inColumn, { leading, left: column.x, right: column.right });
  });
}

function cellsIn(lines: readonly Line[], column: Column): readonly Cell[] {
  return lines.flatMap(({ cells }) => cells.filter((cell) => overlaps(column, cell)));
}

/** The rows of a table, each with its columns; a cell may run over several lines. */
export function tableOf(grid: Grid, leading: number): readonly TextLine[] {
  return rowsOf(grid, leading).map((row, index) => {
    const cells = grid.columns.map((column) => cellsIn(row, column));
    const filled = cells.filter((cell) => cell.length > 0);
    return { cells: filled.length > 1 ? cells : filled, isApart: index === 0 };
  });
}

function rowsOf({ lines, columns }: Grid, leading: number): readonly (readonly Line[])[] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const closest = Math.max(Math.min(...steps), 0.8 * leading);
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const above = row?.at(-1);
    const isClose = above && line.baseline - above.baseline <= 1.2 * closest && closest <= 1.7 * line.size;
    if (row && isClose && goesOn(row, line, columns)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** In columns narrower than so many times the height of the letters, most words find no room. */
const NARROW = 10;

/** Does each cell of the line go on where there was no more room in the cell above? */
function goesOn(row: readonly Line[], line: Line, columns: readonly Column[]): boolean {
  const isWhole = line.cells.length === columns.length;
  if (isWhole && !line.cells.some(({ text }) => /^\p{Ll}/u.test(text))) return false;
  return line.cells.every((cell) => {
    const column = columns.find((each) => overlaps(each, cell));
    const above = row.at(-1)?.cells.find((each) => column && overlaps(column, each));
    if (!column || !above || opensWithLabel(cell.text)) return false;
    const isNarrow = column.right - column.x < NARROW * line.size;
    if (isNarrow && !/^\p{Ll}/u.test(cell.text)) return false;
    return isFull(above, cell, { edge: column.right, size: line.size });
  });
}
