import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

/** Whoever writes, and what is theirs. */
const OURS =
  '(?:we|I|our [\\p{L}-]+|this (?:site|hospital|trust|clinic|unit|department|service)|the (?:ward|trust|department|clinic|unit|pharmacy)|there (?:is|are) no)';

/** That something is not to be had or done there. */
const CANNOT = /\b(?:cannot|unable|not?|never|without|full|closed|lacks?)\b|n['’]t\b/iu;

/** That something has not been done, or is not wished for, tells nothing of whether it can be. */
const SO_FAR =
  /(?:\bhave|['’]ve) not \p{L}+|\bwill have\b|\b(?:told|want(?:ed)?|wish(?:ed)?|contact people|reach (?:him|her|them))\b/iu;

/** `as we don't have them on this site`, and `we cannot provide sick notes, so`. */
const GIVEN: readonly RegExp[] = [
  new RegExp(`\\b(?:as|since|because|for) (${OURS}(?:['’]\\p{L}+)?(?: [^,.;:?!()]+)?)`, 'iu'),
  new RegExp(`^(${OURS}(?:['’]\\p{L}+)? [^,.;:?!()]+?),? (?:so|(?:and )?therefore|hence)\\b`, 'iu'),
];

/** What comes after the reason: the ask, where it stands behind. */
const ENDS =
  /(?:,| -| –|\s(?=(?:so|and|but) ))\s*(?:so|and|but|please|kindly|grateful|could|would|can|GP|if)\b.*$/isu;

/**
 * The reason that a request's own words give why the hospital does not do it: `we don't have them on this site`. Undefined
 * where they give none, or it is long.
 */
export function reasonGiven({ quote }: Pick<ChosenFinding, 'quote'>): string | undefined {
  const words = quoteWords(quote);
  const [found] = GIVEN.flatMap((given) => given.exec(words)?.[1] ?? []);
  const reason = found?.replace(ENDS, '').replace(/(?:[,\s]+|\s(?:and|since))+$/i, '');
  const isShort = reason !== undefined && reason.split(' ').length <= MOST_WORDS;
  return isShort && CANNOT.test(reason) && !SO_FAR.test(reason) ? reason : undefined;
}

const MOST_WORDS = 18;
