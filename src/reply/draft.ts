/** Who and what the letter back is about. Absent where the hospital's letter did not say. */
export interface DraftFields {
  /** The clinician who wrote, such as `Dr A Patel`. */
  readonly recipient?: string;
  readonly provider?: string;
  readonly department?: string;
  readonly patientName?: string;
  /** ISO day. */
  readonly dateOfBirth?: string;
  /** Ten digits. */
  readonly nhsNumber?: string;
}

export type DraftField = keyof DraftFields;

/** The practice that writes. */
export interface Practice {
  readonly name: string;
  /** Lines as on an envelope. */
  readonly address?: readonly string[];
  /** Who signs, such as `Dr J Okafor`. */
  readonly signatory?: string;
  readonly telephone?: string;
}

/** A letter back, as text and as HTML of the same words. */
export interface Draft {
  readonly fields: DraftFields;
  /** The fields that stand in the letter as blanks, such as `[patient's name]`. */
  readonly missing: readonly DraftField[];
  readonly plain: string;
  /** Paragraphs without attributes, styles or scripts; every word from a letter is escaped. */
  readonly html: string;
}
