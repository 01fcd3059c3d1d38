import type { Finding } from '../agreements/finding.ts';
import { saysWhen } from './due-day.ts';
import { quoteWords } from './quote-words.ts';
import { withoutAbbreviations } from './without-abbreviations.ts';

/**
 * What has yet to come: an event, a value, an end; not a mere day, nor `once daily`, `if you would`, `see if`, `if possible`, `when
 * next she is in`, `she should`.
 */
export const WAITS_FOR =
  /\b(?:(?:(?<!\b(?:wonder|know|see|asked?|check|decide|grateful|obliged|glad|kind|nice|helpful|useful|best|well|it|me) )if|unless)(?! (?:(?:not )?(?:poss\w*|able|appropriate|convenient|happy|willing|agreeable|already|needed|necessary|required)|you(?! (?:are (?:worried|concerned|unsure)|find|notice|cannot (?:come|attend|get|travel))\b)|he should|we)\b)|should(?= (?:the|an?|his|her|their|he|she|it|they|this|these|that|any|there|symptoms|pain)\b)|once(?! (?:\w*ly|a|an|each|every|per|in|or|more|again)\b)|when(?!ever)(?! (?:next|convenient|you|i|we|this(?: letter)? (?:reaches|arrives|comes|gets))\b)|as soon as(?! (?:you|may|poss\w*|practic\w+)\b)|in the event)\s+\p{L}/iu;

/** What parts what is asked in any case from what hangs on a condition. */
const PARTING = /[;.]\s|\s[-–—]\s|,\s(?:and|then|but)\s/gu;

/**
 * Do the hospital's words ask for this only when or if something comes: `restart when BP is below 110`? Not where the
 * condition is of something else beside it: `U&Es in 4 days – stop if potassium is high`.
 */
export function isConditional({ quote }: Pick<Finding, 'quote'>): boolean {
  const words = quoteWords(quote);
  const at = words.search(WAITS_FOR);
  if (at < 0) return false;
  const parting = [...withoutAbbreviations(words.slice(0, at)).matchAll(PARTING)].at(-1);
  return parting === undefined || !saysWhen(words.slice(0, parting.index));
}
