import type { Range } from '../letter/letter.ts';
import type { Slot } from './words.ts';

/**
 * What may stand between a medicine and the next in a list: its dose and how it is taken. Each part is as long as it can be,
 * so that there is one way to read a run of figures or of letters with stops.
 */
const DOSE =
  '(?:\\s*(?:for \\S+ (?:days?|weeks?|months?)|(?:[a-z]\\.){2,3}(?![a-z]\\.)|\\b(?:half|one|two|three|four)\\b|(?:[.,/-]*\\d)+(?![.,/-]*\\d)|m?c?gs?|micrograms?|mls?|units?|tablets?|tabs?|capsules?|caps?|od|bd|tds|qds|om|on|nocte|mane|prn|daily|once|twice|a day|at night|in the morning|[()]))*\\s*';
const JOIN = '(?:[+&/,]|\\band\\b|\\bplus\\b)\\s*';

/** The next of a list: a word, with a dose behind it, or with nothing that goes on from it. */
const NEXT = new RegExp(
  `^${DOSE}${JOIN}(?<word>\\p{L}[\\p{L}-]{2,})(?=\\s+\\d|\\s*(?:[+&,.;()]|$|and\\b|plus\\b|please\\b|od\\b|bd\\b|tds\\b|nocte\\b|mane\\b))`,
  'diu',
);

/** The one before it: what a mere comma parts from it, as in `for the gout, allopurinol`, has a dose of its own. */
const LAST = new RegExp(`(?<word>\\p{L}[\\p{L}-]{2,})(?:${DOSE}(?!,)${JOIN}|(?=\\s\\d)${DOSE},\\s*)$`, 'diu');

/** So many characters before a medicine are looked through for the one before it. */
const BEFORE = 100;

/** Words that go on from a medicine, or lead in to it, and are none. */
const NO_MEDICINE =
  /^(?:please|kindly|thanks?|thank you|then|and|also|too|again|today|tomorrow|now|daily|weekly|monthly|though|however|instead|long-?term|lifelong|as|for|the|with|from|patient|mr|mrs|ms|dose|doses|dosage|meds|food|water|breakfast|advice)$/i;

/**
 * Does a word that nobody knows stand beside a medicine in a list, as `atorva 80` does in `atorva 80 + aspirin 75`? Then the
 * list is read only in part. What the slots know, as an act, a test or a time, is no such word.
 */
export function isListedWithOthers({ start, end }: Range, text: string, slots: readonly Slot[]): boolean {
  const from = Math.max(0, start - BEFORE);
  const beside = [wordIn(NEXT, text.slice(end), end), wordIn(LAST, text.slice(from, start), from)];
  return beside.some((word) => word !== undefined && !slots.some((slot) => overlaps(slot, word)));
}

/** The word that a pattern finds in a part of a text that begins at `from`, unless it is known to be no medicine. */
function wordIn(pattern: RegExp, part: string, from: number): Range | undefined {
  const [start, end] = pattern.exec(part)?.indices?.groups?.word ?? [];
  if (start === undefined || end === undefined || NO_MEDICINE.test(part.slice(start, end))) return undefined;
  return { start: from + start, end: from + end };
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
