import { EMPTY_CELL, type PagePiece } from './file-reading.ts';
import { type Cell, hasSpaceBefore } from './pdf-lines.ts';
import type { Segment } from './pdf-segments.ts';

/** The text of a PDF, and where on its pages each character stands. */
export interface PdfText {
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

/** Puts together the text of a PDF out of the segments of its pages, and remembers where each character is from. */
export function createPdfWriter() {
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
        if (!endsInSpace(text)) put(' ', segment, from);
      } else if (!/[\p{Cc}\u00ad\u200b\ufeff]/u.test(character)) {
        put(written.charAt(0), segment, from);
        text += written.slice(1);
      }
    }
  }

  return {
    text: () => text,
    /** Parts what follows from the text so far, if there is any. */
    part(by: string): void {
      if (text !== '') text += by;
    },
    tab(): void {
      text += '\t';
    },
    /** Writes the lines of a cell as one. */
    cell(lines: readonly Cell[]): void {
      if (lines.length === 0) text += EMPTY_CELL;
      for (const [index, { segments }] of lines.entries()) {
        if (index > 0 && !endsInSpace(text) && !isHyphenated(text)) text += ' ';
        for (const [at, segment] of segments.entries()) {
          if (hasSpaceBefore(segment, segments[at - 1]) && !endsInSpace(text)) text += ' ';
          putSegment(segment);
        }
      }
    },
    finish: (): PdfText => ({ text, pieces }),
  };
}

/** 'follow-' at the end of a line. */
function isHyphenated(text: string): boolean {
  return /\p{L}-$/u.test(text.slice(-3));
}

function endsInSpace(text: string): boolean {
  return text === '' || /\s$/.test(text.slice(-1));
}
