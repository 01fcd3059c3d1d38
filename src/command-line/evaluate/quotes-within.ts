import { readLetter } from '../../letter/read-letter.ts';
import { type LabelledLetter, rangeOf } from './read-labelled.ts';

interface QuotesWithin {
  /** Labelled quotes in all; a late letter has none. */
  readonly quotes: number;
  /** Those that lie in one passage, and that one could carry a request. */
  readonly within: number;
}

/** How well letters are cut: a request that is cut in two, or taken for a heading, is read badly whatever reads it. */
export function quotesWithin(letters: readonly LabelledLetter[]): QuotesWithin {
  const counted = letters.flatMap(({ text, requests }) => {
    const { passages } = readLetter(text);
    return requests
      .filter(({ quote }) => quote !== '')
      .map(({ quote }) => {
        const { start, end } = rangeOf(text, quote);
        const [first, ...others] = passages.filter((each) => each.start < end && each.end > start);
        return others.length === 0 && first?.kind !== 'heading' && first?.kind !== 'furniture';
      });
  });
  return { quotes: counted.length, within: counted.filter(Boolean).length };
}

/** The same in a line, for a terminal. */
export function writeQuotesWithin(name: string, { quotes, within }: QuotesWithin): string {
  return `${name}: ${within} of ${quotes} labelled quotes lie in one passage each (${((100 * within) / quotes).toFixed(1)}%)`;
}
