import type { ChosenFinding } from './draft-question.ts';
import type { Outcome } from './templates/replies.ts';

/** What the GP decided. Undecided, a breach is returned; a check is a question, and accuses nobody. */
export function outcomeOf({ verdict, outcome }: ChosenFinding): Outcome {
  return outcome ?? (verdict === 'breach' ? 'return' : 'ask');
}
