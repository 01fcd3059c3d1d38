import type { DraftQuestion } from '../draft-question.ts';
import { listTopics } from '../list-topics.ts';
import { OUTCOMES, type Outcome } from '../templates/replies.ts';
import { fillIn } from '../write-template.ts';
import { companionView } from './companion-view.ts';

/** A line for the record: what was returned, done and asked, by when an answer is due, and the practice's own codes. */
export function recordLine(question: DraftQuestion): string {
  const { groups, view } = companionView(question);
  const codes = OUTCOMES.filter((each) => groups.some(({ outcome }) => outcome === each)).flatMap(
    (outcome) => question.codes?.[outcome]?.trim() || [],
  );
  const those = (outcome: Outcome) => listTopics(groups.filter((group) => group.outcome === outcome));
  return fillIn(question.replies.companions.record, {
    ...view,
    returned: those('return'),
    done: those('done'),
    asked: those('ask'),
    code: [...new Set(codes)].join(', '),
  });
}
