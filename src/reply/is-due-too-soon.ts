import type { ChosenFinding, OnDay } from './draft-question.ts';
import { lastDay, startDay, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { quoteWords } from './quote-words.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * Is a request due, or what the hospital supplied at its end, before the second working day: sooner than a letter can be answered
 * and, where it is not, the practice can ring? So is what has been wanted since the visit: a medicine to be begun, or what is
 * to be done in the time that follows it. Not what is asked only if something comes.
 */
export function isDueTooSoon(finding: ChosenFinding, { letter, today, replies }: OnDay): boolean {
  if (isConditional(finding)) return false;
  if (isWantedSinceVisit(finding, letter) || runsSinceVisit(finding, letter)) return true;
  const second = addWorkingDays(today, 2, replies.bankHolidays);
  return neededDays(finding, letter).some((day) => day < second);
}

/**
 * The ISO days by which a request is needed, as its words or the end of a supply tell, or the visit since which it is; none where
 * it hangs on something.
 */
export function neededDays(finding: ChosenFinding, letter: OnDay['letter']): string[] {
  if (isConditional(finding)) return [];
  const visit = isWantedSinceVisit(finding, letter)
    ? (letter.clinicDate ?? letter.letterDate)?.value
    : undefined;
  const days = [lastDay(finding, letter), supplyEnd(finding, letter), visit];
  return days.filter((day) => day !== undefined);
}

/** What protects bones over years, so that some days without it do no harm. */
const FOR_YEARS =
  /\b(?:(?:alendron|risedron|ibandron)\w*|bisphosphonates?|bone protection|calcium and vitamin d|vitamin d|colecalciferol|adcal\S*|calci[- ]?d\d*)\b/i;

/** Has the patient been without a medicine since the visit, by the letter? */
export function isWantedSinceVisit(finding: ChosenFinding, letter: OnDay['letter']): boolean {
  const { beginsAtVisit = false, known, quote } = finding;
  const hasEnough = known !== undefined && 'until' in known;
  const isWanted = beginsAtVisit && !hasEnough && !FOR_YEARS.test(quote);
  return isWanted && !isConditional(finding) && !isLater(finding, letter);
}

/** Is it not to be done before a day after the visit? */
function isLater(finding: ChosenFinding, letter: OnDay['letter']): boolean {
  const visit = (letter.clinicDate ?? letter.letterDate)?.value ?? '';
  return (startDay(finding, letter) ?? visit) > visit;
}

/** A time of two weeks at most that begins with the visit: `for the next ten days`. */
const NEXT_TIME =
  /\b(?:for|during|throughout) the (?:next|first|coming) (?:(?!(?:1[5-9]|[2-9]\d|\d{3,}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\S*)[ -])(?:\S+[ -]){0,2}days?|(?:(?:one|two|1|2|1-2|one or two|couple of) )?weeks?|fortnight)\b/i;

/** What is done day by day in such a time; a fit note is for one, and a form may be. */
const DAY_BY_DAY: ReadonlySet<string> = new Set(['medication', 'shared-care', 'investigations', 'follow-up']);

/** Is it for such a time, with no supply for it? */
function runsSinceVisit(finding: ChosenFinding, letter: OnDay['letter']): boolean {
  const { topic, quote } = finding;
  return (
    DAY_BY_DAY.has(topic) && NEXT_TIME.test(quoteWords(quote)) && supplyEnd(finding, letter) === undefined
  );
}
