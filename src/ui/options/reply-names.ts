import type { ReplyPlace } from '../../reply/own-replies.ts';
import type { Outcome } from '../../reply/replies.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  return: 'Return it',
  done: 'Done this time',
  ask: 'Ask what is meant',
};

export const PART_NAMES: Readonly<Record<ReplyPlace['part'], string>> = {
  request: 'Before the hospital’s words',
  please: 'After them: what you ask for',
};

/** A topic in plain words, or its own name where it is one that an agreement brought. */
export function nameOfTopic(topic: string): string {
  const names: Readonly<Record<string, string>> = TOPIC_NAMES;
  return names[topic] ?? topic;
}
