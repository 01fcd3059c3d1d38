import type { Finding } from '../agreements/finding.ts';
import type { DraftQuestion } from './draft-question.ts';
import { dueDay, lastDay, leavesRoom, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { addWorkingDays } from './working-days.ts';

type Dated = Pick<DraftQuestion, 'today' | 'replies'> & {
  readonly letter: Pick<DraftQuestion['letter'], 'clinicDate' | 'letterDate'>;
};

/**
 * Is a request due, or what the hospital supplied at its end, by the next working day or before today: sooner than a letter
 * can be answered? Not what is asked only if something comes.
 */
export function isDueTooSoon(finding: Finding, { letter, today, replies }: Dated): boolean {
  if (isConditional(finding)) return false;
  const due = (leavesRoom(finding.quote) ? lastDay : dueDay)(finding.quote, letter);
  const next = addWorkingDays(today, 1, replies.bankHolidays);
  return [due, supplyEnd(finding, letter)].some((day) => day !== undefined && day <= next);
}
