import type { Finding } from '../../agreements/finding.ts';
import type { LetterFacts } from '../../letter/letter.ts';
import type { PatientMarks } from '../../letter/patient-marks.ts';
import type { WhereRead } from '../../letter/where-read.ts';
import type { PassedOver } from '../../requests/request.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import type { ShownFile } from './shown-files.ts';

/** One showing of one letter. The key is new each time that a letter is put on the screen. */
export interface LetterPlace {
  readonly tabId: number;
  readonly frameId: number;
  readonly key: string;
}

/** Has the reader of context confirmed or withdrawn the findings? Where it cannot run, reading is reduced. */
export type ContextReading = 'awaited' | 'read' | 'unavailable';

/** A letter back that was copied, in ISO days. */
export interface LastReturn {
  readonly day: string;
  /** The day by which it asks for an answer. */
  readonly due?: string;
  /** The day on which somebody said that the answer had come. */
  readonly answered?: string;
}

export interface ShownLetter extends LetterPlace {
  /** One reading of it. When more of it is shown, or the agreement changes, another takes its place. */
  readonly reading: string;
  readonly facts: LetterFacts;
  /** In the order of the letter; that it came late is last. */
  readonly findings: readonly Finding[];
  /** Findings that the GP dismissed, and why, by their ids. */
  readonly dismissed: Readonly<Record<string, Dismissal>>;
  readonly passedOver: readonly PassedOver[];
  /** The letter's own words in which each field was read. */
  readonly whereRead: WhereRead;
  /** Which patients the letter marks. */
  readonly marks: PatientMarks;
  readonly context: ContextReading;
  /** It stands in a text box, where nothing can be marked. */
  readonly isInTextBox: boolean;
  /** The last letter back that was copied for it, in this showing or before. */
  readonly lastReturn?: LastReturn;
  /** What of it could not be read, as sentences for the GP. Empty when all was. */
  readonly notRead: readonly string[];
}

type ReadingStatus = 'read' | 'partly read' | 'could not be read' | 'no letter here';

/** May the site of the tab be read? `impossible` for the browser's own pages. */
export type SiteAccess = 'allowed' | 'this page once' | 'not allowed' | 'impossible';

/** What the popup shows of a tab. */
export interface TabState {
  readonly tabId: number;
  /** Such as `https://records.example`. Absent where access is impossible. */
  readonly origin?: string;
  readonly access: SiteAccess;
  readonly status: ReadingStatus;
  readonly letters: readonly ShownLetter[];
  /** What on the page could hold a letter and could not be read, as sentences for the GP. */
  readonly notRead: readonly string[];
  /** Origins of frames on the page that could hold a letter, and that the GP has not allowed. */
  readonly closedFrames: readonly string[];
  /** Files in the browser's own viewer, which our reader can show. Looked for where not all was read. */
  readonly files: readonly ShownFile[];
  /** The counts lack something that the tab shows, because it could not be stored. */
  readonly isUncounted: boolean;
  /** What came of what the GP last did in the page, as a sentence. It is told once. */
  readonly notice?: string;
  /** Which patients the page marks around its letters, in all its frames. */
  readonly around: PatientMarks;
  /** The finding from whose card the GP asked for the letter back. It is told once. */
  readonly wantsDraft?: { readonly key: string; readonly findingId: string };
}

/** In one word how well a tab's letters were read. Never says 'read' where something was left out. */
export function statusOf({ letters, notRead }: Pick<TabState, 'letters' | 'notRead'>): ReadingStatus {
  if (letters.length === 0) return notRead.length > 0 ? 'could not be read' : 'no letter here';
  const isWhole = notRead.length === 0 && letters.every((letter) => letter.notRead.length === 0);
  return isWhole ? 'read' : 'partly read';
}
