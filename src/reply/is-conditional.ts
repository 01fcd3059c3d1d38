import type { Finding } from '../agreements/finding.ts';
import { quoteWords } from './quote-words.ts';

/** What has yet to come: an event, a value, an end; not a mere day, nor `if you would`, `if possible`, `she should`. */
const WAITS_FOR =
  /\b(?:(?:if|unless)(?! (?:(?:not )?(?:possible|able|appropriate|happy|willing|agreeable|already|needed|necessary|required)|you|he should|we)\b)|should(?= (?:the|his|her|their|he|she|it|they|this|these|that|any|there|symptoms|pain)\b)|once|when(?!ever)|as soon as|in the event)\s+\p{L}/iu;

/** Do the hospital's words ask for this only when or if something comes: `restart when BP is below 110`? */
export function isConditional({ quote }: Pick<Finding, 'quote'>): boolean {
  return WAITS_FOR.test(quoteWords(quote));
}
