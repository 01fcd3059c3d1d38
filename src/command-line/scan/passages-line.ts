import { readLetter } from '../../letter/read-letter.ts';

/** One line of JSON: a letter's addressee and its passages, with the offsets of each. */
export function passagesLine(file: string, text: string): string {
  const { addressee, passages } = readLetter(text);
  return JSON.stringify({ file, addressee, passages });
}
