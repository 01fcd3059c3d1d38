import { cutSentences } from './cut-sentences.ts';
import type { Passage, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { PRACTICE_NAMES } from './practice-names.ts';
import { cellsOf, continuesCell, readsAsColumnHeadings } from './table-rows.ts';

interface Row {
  readonly line: Line;
  readonly cells: readonly Range[];
}

/** Columns headed by who is to act: their cells must be read apart. */
const OWNER_COLUMN = new RegExp(
  String.raw`\b(?:${PRACTICE_NAMES}|hospital|secondary care|ward|trust|patient|you|us|we)\b`,
  'i',
);

/**
 * Cuts the rows of one table into passages. A row of short cells, such as a task, its owner and its day, is one passage;
 * under columns that say who is to act, or where a cell holds several sentences, each cell is cut by itself.
 */
export function cutRows(
  text: string,
  lines: readonly Line[],
  heading: string | undefined,
): readonly Passage[] {
  const rows = readRows(text, lines);
  const head = rows[0];
  const hasColumns = head !== undefined && rows.length > 1 && readsAsColumnHeadings(text, head.cells);
  const apart = hasColumns && head.cells.some((cell) => OWNER_COLUMN.test(text.slice(cell.start, cell.end)));
  return rows.flatMap((row, index): readonly Passage[] => {
    const filled = row.cells.filter(isFilled);
    if (hasColumns && index === 0) return filled.map((cell) => ({ ...cell, kind: 'heading' }));
    if (/^[-|+:= ]+$/.test(row.line.text))
      return [{ start: row.line.start, end: row.line.end, kind: 'furniture' }];
    const label = filled.find((cell) => /[A-Za-z]/.test(text.slice(cell.start, cell.end))) ?? filled[0];
    const opening = filled[0];
    const last = filled.at(-1);
    if (label === undefined || opening === undefined || last === undefined) return [];
    const under = heading === undefined ? {} : { heading };
    const named = { row: text.slice(label.start, label.end) };
    if (!apart && filled.length > 1 && filled.every((cell) => isShort(text, cell))) {
      return [{ start: opening.start, end: last.end, kind: 'cell', ...under, ...named }];
    }
    return row.cells.flatMap((cell, at) => {
      const column = hasColumns ? columnOf(text, head, row, at) : undefined;
      const place = {
        ...under,
        ...(column === undefined || !isFilled(column)
          ? {}
          : { column: text.slice(column.start, column.end) }),
        ...(cell === label ? {} : named),
      };
      return cutSentences(text, cell).map((piece) => ({ ...piece, kind: 'cell', ...place }));
    });
  });
}

function isShort(text: string, cell: Range): boolean {
  return cell.end - cell.start <= 90 && cutSentences(text, cell).length === 1;
}

/** The rows, a line that only carries on the last cell of the one above joined to it. */
function readRows(text: string, lines: readonly Line[]): readonly Row[] {
  const rows: { line: Line; cells: Range[] }[] = [];
  for (const line of lines) {
    const above = rows.at(-1);
    const last = above?.cells.at(-1);
    if (above !== undefined && last !== undefined && continuesCell(text, line, above.line)) {
      above.cells[above.cells.length - 1] = { start: last.start, end: line.end };
      continue;
    }
    rows.push({ line, cells: [...cellsOf(text, line)] });
  }
  return rows;
}

/** By order where the row has as many cells as there are columns, else by where the cell begins on its line. */
function columnOf(text: string, head: Row, row: Row, at: number): Range | undefined {
  const isRuled = /[\t|¦]/.test(text.slice(row.line.start, row.line.end));
  if (isRuled || row.cells.length === head.cells.length) return head.cells[at];
  const cell = row.cells[at];
  if (cell === undefined) return undefined;
  const place = cell.start - row.line.start + row.line.indent;
  return head.cells.findLast((column) => column.start - head.line.start + head.line.indent <= place + 2);
}

function isFilled(cell: Range): boolean {
  return cell.end > cell.start;
}
