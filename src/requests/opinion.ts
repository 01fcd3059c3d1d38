import type { Topic } from './request.ts';

export const VERDICT_CLASSES = ['none', 'allowed', 'check', 'breach'] as const;

/** How a passage reads under the national baseline; an agreement decides in the end. */
export type VerdictClass = (typeof VERDICT_CLASSES)[number];

export type RequestTopic = Exclude<Topic, 'late-letter'>;

/** What a reader makes of one passage: probabilities that add up to 1 in each record. */
export interface Opinion {
  readonly verdicts: Readonly<Record<VerdictClass, number>>;
  readonly topics: Readonly<Record<RequestTopic, number>>;
}
