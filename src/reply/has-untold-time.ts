import { isBeforeVisit } from '../agreements/next-visit.ts';
import type { Topic } from '../requests/request.ts';
import type { ChosenFinding, OnDay } from './draft-question.ts';
import { certainTime, isDayOfOperationTold, saysEnd, saysWhen, timeOf } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { quoteWords } from './quote-words.ts';
import { countsFromElse } from './spans-said.ts';

/** What is wanted by a day; how long a fit note runs is none, unless it says when it ends, nor how long somebody has waited. */
const HAS_DAY: ReadonlySet<Topic> = new Set([
  'investigations',
  'follow-up',
  'results',
  'medication',
  'shared-care',
  'onward-referral',
  'patient-communication',
  'admin',
]);

/** Some weeks, or a part of a year: nobody can count these. */
const SOME_TIME =
  /\b(?:in|within|over|after) (?:a|the next|the coming)? ?(?:few|several|some) (?:days|weeks|months)\b|\b(?:by|before) (?:the )?(?:spring|summer|autumn|winter|new year|easter|christmas)\b/i;

/** Do a request's words tell a time by which it is wanted, of which no day could be worked out? */
export function hasUntoldTime(finding: ChosenFinding, letter: OnDay['letter']): boolean {
  const { topic, quote } = finding;
  if (!(HAS_DAY.has(topic) || saysEnd(quote)) || isConditional(finding) || certainTime(finding, letter))
    return false;
  const time = timeOf(finding, letter);
  if (time) return time.kind === 'operated' && !isDayOfOperationTold(letter);
  const words = quoteWords(quote);
  return countsFromElse(words) || isBeforeVisit(words) || SOME_TIME.test(words) || saysWhen(words);
}
