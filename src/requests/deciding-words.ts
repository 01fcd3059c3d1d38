import type { Range } from '../letter/letter.ts';
import { featuresOf } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import type { PassageView } from './passage-view.ts';
import type { Scorer } from './scorer.ts';
import type { Token } from './tokens.ts';
import type { ReadWords } from './words.ts';

/** Longer passages are tried no further than this, in tokens. */
const REACH = 60;

/** How many words are left out together, at most. */
const LONGEST = 3;

/** What share of its likelihood a passage must lose without words that are said to decide. */
const FALL = 0.5;

/**
 * The words without which the scorer would think a passage at most half as likely to be a request, found by leaving
 * them out: one word where one decides, else two or three that follow one another; of these the weightiest. Offsets
 * are into the passage's text. Undefined where no few words decide.
 */
export function decidingWords(
  view: PassageView,
  tokens: readonly Token[],
  { scorer, readWords }: { readonly scorer: Scorer; readonly readWords: ReadWords },
): Range | undefined {
  const likelihood = (text: string) => {
    const { check, breach } = scorer.score(featuresOf({ ...view, text }, readWords, gatherHashes)).verdicts;
    return check + breach;
  };
  const whole = likelihood(view.text);
  for (let words = 1; words <= LONGEST; words++) {
    const [weightiest] = runsOf(words, tokens.slice(0, REACH))
      .map((run) => ({
        run,
        left: likelihood(`${view.text.slice(0, run.start)} ${view.text.slice(run.end)}`),
      }))
      .toSorted((one, other) => one.left - other.left);
    if (weightiest && weightiest.left <= whole * (1 - FALL)) return weightiest.run;
  }
  return undefined;
}

/** Every run of so many words with no mark between them. */
function runsOf(words: number, tokens: readonly Token[]): Range[] {
  return tokens.flatMap(({ start }, place) => {
    const run = tokens.slice(place, place + words);
    const end = run.at(-1)?.end;
    const isWhole = run.length === words && run.every(({ word }) => /^[\p{L}\d]/u.test(word));
    return isWhole && end !== undefined ? [{ start, end }] : [];
  });
}
