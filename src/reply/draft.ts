import type { AnswerDays } from './answer-by.ts';
import type { Caution } from './templates/replies.ts';

/** Who and what the letter back is about. Absent where the hospital's letter did not say. */
export interface DraftFields {
  /** The clinician who wrote, such as `Dr A Patel`, or `Dr A Patel, for Mr B Lee`. */
  readonly recipient?: string;
  /** The consultant in charge, who has a copy: another than who wrote. */
  readonly consultant?: string;
  readonly provider?: string;
  readonly department?: string;
  readonly patientName?: string;
  /** ISO day. */
  readonly dateOfBirth?: string;
  /** Ten digits. */
  readonly nhsNumber?: string;
  /** The hospital's own, which its letter calls `Our ref`. */
  readonly reference?: string;
}

export type DraftField = keyof DraftFields;

/** What a letter may lack: a field, or a day by which to tell which letter is meant. */
export type MissingField = DraftField | 'letterDate';

/** The practice that writes. */
export interface Practice {
  readonly name: string;
  /** Lines as on an envelope. */
  readonly address?: readonly string[];
  /** Who signs, such as `Dr J Okafor`. */
  readonly signatory?: string;
  readonly telephone?: string;
  readonly email?: string;
}

/** Somebody at the practice who takes the hospital's answer. */
export interface Contact {
  readonly name: string;
  readonly telephone?: string;
  readonly email?: string;
}

/** Whom a formal complaint is for, as far as the GP knows their names. */
export interface FormalCopies {
  readonly interfaceLead?: string;
  /** Such as `NHS Example Integrated Care Board`. */
  readonly icb?: string;
  /** Such as `Example Local Medical Committee`. */
  readonly lmc?: string;
}

/** A letter back, as text and as HTML of the same words. */
export interface Draft {
  readonly fields: DraftFields;
  /** What the letter leaves out, as nobody knows it, or has in the letters of a scan that was misread. */
  readonly missing: readonly MissingField[];
  readonly answerBy: AnswerDays;
  /** Something urgent, or due before an answer can come, is handed back, and the GP has not yet said what made it safe. */
  readonly needsSafetyNote: boolean;
  /**
   * Sentences for the GP, which are not in the letter: where something is urgent, due before an answer can come, or due
   * already; where a result is returned, something is ticked as done before its time, the hospital's letter is to somebody
   * else, or a complaint is chosen that nothing supports.
   */
  readonly cautions: Readonly<Partial<Record<Caution, string>>>;
  readonly plain: string;
  /** Inline styles only, for Word and Outlook; no scripts, and every word from a letter is escaped. */
  readonly html: string;
}
