import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

const TOPICS: ReadonlySet<string> = new Set(['investigations', 'results']);

/** One test, by an abbreviation in capitals or a word. */
const TEST =
  '(?:(?!GP|NHS|OT|PT)[A-Z][A-Z\\d&]+[a-z]?s?\\d*|[Bb]12|[A-Z]b[A-Z]\\d?[a-z]?|[Hh]b|(?:\\w+ )?(?:function|profile|screen|count|levels?|antibod(?:y|ies))|ferritin|folate|cortisol|prolactin|testosterone|magnesium|calcium|potassium|bicarb\\w*|lipids|glucose|iron|urate|urea|creatinine|electrolytes|vit(?:amin)? [A-Z]\\d*|echo\\w*|ultrasound|(?:chest )?x-?ray|swab|tape|urine|stool|spirometry|bloods?)';

const SEVERAL = new RegExp(
  `(?<![\\w&])${TEST}(?:,| and| plus|,? \\+| &|\\s?\\/)\\s?(?:and )?(?:(?:a|an|the|her|his|repeat) )?${TEST}(?![\\w&])`,
);

/** The same test on another day too. */
const AGAIN =
  /\band (?:then )?(?:again )?(?:at|in|after) (?:\d|one|two|three|four|six|eight|ten|twelve|a )|\band again\b|\band (?:then )?(?:weekly|fortnightly|monthly)\b/i;

/** Does a request ask for a test on another day too? */
export function asksAgain({ quote }: Pick<ChosenFinding, 'quote'>): boolean {
  return AGAIN.test(quoteWords(quote));
}

/** Does one request ask for several tests, or for one several times: `U&E + bicarb`, `at one week and again at four`? */
export function asksSeveral({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): boolean {
  const words = quoteWords(quote);
  return TOPICS.has(topic) && (SEVERAL.test(words) || asksAgain({ quote }));
}
