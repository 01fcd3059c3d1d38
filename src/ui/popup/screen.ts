import type { Finding } from '../../agreements/finding.ts';
import type { LetterFacts } from '../../letter/letter.ts';
import type { PatientMarks } from '../../letter/patient-marks.ts';
import type { WhereRead } from '../../letter/where-read.ts';
import type { PracticeTerms } from '../../reply/draft-question.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import type { PassedOver } from '../../requests/request.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import type { Keys } from '../keys/keys.ts';
import type { LetterPlan } from './letter-plan.ts';

/** One showing of one letter. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  readonly key: string;
}

export interface LetterOnScreen extends Place {
  readonly facts: LetterFacts;
  readonly findings: readonly Finding[];
  /** Findings that the GP dismissed, and why, by their ids. */
  readonly dismissed: Readonly<Record<string, Dismissal>>;
  readonly passedOver: readonly PassedOver[];
  /** The letter's own words in which each field was read. */
  readonly whereRead: WhereRead;
  /** Which patients the letter marks. */
  readonly marks: PatientMarks;
  /** Has the reader of context confirmed or withdrawn the findings? Where it cannot run, reading is reduced. */
  readonly context: 'awaited' | 'read' | 'unavailable';
  /** It stands in a text box, where nothing can be marked. */
  readonly isInTextBox: boolean;
  /** The last letter back that was copied for it, in this showing or before, in ISO days. */
  readonly lastReturn?: { readonly day: string; readonly due?: string; readonly answered?: string };
  /** What of it could not be read, as sentences. */
  readonly notRead: readonly string[];
}

/** What is known of the tab that the GP looks at. */
export interface Screen {
  /** Absent on the browser's own pages. */
  readonly origin?: string;
  readonly access: 'allowed' | 'this page once' | 'not allowed' | 'impossible';
  readonly status: 'read' | 'partly read' | 'could not be read' | 'no letter here';
  readonly letters: readonly LetterOnScreen[];
  readonly notRead: readonly string[];
  /** Origins of parts of the page that may hold a letter and may not be read. */
  readonly closedFrames: readonly string[];
  /** Files that cannot be read where they are shown, with the address at which our reader shows each. */
  readonly files: readonly {
    readonly kind: 'pdf' | 'picture' | 'pictures';
    readonly address: string;
  }[];
  /** The counts lack something that the tab shows, because it could not be stored. */
  readonly isUncounted: boolean;
  /** What came of what the GP last did in the page, as a sentence. It is told once. */
  readonly notice?: string;
  /** Which patients the page marks around its letters. */
  readonly around: PatientMarks;
  /** The finding from whose card in the page the GP asked for the letter back. It is told once. */
  readonly wantsDraft?: { readonly key: string; readonly findingId: string };
}

/** What goes on the clipboard: plain, and formatted where it has a form. */
export interface CopiedText {
  readonly text: string;
  readonly html?: string;
}

/** What a letter back does about each of its findings, by their ids, and when an answer is due. */
export interface Decided {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** ISO day. */
  readonly answerBy?: string;
}

/** What the popup needs of the browser, the clock and the settings. */
export interface PopupAdapter {
  screen(): Promise<Screen>;
  readOnce(): Promise<void>;
  /** Asks the browser for leave; call it straight from a click. */
  allowSite(origin: string): Promise<boolean>;
  reveal(finding: Place & { readonly findingId: string }): Promise<boolean>;
  /** Is this very letter still on the screen? */
  isShown(place: Place): Promise<boolean>;
  copyText(copied: CopiedText): Promise<void>;
  /** Opens a letter in a tab of its own to be printed, and counts it as `copied` does: the popup closes. */
  print(letter: Place & Decided & { readonly html: string }): Promise<void>;
  saveFile(file: { readonly name: string; readonly text: string; readonly type: string }): void;
  /** Counts a letter that was copied, with what it does about each of its findings, by their ids, and when an answer is due. */
  copied(letter: Place & Decided): Promise<void>;
  /** Dismisses a finding; without a reason, takes that back. */
  dismiss(finding: Place & { readonly findingId: string; readonly reason?: Dismissal }): Promise<void>;
  /** Adds the words that are selected in the letter as a request. What came of it is the screen's notice. */
  addSelection(): Promise<void>;
  /** The key that does the same, as the browser has it: `Alt+Shift+R`. */
  addShortcut(): Promise<string | undefined>;
  /** The keys of the popup and the panel, as the settings have them. */
  keys(): Promise<Keys>;
  /** Gives a request that the GP added another topic; without a topic, takes it off again. */
  changeMarked(finding: Place & { readonly findingId: string; readonly topic?: RequestTopic }): Promise<void>;
  /** The hospital answered the last letter back or, taken back, did not. */
  answered(letter: Place & { readonly isAnswered: boolean }): Promise<void>;
  /** What the GP has begun for a letter, in this or another of our pages. */
  keptPlan(letter: Place): Promise<LetterPlan | undefined>;
  /** Keeps what the GP has begun, in memory, until the letter goes. */
  keepPlan(letter: Place, plan: LetterPlan): Promise<void>;
  terms(): Promise<PracticeTerms>;
  /** The ISO day. */
  today(): string;
}

/** One showing of a letter without what is known of it. */
export function placeOf({ tabId, frameId, key }: Place): Place {
  return { tabId, frameId, key };
}

/** A host as people know it: `records.example` of `https://records.example:8443`. */
export function hostOf(origin: string): string {
  return new URL(origin).hostname;
}
