import type { Range } from './letter.ts';
import type { PatientMarks } from './patient-marks.ts';

/** What a frame of a page shows now. It replaces all that the frame said before; no letters means that none is left. */
export interface FrameShows {
  readonly letters: readonly {
    readonly key: string;
    readonly text: string;
    /** What of it could not be read, as sentences for the GP. */
    readonly notRead: readonly string[];
    /** Nothing in it can be marked. */
    readonly isInTextBox: boolean;
  }[];
  /** Which patients the page marks around its letters, such as in the record's banner. */
  readonly around: PatientMarks;
  /** What could hold a letter and could not be read, as sentences for the GP. */
  readonly notRead: readonly string[];
  /** Origins of frames on the page that may hold a letter. */
  readonly frameOrigins: readonly string[];
  /** What tells the file in our reader from others, without a word of it. */
  readonly file?: string;
}

/** What is to be marked in one of its letters. */
export interface LetterMarks {
  readonly key: string;
  readonly marks: readonly LetterMark[];
}

/** A stretch of a letter to mark. Its id is unique in its letter. */
export interface LetterMark extends Range {
  readonly id: string;
  readonly verdict: 'breach' | 'check';
  readonly says: CardSays;
}

/** What the card at a mark says, in plain words. */
export interface CardSays {
  /** What is asked, as a task. */
  readonly what: string;
  /** Whose job it is, and who says so. */
  readonly whose: string;
  /** The clause, where somebody has verified it. */
  readonly clause?: string;
}
