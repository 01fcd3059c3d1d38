import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

const OFTEN =
  /\b(?:every|each|weekly|fortnightly|\w*monthly|quarterly|annual(?:ly)?|yearly|regular(?:ly)?|serial|(?:once|twice) a (?:week|month|year))\b/i;

/** Topics whose requests are of one thing, however often a dose or a visit comes. */
const ONCE = new Set(['dna', 'onward-referral', 'fit-note', 'referral-returned', 'late-letter', 'expedite']);

/** Is the same asked again and again, so that doing it this time leaves the next time to somebody? */
export function recurs({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): boolean {
  return !ONCE.has(topic) && OFTEN.test(quoteWords(quote));
}
