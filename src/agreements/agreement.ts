import type { Circumstance, Topic } from '../requests/request.ts';

/** Who verified something, and on which ISO day. */
export interface Verification {
  readonly by: string;
  readonly on: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
}

/** One entry of an agreement: whose job a topic is, on what terms, and who says so. */
export interface AgreementTopic {
  /** The agreement's own heading for it. */
  readonly title: string;
  readonly owner: 'hospital' | 'practice' | 'by agreement';
  readonly text: string;
  readonly textIs: 'quoted' | 'paraphrased';
  readonly source: Source;
  /** The clause's number per contract year, such as '2024/25'. A number without `checked` is never printed. */
  readonly clauses: readonly { readonly contractYear: string; readonly number: string; readonly checked?: Verification }[];
  /** The first whose circumstances all hold decides; where none does, the owner decides. */
  readonly exceptions: readonly {
    readonly when: readonly Circumstance[];
    readonly verdict: 'breach' | 'check' | 'allowed';
    /** For the GP: why, and for a check what to look at. */
    readonly because: string;
  }[];
  /** Days, such as `medicineOnDischarge`, `clinicLetter`, `dischargeSummary`, `dnaReinstatement`. */
  readonly days: Readonly<Record<string, number>>;
  /** The paragraph of `assets/replies` to use. */
  readonly reply: string;
}

/** A primary/secondary care agreement. A topic that it does not name is silence, which `basedOn` fills. */
export interface Agreement {
  readonly id: string;
  readonly name: string;
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
  readonly topics: Readonly<Partial<Record<Topic, AgreementTopic>>>;
}
