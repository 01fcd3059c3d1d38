import type { Finding } from '../agreements/finding.ts';
import type { LetterFacts } from '../letter/letter.ts';
import type { AnswerDays } from './answer-by.ts';
import type { Contact, DraftFields, FormalCopies, Practice } from './draft.ts';
import type { Outcome, Replies, Tone } from './templates/replies.ts';

/** Everything on one page; the same in a few sentences; or two lines for a message. */
export const LENGTHS = ['full', 'short', 'message'] as const;

export type ReplyLength = (typeof LENGTHS)[number];

/** A finding with what the GP decided. Undecided, a breach is returned and a check is asked. */
export interface ChosenFinding extends Finding {
  readonly outcome?: Outcome;
  /** The GP said that it can wait, whatever day the hospital's words name. */
  readonly canWait?: boolean;
  /** What the GP said of it: the letter says so, and asks nothing that this answers. */
  readonly known?: Known;
}

/**
 * What the practice knows of a medicine or a test that cannot wait: that the patient has none, or that it was not done; or the
 * ISO day until which there is enough.
 */
export type Known = { readonly lacks: true } | { readonly until: string };

/** The hospital's letter, seen on a day: what tells whether a day that it names is near. */
export type OnDay = Pick<DraftQuestion, 'letter' | 'today' | 'replies'>;

/** What a practice's settings say of all its letters. */
export interface PracticeTerms {
  readonly practice: Practice;
  /** Working days to answer in: `WORKING_DAYS` where not said. What is urgent is always due on the next working day. */
  readonly workingDays?: number;
  /** Who takes the answer: the signatory where not said. */
  readonly contact?: Contact;
  /** To whom a formal complaint goes. */
  readonly formal?: FormalCopies;
  /** The practice's own codes for the line in the record. */
  readonly codes?: Readonly<Partial<Record<Outcome, string>>>;
}

/** All that a letter back and its companions are made from. */
export interface DraftQuestion extends PracticeTerms {
  readonly letter: LetterFacts;
  /** The findings that the GP ticked: at least one. */
  readonly findings: readonly [ChosenFinding, ...ChosenFinding[]];
  /** ISO day. */
  readonly today: string;
  readonly replies: Replies;
  /** What the GP filled in, where the letter did not say or said it wrongly. */
  readonly fields?: DraftFields;
  /** What nobody knows of the patient is left out: the GP says so. Else a gap shows where it belongs. */
  readonly leavesBlanks?: boolean;
  /** What the practice has done to make it safe, in the GP's own words. */
  readonly safetyNote?: string;
  /** `full` where not said. */
  readonly length?: ReplyLength;
  /** `first` where not said. */
  readonly tone?: Tone;
  /** The practice rings the hospital today about what is urgent. Nothing is said of it where not true. */
  readonly ringsToday?: boolean;
  /** The patient has been told that the practice writes. Nothing is said of it where not true. */
  readonly patientTold?: boolean;
  /** The reasons that the hospital's words give are answered: they are where not said. */
  readonly answersReasons?: boolean;
  /** ISO days to answer by, in place of those that the working days come to. */
  readonly answerBy?: AnswerDays;
  /** ISO day of the last letter about requests of this kind. */
  readonly earlierLetter?: string;
}
