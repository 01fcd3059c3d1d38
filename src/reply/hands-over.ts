import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

const TO_US =
  'to (?:yours?|yourselves|you|(?:(?:the|his|her|their|own|local|practice) ){0,2}(?:care|nurs\\w+|treatment room|gps?|practice|surgery|(?:primary|general) (?:care|practice)))\\b';

/** What the hospital did until now and leaves to the practice: `the redressing passes to your treatment room`. */
const HANDS_OVER = new RegExp(
  `\\b(?:pass|transfer|revert|mov|switch|hand)(?:e?s|r?ed|r?ing|e)?\\b(?: \\S+){0,4} ${TO_US}|\\b(?:tak(?:es?|en|ing) |hand(?:s|ed|ing)? |passe?[sd]? )over\\b|\\bover ${TO_US}`,
  'iu',
);

/** Does the hospital say that follow-up of its own passes to the practice? */
export function handsOver({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): boolean {
  return topic === 'follow-up' && HANDS_OVER.test(quoteWords(quote));
}
