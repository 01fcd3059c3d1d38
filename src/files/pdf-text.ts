import type { PagePiece } from './file-reading.ts';
import { type Cell, hasSpaceBefore } from './pdf-lines.ts';
import type { TextLine } from './pdf-paragraphs.ts';
import type { Segment } from './pdf-segments.ts';

interface PdfText {
  readonly text: string;
  readonly pieces: readonly PagePiece[];
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
  // Bullets of symbol fonts.
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '►',
  '\uf0fc': '✓',
  '\uf06f': '□',
};

/** Stands for a cell without words, so that those after it keep their columns. */
const EMPTY_CELL = '–';

/** Writes the pages' lines as one text with the way back to the pages. */
export function writePages(pages: readonly (readonly TextLine[])[]): PdfText {
  const pieces: PagePiece[] = [];
  let text = '';

  function put(character: string, { page, item }: Segment, from: number): void {
    const before = pieces.at(-1);
    const { length } = text;
    const follows = before?.end === length && before.from + length - before.start === from;
    if (before && follows && before.page === page && before.item === item)
      pieces[pieces.length - 1] = { ...before, end: length + 1 };
    else pieces.push({ start: length, end: length + 1, page, item, from });
    text += character;
  }

  function putSegment(segment: Segment): void {
    for (let at = 0; at < segment.str.length; at += 1) {
      const character = segment.str.charAt(at);
      const from = segment.from + at;
      const written = LIGATURES[character] ?? character;
      if (/\s/.test(character)) {
        if (!endsInSpace()) put(' ', segment, from);
      } else if (!/[\p{Cc}\u00ad\u200b\ufeff]/u.test(character)) {
        put(written.charAt(0), segment, from);
        text += written.slice(1);
      }
    }
  }

  function putCell(lines: readonly Cell[]): void {
    for (const [index, { segments }] of lines.entries()) {
      if (index > 0 && !endsInSpace() && !isHyphenated()) text += ' ';
      for (const [at, segment] of segments.entries()) {
        if (hasSpaceBefore(segment, segments[at - 1]) && !endsInSpace()) text += ' ';
        putSegment(segment);
      }
    }
  }

  /** 'follow-' at the end of a line. */
  function isHyphenated(): boolean {
    return /\p{L}-$/u.test(text.slice(-3));
  }

  function endsInSpace(): boolean {
    return text === '' || /\s$/.test(text.slice(-1));
  }

  function putLine({ cells }: TextLine): void {
    for (const [index, cell] of cells.entries()) {
      if (index > 0) text += '\t';
      if (cell.length === 0) text += EMPTY_CELL;
      else putCell(cell);
    }
  }

  let above: TextLine | undefined;
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      if (text !== '')
        text += index === 0 && goesOverPage(text, above, line) ? ' ' : line.isApart ? '\n\n' : '\n';
      putLine(line);
      above = line;
    }
  }
  return { text, pieces };
}

/** Does a sentence go on from one page to the next? */
function goesOverPage(text: string, above: TextLine | undefined, line: TextLine): boolean {
  const [cell] = line.cells;
  return (
    above?.cells.length === 1 &&
    line.cells.length === 1 &&
    /[\p{Ll},]$/u.test(text) &&
    /^\p{Ll}/u.test(cell?.[0]?.text ?? '')
  );
}
