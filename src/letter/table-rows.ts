import type { Range } from './letter.ts';
import { wordCount } from './line-marks.ts';
import { type Line, splitLine } from './lines.ts';

/** Where a line's cells are parted: a tab, a bar, or a run of blanks that does not follow a sentence's end or label. */
const BARS = /\t+|(?<!\s)\s*[|¦]+\s*|[|¦]+\s*/g;
const GAPS = /(?<=[^\s.?!:;,])[ \u00a0]{2,}(?=\S)|(?<=[^\s:])[ \u00a0]{3,}(?=\S)/g;

/** The cells of a line, as trimmed ranges of the text, empty ones between bars included; one where it is no row. */
export function cellsOf(text: string, line: Line): readonly Range[] {
  const byBars = splitLine(text, line, BARS);
  return byBars.length > 1 ? byBars : splitLine(text, line, GAPS);
}

/** Whether a line is a table's row by itself, or beside another row when its cells are parted by two blanks only. */
export function isRow(text: string, line: Line, besideRow: boolean): boolean {
  // Most lines have nothing that could part cells.
  if (!/[\t|¦]|[ \u00a0]{2}/.test(line.text)) return false;
  if (splitLine(text, line, BARS).length > 1) return !/^[^\t|]{1,45}:\t+[^\t|]+$/.test(line.text);
  const cells = splitLine(text, line, GAPS);
  if (cells.length < 2 || cells.length > 12 || isLabelled(text, cells)) return false;
  return besideRow || / {3,}/.test(line.text);
}

/** Whether a line holds nothing but the rest of the last cell of the row above it, set under that cell. */
export function continuesCell(text: string, line: Line, above: Line): boolean {
  const last = cellsOf(text, above).at(-1);
  if (last === undefined || last.start === above.start || line.indent < 8 || isRow(text, line, true))
    return false;
  return Math.abs(last.start - above.start + above.indent - line.indent) <= 2;
}

/** Whether the cells read as the names of columns: short, without figures or full stops. */
export function readsAsColumnHeadings(text: string, cells: readonly Range[]): boolean {
  const filled = cells.map((cell) => text.slice(cell.start, cell.end)).filter((words) => words !== '');
  return (
    filled.length > 1 &&
    filled.every((words) => wordCount(words) <= 5 && words.length <= 40 && /^[A-Z(/][^\d.?!]*$/.test(words))
  );
}

/** 'DIAGNOSIS    Left femoral neck fracture': a label in capitals with its text is no row of a table. */
function isLabelled(text: string, cells: readonly Range[]): boolean {
  const [label, words] = cells.map((cell) => text.slice(cell.start, cell.end));
  if (cells.length !== 2 || label === undefined || words === undefined) return false;
  return /^[A-Z][A-Z /&-]+$/.test(label) && /[a-z]{2}/.test(words);
}
