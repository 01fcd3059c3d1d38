import type { DraftQuestion } from '../draft-question.ts';
import { inFairTone } from '../fair-tone.ts';
import { letterView } from '../letter-view.ts';
import { groupTopics, type TopicGroup } from '../topic-groups.ts';
import type { View } from '../write-template.ts';

interface CompanionView {
  readonly groups: readonly TopicGroup[];
  readonly view: View;
}

/** What the companions of a letter may name. */
export function companionView(asked: DraftQuestion): CompanionView {
  const question = inFairTone(asked);
  const groups = groupTopics(question);
  return { groups, view: letterView(question, groups) };
}
