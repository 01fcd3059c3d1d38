import type { LetterFacts } from '../letter/letter.ts';
import type { ChosenFinding } from './draft-question.ts';
import { certainTime, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { isWantedSinceVisit } from './is-due-too-soon.ts';

/**
 * Was something due, or the end of its supply, before the hospital's letter was written? Not what is asked only if something
 * comes, or on no certain day, such as the one on which the letter comes.
 */
export function wasDelayed(finding: ChosenFinding, letter: LetterFacts): boolean {
  const written = letter.letterDate?.value;
  if (written === undefined || letter.clinicDate === undefined || isConditional(finding)) return false;
  if (isWantedSinceVisit(finding, letter)) return true;
  return [certainTime(finding, letter)?.last, supplyEnd(finding, letter)].some(
    (day) => day !== undefined && day < written,
  );
}
