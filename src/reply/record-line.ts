import { companionView } from './companion-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { listTopics } from './list-topics.ts';
import type { Outcome } from './replies.ts';
import { fillIn } from './write-template.ts';

/** A line for the record: what was returned, done and asked, by when an answer is due, and the practice's own code. */
export function recordLine(question: DraftQuestion, { code = '' }: { readonly code?: string } = {}): string {
  const { groups, view } = companionView(question);
  const those = (outcome: Outcome) => listTopics(groups.filter((group) => group.outcome === outcome));
  return fillIn(question.replies.companions.record, {
    ...view,
    returned: those('return'),
    done: those('done'),
    asked: those('ask'),
    code: code.trim(),
  });
}
