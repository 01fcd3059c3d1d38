import { readFileSync } from 'node:fs';
import { readLetter } from '../letter/read-letter.ts';

/** One line of JSON: a letter's addressee and its passages, with the offsets of each. */
export function passagesLine(file: string, text: string): string {
  const { addressee, passages } = readLetter(text);
  return JSON.stringify({ file, addressee, passages });
}

if (import.meta.main) {
  for (const file of process.argv.slice(2)) console.log(passagesLine(file, readFileSync(file, 'utf8')));
}
