import type { Circumstance, Topic } from '../requests/request.ts';
import type { Verdict } from './finding.ts';

/** Who verified something, and on which ISO day. */
interface Verification {
  readonly by: string;
  readonly on: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
}

/** What an exception may turn on, beside what the letter says of the request. */
export const DERIVED_CONDITIONS = {
  urgent: 'the letter says that it cannot wait',
  'supplied-enough': 'medicine was supplied for at least the days that the agreement asks for',
  'supplied-short': 'medicine was supplied for fewer days than the agreement asks for',
  'no-supply':
    'it is about later prescribing: nothing tells that the medicine cannot wait, or that less of it was supplied than is to be',
  'one-course': 'it is a course of a medicine, which comes to an end',
  recall:
    'it is to call or remind the patient for a test, when its time has come, or to monitor a patient whom the provider discharges',
  'known-to-practice':
    'the letter says that the practice treats the illness, or prescribes the medicine, already',
  'postnatal-check': 'it is the check of mother and baby after birth, and nothing beside it',
  'begun-by-practice':
    'the letter says that the practice began the medicine itself, or asked for the test that it is about',
  'local-claim':
    'the letter says that practices do such things in its area, and names no arrangement, or cites a local guideline for it',
  'to-consider': 'the letter asks the practice no more than to consider it',
  bought: 'it is a medicine that the patient is to buy, and nothing is asked of the practice',
  'none-missed': 'the letter tells of no appointment that was missed, refused or cancelled',
  'wound-care': 'it is the care of a wound, of its stitches or of its dressing',
} as const;

export type Condition = Circumstance | keyof typeof DERIVED_CONDITIONS;

/** Conditions that together change whose job a request is. */
export interface Exception {
  readonly when: readonly Condition[];
  readonly verdict: Verdict | 'allowed';
  /** For the GP: why, and for a check what to look at. */
  readonly because: string;
}

/** The number of a clause in one contract year. Without `checked` it is never printed. */
export interface ClauseNumber {
  /** Such as `2024/25`, or `undated` where the source does not say. */
  readonly contractYear: string;
  readonly number: string;
  readonly checked?: Verification;
}

/** What an agreement says of a topic, and where. */
interface Saying {
  /** One sentence, fit to be quoted in a letter to the hospital. */
  readonly text: string;
  readonly textIs: 'quoted' | 'paraphrased';
  readonly source: Source;
  readonly clauses: readonly ClauseNumber[];
}

/** What an agreement says in the place of its main sentence, where conditions hold together; or that no letter gives that. */
interface SayingWhen extends Partial<Saying> {
  readonly when: readonly Condition[];
  readonly inLetters?: false;
}

/** One entry of an agreement: whose job a topic is, on what terms, and who says so. */
export interface AgreementTopic extends Saying {
  /** The agreement's own heading for it. */
  readonly title: string;
  readonly owner: 'hospital' | 'practice' | 'by agreement';
  /** `national` where the agreement has this heading, its own words were not found, and national ones stand in. */
  readonly basis: 'own' | 'national';
  /** False where a letter does not give it as the reason, as its source does not name what is asked. */
  readonly inLetters?: boolean;
  /** True where no agreement that is known leaves such things with practices, so that a letter may say so. */
  readonly unclaimed?: boolean;
  /** The first whose conditions all hold is cited; where none does, the main sentence. */
  readonly cases: readonly SayingWhen[];
  /** The hospitals and circumstances that the entry is limited to. Outside them the agreement is silent. */
  readonly appliesTo?: { readonly providers?: readonly string[]; readonly when?: readonly Condition[] };
  /** The first whose conditions all hold decides; where none does, the owner decides. */
  readonly exceptions: readonly Exception[];
  /** Days, such as `medicineOnDischarge`, `clinicLetter`, `dischargeSummary`. */
  readonly days: Readonly<Record<string, number>>;
  /** The paragraph of `assets/replies` to use. */
  readonly reply: string;
}

/** A primary/secondary care agreement. A topic that it does not name is silence, which `basedOn` fills. */
export interface Agreement {
  readonly id: string;
  readonly name: string;
  /** As a letter or a button calls it. */
  readonly shortName: string;
  readonly parties: readonly string[];
  readonly nation: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland';
  /** ISO days. */
  readonly starts: string;
  readonly ends?: string;
  readonly review?: string;
  readonly version: string;
  readonly document: Source;
  /** Absent while nobody has checked the file against the document. */
  readonly checked?: Verification;
  readonly basedOn?: string;
  /** Exceptions that hold for every topic, after the topic's own, here and in agreements based on this one. */
  readonly exceptions: readonly Exception[];
  readonly topics: Readonly<Partial<Record<Topic, AgreementTopic>>>;
}
