import type { Range } from '../letter/letter.ts';

/** What a hospital asks of the practice. `late-letter` is computed from the letter's dates, by the agreement. */
export const TOPICS = [
  'dna',
  'onward-referral',
  'expedite',
  'investigations',
  'results',
  'medication',
  'shared-care',
  'fit-note',
  'follow-up',
  'patient-communication',
  'admin',
  'referral-returned',
  'late-letter',
] as const;

export type Topic = (typeof TOPICS)[number];

/**
 * What the letter says about a request, and an agreement may turn on. Each is a fact of the letter, never a judgement:
 * the same circumstance can make a request proper under one agreement and a breach under another.
 */
export const CIRCUMSTANCES = {
  'proper-work':
    'it reads as ordinary primary care: a stable repeat medicine, routine monitoring, an update of the record',
  depends: 'the letter leaves open something that decides whose job it is',
  'nobody-named': 'the letter does not say who is to do it',
  optional: 'it is offered as an option, or is expressly not urgent',
  supplied: 'the letter says that the medicine was supplied',
  accepted: 'the letter says that the practice has accepted a shared care agreement',
  related: 'it belongs to the problem that the provider is treating',
  unrelated: 'it is a different problem from the one that the provider is treating',
  'local-service': 'the letter names a commissioned local service or an agreement',
  'clinically-reviewed': 'a clinician reviewed the case and a published policy is named',
  private: 'the care was self-funded',
  'third-party': 'the letter is wanted for a third party such as a school or an employer',
  'repeat-chest-x-ray': 'it is a repeat chest X-ray after discharge',
  outpatient: 'the patient was seen in an outpatient clinic',
  discharge: 'the patient was discharged from hospital',
} as const;

export type Circumstance = keyof typeof CIRCUMSTANCES;

/** The words of the letter that made a passage a request. */
export interface Reason extends Range {
  readonly slot: 'who' | 'act' | 'thing' | 'standing' | 'when' | 'heading' | 'words';
  /** In plain words for the GP: "'your nurses' is the practice". */
  readonly says: string;
}

/** How sure a finding is, by what such findings turned out to be in letters that nothing was fitted on. */
const SURENESSES = ['sure', 'likely', 'unsure'] as const;

export type Sureness = (typeof SURENESSES)[number];

/** A passage that asks something of the practice. The range is the quote. */
export interface LetterRequest extends Range {
  readonly topic: Exclude<Topic, 'late-letter'>;
  /** Index of its passage in `letter.passages`. */
  readonly passage: number;
  readonly urgent: boolean;
  /** What the letter speaks of that may make it urgent, as the rest of a sentence: `a blood thinner`. */
  readonly mayBeUrgent?: string;
  readonly circumstances: readonly Circumstance[];
  /** Days of medicine that the letter says were supplied, where it does. */
  readonly daysSupplied?: number;
  /** Of a request about medicines, the one that it is about, as the letter writes it; absent where it may be several. */
  readonly medicine?: string;
  /** The medicines, where it names several, and all of them are known. */
  readonly medicines?: readonly string[];
  readonly reasons: readonly Reason[];
  /** 0 to 1: how likely the passage is a request that should be pointed out. */
  readonly likelihood: number;
  /** The same as the fitted readers alone have it, before rules and examples: how sure it is goes by this. */
  readonly ownLikelihood: number;
  readonly sureness: Sureness;
}

/** A passage that came near to being a request, and why it is none. */
export interface PassedOver extends Range {
  /** The passage's own words. */
  readonly quote: string;
  /** In plain words for the GP, as the rest of a sentence: 'it reads as something already done'. */
  readonly why: string;
}

export interface RequestReading {
  readonly requests: readonly LetterRequest[];
  /** Worked out when it is asked for. */
  readonly passedOver: readonly PassedOver[];
}
