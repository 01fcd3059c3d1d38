import { endsSentence } from '../letter/cut-sentences.ts';

/**
 * The same words, at the same places, where the stop of an abbreviation ends no clause: a middle dot stands for that of
 * `approx.`, `Dr.`, `H. pylori`.
 */
export function withoutAbbreviations(words: string): string {
  return words.replace(/\.(?=\s)/g, (stop, at: number) => (endsSentence(words, at, stop) ? stop : '·'));
}
