import type { Topic } from '../requests/request.ts';

/** What a letter back does with a request: returns it, or asks who is to do it. */
export const OUTCOMES = ['return', 'ask'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The sentences of one topic for one outcome, as mustache templates. */
export interface OutcomeReply {
  /** Leads in the quotes: what the hospital asked of us. */
  readonly request: string;
  /** What we ask of the hospital. */
  readonly please: string;
}

export interface TopicReply extends Readonly<Record<Outcome, OutcomeReply>> {
  readonly heading: string;
}

/** What surrounds the topics, as mustache templates. */
export interface LetterReply {
  /** When something is returned, when something is only asked, and when the letter's date is all. */
  readonly opening: Readonly<Record<Outcome | 'late-letter', string>>;
  /** Why it is the hospital's: an agreement's own words; ours for them; national ones under a local heading. */
  readonly basis: Readonly<Record<'quoted' | 'own' | 'national', string>>;
  /** What the practice has done, where the GP says so. */
  readonly meanwhile: string;
  readonly urgent: string;
  readonly confirm: Readonly<Record<Outcome, string>>;
  readonly thanks: string;
  readonly closing: string;
}

export interface Replies {
  readonly letter: LetterReply;
  /** By the name of its file: a topic's, or another that an agreement names. */
  readonly topics: Readonly<Record<string, TopicReply>> & Readonly<Record<Topic, TopicReply>>;
}
