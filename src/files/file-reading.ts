import type { Range } from '../letter/letter.ts';
import type { ScannedPage } from './scanned-page.ts';

/** What came of reading a file. Offsets are UTF-16 units of the text. */
export interface FileReading {
  readonly status: 'read' | 'partly read' | 'could not be read';
  /** Empty where the file could not be read. */
  readonly text: string;
  /** What was not read, or what to bear in mind of what was, as sentences for the GP. */
  readonly why: readonly string[];
  /** How the text lies in the file. Absent where there is none. */
  readonly places?: PagePlaces | FlowPlaces;
  /** The file opens with a password only. */
  readonly needsPassword?: true;
  /** The pages, from 1 on, that are pictures without words. Reading them needs OCR. */
  readonly pictures?: readonly number[];
  /** The pages that were read from their pictures. */
  readonly scans?: readonly ScannedPage[];
}

/** The text of a PDF lies in pieces on its pages. */
export interface PagePlaces {
  readonly kind: 'pages';
  readonly pages: number;
  readonly pieces: readonly PagePiece[];
}

/** Characters `start` to `end` of the text are those of one item of a page's text from `from` on, one for one. */
export interface PagePiece extends Range {
  /** From 1 on. */
  readonly page: number;
  /** Among the items of the page that hold characters, in the file's own order. */
  readonly item: number;
  readonly from: number;
}

/** The text of other files flows in blocks. */
export interface FlowPlaces {
  readonly kind: 'flow';
  readonly blocks: readonly Block[];
}

/** A stretch of the text that is shown as one paragraph, heading, list item, row or run of lines as typed. */
export interface Block extends Range {
  readonly role: 'paragraph' | 'heading' | 'item' | 'row' | 'typed';
  /** For a row: its cells, in order. */
  readonly cells?: readonly Range[];
}

/** Stands in the text for a table's cell without words, so that those after it keep their columns. */
export const EMPTY_CELL = '–';

/** A file that could not be read, and why. */
export function notRead(
  why: string,
  more: Pick<FileReading, 'needsPassword' | 'pictures' | 'scans'> = {},
): FileReading {
  return { status: 'could not be read', text: '', why: [why], ...more };
}
