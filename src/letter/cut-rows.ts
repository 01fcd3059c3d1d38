import { cutSentences } from './cut-sentences.ts';
import type { Passage, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { cellsOf, readsAsColumnHeadings } from './table-rows.ts';

/** Cuts the rows of one table into passages, one a cell or one a sentence of a long cell. */
export function cutRows(
  text: string,
  rows: readonly Line[],
  heading: string | undefined,
): readonly Passage[] {
  const cells = rows.map((row) => cellsOf(text, row));
  const first = cells[0] ?? [];
  const hasColumns = cells.length > 1 && first.length > 1 && readsAsColumnHeadings(text, first);
  const columns = hasColumns ? first : [];
  return cells.flatMap((row, index): readonly Passage[] => {
    if (hasColumns && index === 0) return row.map((cell) => ({ ...cell, kind: 'heading' as const }));
    const label = row[0];
    return row.flatMap((cell, at) => {
      const column = columnOf(text, rows, index, cell, at, row.length, columns);
      const place = {
        ...(heading === undefined ? {} : { heading }),
        ...(column === undefined ? {} : { column: text.slice(column.start, column.end) }),
        ...(at === 0 || label === undefined ? {} : { row: text.slice(label.start, label.end) }),
      };
      return cutSentences(text, cell).map((piece) => ({ ...piece, kind: 'cell' as const, ...place }));
    });
  });
}

/** By order where the row has as many cells as there are columns, else by where the cell begins on its line. */
function columnOf(
  text: string,
  rows: readonly Line[],
  index: number,
  cell: Range,
  at: number,
  cellCount: number,
  columns: readonly Range[],
): Range | undefined {
  if (cellCount === columns.length) return columns[at];
  const head = rows[0];
  const row = rows[index];
  if (head === undefined || row === undefined || /[\t|]/.test(text.slice(row.start, row.end)))
    return columns[at];
  const place = cell.start - row.start + row.indent;
  return columns.findLast((column) => column.start - head.start + head.indent <= place + 2);
}
