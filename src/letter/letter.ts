/** A stretch of the letter's text, in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something read from the letter, and where it stands there. */
export interface Found<Value> extends Range {
  readonly value: Value;
}

export type Addressee = 'gp' | 'patient' | 'other';

export type LetterKind = 'clinic' | 'discharge' | 'ed' | 'dna' | 'booking' | 'other';

/**
 * The smallest piece of a letter that can carry a request: a sentence, a bullet with its continuation lines,
 * or a table cell. Headings and furniture (letterhead, page footers, addresses, signatures) are passages too, so
 * that passages in order cover every word of the letter.
 */
export interface Passage extends Range {
  readonly kind: 'sentence' | 'bullet' | 'cell' | 'heading' | 'furniture';
  /** The nearest heading above, as written, without its colon. */
  readonly heading?: string;
  /** For a table cell: the heading of its column, and the text of the row's first cell. */
  readonly column?: string;
  readonly row?: string;
}

export interface Patient {
  readonly name?: Found<string>;
  /** ISO day. */
  readonly dateOfBirth?: Found<string>;
  /** Ten digits without spaces. Not necessarily valid: see `isNhsNumber`. */
  readonly nhsNumber?: Found<string>;
}

/** What the number of ten digits is called in Scotland, and in Northern Ireland. */
export type NumberName = 'CHI number' | 'H&C number';

/** A letter as text, with what can be read of it before asking what it wants. Dates are ISO days. */
export interface Letter {
  readonly text: string;
  readonly kind: LetterKind;
  readonly addressee: Addressee;
  /** What it calls itself, within a sentence, where that is no letter: `gastroscopy report`, `e-mail`. */
  readonly called?: string;
  /** The day when the patient was seen, or left hospital. */
  readonly clinicDate?: Found<string>;
  /** The day when the letter was typed or sent. */
  readonly letterDate?: Found<string>;
  /** The day of the operation that the letter tells of. */
  readonly operationDate?: Found<string>;
  readonly provider?: Found<string>;
  readonly department?: Found<string>;
  readonly author?: Found<string>;
  /** Who wrote is in training or no doctor, by the grade beside their name, and a consultant leads the team. */
  readonly isJunior?: true;
  /** Who wrote is of a profession that seldom prescribes: a therapist, a dietitian, an optometrist. */
  readonly cannotPrescribe?: true;
  /** The consultant for whom somebody else signed. */
  readonly signsFor?: Found<string>;
  /** The consultant in charge, where the letter names one who did not write it. */
  readonly consultant?: Found<string>;
  /** The hospital's own reference: `TJW/mb/6650912`; with no NHS number its number for the patient: `Hosp no QM 331902`. */
  readonly reference?: Found<string>;
  /** What the letter calls the patient's number, where that is no NHS number. */
  readonly numberName?: NumberName;
  readonly patient: Patient;
  /** Those that a letter heads, where it heads several: `patient` is but the first of them. */
  readonly patients?: readonly Patient[];
  readonly passages: readonly Passage[];
}

/** What is known of a letter without its words: whom it is about, who wrote it, and when. */
export type LetterFacts = Omit<Letter, 'text' | 'passages'>;
