import type { Range } from '../letter/letter.ts';
import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

/** As many words of a request are quoted in a message that has several. */
const MOST_WORDS = 7;

/** A request in the hospital's words, cut to those that made it one; dots stand for what was left out. */
export function shortQuote(finding: ChosenFinding): string {
  const words = quoteWords(finding.quote).split(' ');
  if (words.length <= MOST_WORDS) return words.join(' ');
  const from = tellingStart(words.length, tellingWords(finding));
  const cut = words
    .slice(from, from + MOST_WORDS)
    .join(' ')
    .replace(/[,;:.]$/, '');
  return `${from > 0 ? '… ' : ''}${cut}${from + MOST_WORDS < words.length ? ' …' : ''}`;
}

/** Where the most telling words stand together: the first such place. */
function tellingStart(length: number, telling: ReadonlySet<number>): number {
  const starts = Array.from({ length: length - MOST_WORDS + 1 }, (_, start) => start);
  const count = (start: number) =>
    [...telling].filter((word) => word >= start && word < start + MOST_WORDS).length;
  return starts.reduce((best, start) => (count(start) > count(best) ? start : best), 0);
}

/** The words that say what is to be done to what, by their numbers. */
function tellingWords({ quote, start, reasons }: ChosenFinding): ReadonlySet<number> {
  const those = reasons.filter(({ slot }) => slot === 'act' || slot === 'thing');
  return new Set(those.flatMap((reason) => wordsWithin(quote, reason, start)));
}

function wordsWithin(quote: string, { start, end }: Range, from: number): number[] {
  const before = countWords(quote.slice(0, Math.max(0, start - from)));
  const within = countWords(quote.slice(Math.max(0, start - from), Math.max(0, end - from)));
  return Array.from({ length: within }, (_, index) => before + index);
}

function countWords(text: string): number {
  const words = quoteWords(text);
  return words === '' ? 0 : words.split(' ').length;
}
