import { tidy } from './tidy.ts';

/**
 * The hospital's words as one line, also where its letter broke one at the end of a line: `wait-`, `ing`. A hyphen may
 * be its own, so it stays.
 */
export function quoteWords(quote: string): string {
  return tidy(quote.replace(/(\p{Ll}-)\s*\n\s*(?=\p{Ll})/gu, '$1'));
}
