import type { Range } from '../letter/letter.ts';
import type { Reason, Sureness, Topic } from '../requests/request.ts';

/** `breach`: the hospital should do this itself. `check`: it depends on something the letter does not say. */
export type Verdict = 'breach' | 'check';

/** The clause that decided, as far as somebody has verified it. */
export interface ClauseCited {
  readonly agreementId: string;
  readonly agreementName: string;
  /** The heading under which the agreement says so. */
  readonly title: string;
  /** What it says, in the agreement's words or ours. */
  readonly text: string;
  readonly textIs: 'quoted' | 'paraphrased';
  /** `national` where the agreement has this heading and national words stand in for its own. */
  readonly basis: 'own' | 'national';
  /** False where it is for the GP, and no letter gives it as the reason. */
  readonly inLetters?: boolean;
  /** True where no agreement that is known leaves such things with practices. */
  readonly unclaimed?: boolean;
  /** Absent while nobody has verified the number for the contract year of the letter. */
  readonly number?: string;
  readonly source: { readonly title: string; readonly url?: string };
}

/** A request that the agreement leaves with the hospital, or may. A late letter has `start` and `end` 0. */
export interface Finding extends Range {
  /** Unique in its letter and stable for the same text. */
  readonly id: string;
  readonly topic: Topic;
  readonly verdict: Verdict;
  readonly urgent: boolean;
  /** What the letter speaks of that may make it urgent, as the rest of a sentence: `a blood thinner`. */
  readonly mayBeUrgent?: string;
  readonly quote: string;
  /** The same with the sentence before it, exactly as the letter has them, where its own words only stand for what that names. */
  readonly quoteInContext?: string;
  /** One sentence for the GP: whose job it is and what decided. For a check, what to look at. */
  readonly why: string;
  readonly clause?: ClauseCited;
  readonly reasons: readonly Reason[];
  readonly sureness: Sureness;
  /** Of a request about medicines, the one that it is about, as the letter writes it; absent where it may be several. */
  readonly medicine?: string;
  /** The medicines, where it names several, and all of them are known. */
  readonly medicines?: readonly string[];
  /** Of a request about a medicine: the days that the letter says were supplied of it, where it does. */
  readonly daysSupplied?: number;
  /** A medicine that a clinic wants begun, with nothing told of a supply: the patient has been without it since the visit. */
  readonly beginsAtVisit?: true;
  /** ISO day of the hospital's own next visit, as the letter tells it, where the request is wanted before that. */
  readonly visitAfter?: string;
  /** To be checked, as the letter claims a local arrangement and names none. */
  readonly claimsLocally?: true;
  /** The patient, or an insurer, pays for the care, which the NHS contract does not bind. */
  readonly isPrivate?: boolean;
  /** For a late letter: days from the visit or discharge to the letter. */
  readonly daysLate?: number;
  /** For a late letter: the days that it may take. */
  readonly daysAllowed?: number;
  /** Present where somebody at the practice marked it in the letter, and Handback did not find it. */
  readonly foundBy?: 'reader';
  /** The name of the reply paragraph to use. */
  readonly reply: string;
}
