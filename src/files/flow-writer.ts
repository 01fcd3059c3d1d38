import type { Range } from '../letter/letter.ts';
import { type Block, EMPTY_CELL } from './file-reading.ts';

export interface Flow {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface FlowWriter {
  /** Begins a block with its bullet or number, if it has one. It leaves no trace unless words follow. */
  begin(role: 'paragraph' | 'heading' | 'item', mark?: string): void;
  /** Writes words into the block; white space in them counts as one space. */
  words(text: string): void;
  /** Parts words by a tab, as blanks do that line them up. */
  tab(): void;
  /** Ends the line inside the block. */
  line(): void;
  end(): void;
  /** Writes a whole row of a table. */
  row(cells: readonly string[]): void;
  /** Writes lines as they were typed. */
  typed(text: string): void;
  finish(): Flow;
}

/**
 * Puts together the text of a file that flows: a line for each list item and row, an empty line around paragraphs and
 * headings, tabs between the cells of a row.
 */
export function createFlowWriter(): FlowWriter {
  const blocks: Block[] = [];
  let text = '';
  let open: { role: 'paragraph' | 'heading' | 'item'; mark: string; words: string } | undefined;

  function put(role: Block['role'], words: string): Range {
    const before = blocks.at(-1)?.role;
    const isClose = before === role && (role === 'item' || role === 'row');
    if (text !== '') text += isClose ? '\n' : '\n\n';
    const start = text.length;
    text += words;
    return { start, end: text.length };
  }

  function end(): void {
    const words = open?.words.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
    if (open && words) blocks.push({ role: open.role, ...put(open.role, `${open.mark}${words}`) });
    open = undefined;
  }

  return {
    begin(role, mark = '') {
      end();
      open = { role, mark, words: '' };
    },
    words(written) {
      open ??= { role: 'paragraph', mark: '', words: '' };
      const run = written.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[\s\u00a0]+/g, ' ');
      open.words += /[\s]$/.test(open.words) ? run.trimStart() : run;
    },
    tab() {
      if (open?.words.trim()) open.words = `${open.words.trimEnd()}\t`;
    },
    line() {
      if (open) open.words = `${open.words.trimEnd()}\n`;
    },
    end,
    row(cells) {
      end();
      const filled = cells.map((cell) => tidy(cell) || EMPTY_CELL);
      if (filled.every((cell) => cell === EMPTY_CELL)) return;
      const range = put('row', filled.join('\t'));
      let start = range.start;
      const ranges = filled.map((cell) => {
        const cellRange = { start, end: start + cell.length };
        start = cellRange.end + 1;
        return cellRange;
      });
      blocks.push({ role: 'row', ...range, cells: ranges });
    },
    typed(written) {
      end();
      const lines = written.replace(/^\s*\n|\s+$/g, '');
      if (lines) blocks.push({ role: 'typed', ...put('typed', lines) });
    },
    finish() {
      end();
      return { text, blocks };
    },
  };
}

function tidy(cell: string): string {
  return cell.replace(/[\s\u00a0]+/g, ' ').trim();
}
