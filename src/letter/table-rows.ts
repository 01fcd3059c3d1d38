import type { Range } from './letter.ts';
import { wordCount } from './line-marks.ts';
import { type Line, trimRange } from './lines.ts';

/** Where a line's cells are parted: a tab, a bar, or a run of blanks that does not follow a sentence's end. */
const BARS = /\t+|\s*[|¦]+\s*/g;
const GAPS = /(?<=[^\s.?!:;,])[ \u00a0]{2,}(?=\S)|(?<=\S)[ \u00a0]{3,}(?=\S)/g;

/** The cells of a line, as trimmed ranges of the text; one cell where the line is no row. */
export function cellsOf(text: string, line: Line): readonly Range[] {
  const byBars = split(text, line, BARS);
  return byBars.length > 1 ? byBars : split(text, line, GAPS);
}

/** Whether a line is a table's row by itself, or beside another row when its cells are parted by two blanks only. */
export function isRow(text: string, line: Line, neighbour: boolean): boolean {
  if (split(text, line, BARS).length > 1) return true;
  const cells = split(text, line, GAPS);
  if (cells.length < 2 || cells.length > 12) return false;
  return neighbour || / {3,}/.test(line.text);
}

/** Whether the cells read as the names of columns: short, without figures or full stops. */
export function readsAsColumnHeadings(text: string, cells: readonly Range[]): boolean {
  return cells.every((cell) => {
    const words = text.slice(cell.start, cell.end);
    return wordCount(words) <= 5 && words.length <= 40 && !/[\d.?!]/.test(words) && /^[A-Z(/]/.test(words);
  });
}

function split(text: string, line: Line, parting: RegExp): readonly Range[] {
  const cells: Range[] = [];
  let from = line.start;
  for (const part of line.text.matchAll(parting)) {
    cells.push(trimRange(text, { start: from, end: line.start + part.index }));
    from = line.start + part.index + part[0].length;
  }
  cells.push(trimRange(text, { start: from, end: line.end }));
  return cells.filter((cell) => cell.end > cell.start);
}
