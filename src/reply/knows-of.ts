import type { Topic } from '../requests/request.ts';
import type { ChosenFinding } from './draft-question.ts';
import { asksToStop } from './medicine-act.ts';

/** Is it about a medicine, of which the patient has some or none? */
export function isMedicine(topic: Topic): boolean {
  return topic === 'medication' || topic === 'shared-care';
}

/** Can the practice know how it stands with a request: with a supply, or with a test? Not with a medicine to be stopped. */
export function canKnowOf({ topic, quote }: ChosenFinding): boolean {
  return topic === 'investigations' || (isMedicine(topic) && !asksToStop(quote));
}

/** Are two findings the same, or about the same medicine, of which the patient has what they have? */
export function isOfSame(one: ChosenFinding, other: ChosenFinding): boolean {
  if (one.id === other.id) return true;
  const [name, otherName] = [one, other].map(({ medicine }) => medicine?.toLowerCase());
  return name !== undefined && name === otherName && canKnowOf(one) && canKnowOf(other);
}
