import type { Range } from '../letter/letter.ts';
import { featuresOfWords } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import type { PassageView } from './passage-view.ts';
import type { Scorer } from './scorer.ts';
import type { Token } from './tokens.ts';
import { findSlots, type Lexicon, type ReadWords } from './words.ts';

/** Of longer passages, in tokens, no few words are sought: each try reads the whole passage anew. */
const LONGEST_PASSAGE = 120;

/** Passages are tried no further than this, in tokens. */
const REACH = 60;

/** How many words are left out together, at most. */
const LONGEST = 3;

/** What share of its likelihood a passage must lose without words that are said to decide. */
const FALL = 0.5;

/** What passages are read with. */
interface Readers {
  readonly scorer: Scorer;
  readonly lexicon: Lexicon;
  readonly readWords: ReadWords;
}

/** Some tokens of a passage that follow one another. */
interface Run extends Range {
  readonly place: number;
}

/**
 * The words without which the scorer would think a passage at most half as likely to be a request, found by leaving
 * them out: one word where one decides, else two or three that follow one another; of these the weightiest. Offsets
 * are into the passage's text. Undefined where no few words decide.
 */
export function decidingWords(
  view: PassageView,
  tokens: readonly Token[],
  { scorer, lexicon, readWords }: Readers,
): Range | undefined {
  if (tokens.length > LONGEST_PASSAGE) return undefined;
  const likelihood = (kept: readonly Token[]) => {
    const words = { view, tokens: kept, slots: findSlots(kept, lexicon) };
    const { check, breach } = scorer.score(featuresOfWords(words, readWords, gatherHashes)).verdicts;
    return check + breach;
  };
  const whole = likelihood(tokens);
  for (let words = 1; words <= LONGEST; words++) {
    const [weightiest] = runsOf(words, tokens.slice(0, REACH))
      .map((run) => ({ run, left: likelihood(tokens.toSpliced(run.place, words)) }))
      .toSorted((one, other) => one.left - other.left);
    if (weightiest && weightiest.left <= whole * (1 - FALL)) return weightiest.run;
  }
  return undefined;
}

/** Every run of so many words with no mark between them. */
function runsOf(words: number, tokens: readonly Token[]): Run[] {
  return tokens.flatMap(({ start }, place) => {
    const run = tokens.slice(place, place + words);
    const end = run.at(-1)?.end;
    const isWhole = run.length === words && run.every(({ word }) => /^[\p{L}\d]/u.test(word));
    return isWhole && end !== undefined ? [{ place, start, end }] : [];
  });
}
