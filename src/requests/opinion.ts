import type { Letter } from '../letter/letter.ts';
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

/** An opinion each half of which is worked out when it is asked for: of most passages nobody asks for the topics. */
export function opinionOf(verdictsOf: () => Opinion['verdicts'], topicsOf: () => Opinion['topics']): Opinion {
  let verdicts: Opinion['verdicts'] | undefined;
  let topics: Opinion['topics'] | undefined;
  return {
    get verdicts() {
      verdicts ??= verdictsOf();
      return verdicts;
    },
    get topics() {
      topics ??= topicsOf();
      return topics;
    },
  };
}

/**
 * A reader of context: an opinion for each passage of a letter, in their order. Rejects where it cannot run; the rules and
 * the scorer then go on alone.
 */
export type ReadContext = (letter: Letter) => Promise<readonly Opinion[]>;
