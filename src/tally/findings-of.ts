import { numbered } from './count-decisions.ts';
import type { Decision, LetterCount } from './letter-count.ts';
import { decisionKey } from './merge.ts';

/** One finding of a letter, with what became of it. */
export interface CountedFinding
  extends Pick<Decision, 'topic' | 'group' | 'verdict' | 'outcome' | 'reason' | 'added'> {}

/**
 * What was found in a letter and what became of it: first what the last reading found, in the order of the letter; then
 * what was decided about findings that this reading no longer has, and what the reader added.
 */
export function findingsOf({ reading, decisions }: LetterCount): CountedFinding[] {
  const byKey = new Map(decisions.map((each) => [decisionKey(each), each]));
  const found = numbered(reading.findings).map(({ nth, ...finding }): CountedFinding => {
    const key = decisionKey({ ...finding, nth, added: false });
    const decision = byKey.get(key);
    byKey.delete(key);
    return { ...finding, added: false, outcome: 'flagged', ...(decision && deedOf(decision)) };
  });
  const others = [...byKey.values()].filter(stands);
  return [...found, ...others.map(({ nth: _, number: __, ...finding }) => finding)];
}

/** What was decided about a finding that is gone; what the reader added and did not take back. */
function stands({ added, outcome }: Decision): boolean {
  return added ? outcome !== 'dismissed' : outcome !== 'flagged';
}

function deedOf({ outcome, reason }: Decision): Pick<CountedFinding, 'outcome' | 'reason'> {
  return { outcome, ...(reason && { reason }) };
}
