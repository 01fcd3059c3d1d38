import type { Finding } from '../agreements/finding.ts';
import type { OnDay } from './draft-question.ts';
import { lastDay, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { nextWorkingDay } from './working-days.ts';

/**
 * Is a request due, or what the hospital supplied at its end, by the next working day or before today: sooner than a letter
 * can be answered? Not what is asked only if something comes.
 */
export function isDueTooSoon(finding: Finding, { letter, today, replies }: OnDay): boolean {
  if (isConditional(finding)) return false;
  const next = nextWorkingDay(today, replies.bankHolidays);
  return [lastDay(finding.quote, letter), supplyEnd(finding, letter)].some(
    (day) => day !== undefined && day <= next,
  );
}
