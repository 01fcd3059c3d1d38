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

/** Signs that show nothing. */
const NOTHING = '\\p{Cc}\\u00ad\\u200b';

const LIGATURE = `[${Object.keys(LIGATURES).join('')}]`;

/** What a text is made of: blanks, which are one, signs that show nothing, ligatures, and the rest as it is. */
const STRETCHES = new RegExp(
  `(?<blank>\\s+)|[${NOTHING}]|(?<ligature>${LIGATURE})|(?<plain>(?:(?!${LIGATURE})[^\\s${NOTHING}])+)`,
  'gu',
);

/** Puts together the text of a PDF out of the segments of its pages, and remembers where each character is from. */
export function createPdfWriter() {
  const pieces: PagePiece[] = [];
  let text = '';
  // Its last characters by themselves: asked of the whole text, they cost more the longer that is.
  let tail = '';

  function write(characters: string): void {
    text += characters;
    tail = (tail + characters).slice(-3);
  }

  /** Characters that stand in an item as they are written, one for one. */
  function put(characters: string, { page, item }: Segment, from: number): void {
    const before = pieces.at(-1);
    const { length } = text;
    const end = length + characters.length;
    const follows = before?.end === length && before.from + length - before.start === from;
    if (before && follows && before.page === page && before.item === item)
      pieces[pieces.length - 1] = { ...before, end };
    else pieces.push({ start: length, end, page, item, from });
    write(characters);
  }

  function putSegment(segment: Segment): void {
    for (const { index, groups } of segment.str.matchAll(STRETCHES)) {
      const { blank, ligature, plain } = groups ?? {};
      const from = segment.from + index;
      if (blank && !endsInSpace(tail)) put(' ', segment, from);
      if (plain) put(plain, segment, from);
      if (!ligature) continue;
      const letters = LIGATURES[ligature] ?? '';
      put(letters.charAt(0), segment, from);
      write(letters.slice(1));
    }
  }

  return {
    /** The last characters so far, at most three. */
    tail: () => tail,
    /** Parts what follows from the text so far, if there is any. */
    part(by: string): void {
      if (text !== '') write(by);
    },
    tab(): void {
      write('\t');
    },
    /** Writes the lines of a cell as one. */
    cell(lines: readonly Cell[]): void {
      if (lines.length === 0) write(EMPTY_CELL);
      for (const [index, { segments }] of lines.entries()) {
        if (index > 0 && !endsInSpace(tail) && !isHyphenated(tail)) write(' ');
        for (const [at, segment] of segments.entries()) {
          if (hasSpaceBefore(segment, segments[at - 1]) && !endsInSpace(tail)) write(' ');
          putSegment(segment);
        }
      }
    },
    finish: (): PdfText => ({ text, pieces }),
  };
}

/** 'follow-' at the end of a line. */
function isHyphenated(tail: string): boolean {
  return /\p{L}-$/u.test(tail);
}

function endsInSpace(tail: string): boolean {
  return tail === '' || /\s$/.test(tail);
}
