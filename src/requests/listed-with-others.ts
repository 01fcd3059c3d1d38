import type { Range } from '../letter/letter.ts';
import type { Slot } from './words.ts';

/** What may stand between a medicine and the next in a list: its dose and how it is taken. */
const DOSE =
  '(?:\\s*(?:for \\S+ (?:days?|weeks?|months?)|[a-z]\\.[a-z]\\.(?:[a-z]\\.)?|\\b(?:half|one|two|three|four)\\b|[\\d.,/-]*\\d|m?c?gs?|micrograms?|mls?|units?|tablets?|tabs?|capsules?|caps?|od|bd|tds|qds|om|on|nocte|mane|prn|daily|once|twice|a day|at night|in the morning|[()]))*\\s*';
const JOIN = '(?:[+&/,]|\\band\\b|\\bplus\\b)\\s*';

/** The next of a list: a word, with a dose behind it, or with nothing that goes on from it. */
const NEXT = new RegExp(
  `^${DOSE}${JOIN}(?<word>\\p{L}[\\p{L}-]{2,})(?=\\s+\\d|\\s*(?:[+&,.;()]|$|and\\b|plus\\b|please\\b|od\\b|bd\\b|tds\\b|nocte\\b|mane\\b))`,
  'iu',
);

/** The one before it: what a mere comma parts from it, as in `for the gout, allopurinol`, has a dose of its own. */
const LAST = new RegExp(`(?<word>\\p{L}[\\p{L}-]{2,})(?:${DOSE}(?!,)${JOIN}|(?=\\s\\d)${DOSE},\\s*)$`, 'iu');

/** Words that go on from a medicine, or lead in to it, and are none. */
const NO_MEDICINE =
  /^(?:please|kindly|thanks?|thank you|then|and|also|too|again|today|tomorrow|now|daily|weekly|monthly|though|however|instead|long-?term|lifelong|as|for|the|with|from|patient|mr|mrs|ms|dose|doses|dosage|meds|food|water|breakfast|advice)$/i;

/**
 * Does a word that nobody knows stand beside a medicine in a list, as `atorva 80` does in `atorva 80 + aspirin 75`? Then the
 * list is read only in part. What the slots know, as an act, a test or a time, is no such word.
 */
export function isListedWithOthers(medicine: Range, text: string, slots: readonly Slot[]): boolean {
  const after = NEXT.exec(text.slice(medicine.end));
  const before = LAST.exec(text.slice(0, medicine.start));
  return isUnknown(after, medicine.end, text, slots) || isUnknown(before, 0, text, slots);
}

function isUnknown(
  match: RegExpExecArray | null,
  from: number,
  text: string,
  slots: readonly Slot[],
): boolean {
  const word = match?.groups?.word;
  if (match === null || word === undefined || NO_MEDICINE.test(word)) return false;
  const start = text.indexOf(word, from + match.index);
  return !slots.some((slot) => slot.start < start + word.length && start < slot.end);
}
