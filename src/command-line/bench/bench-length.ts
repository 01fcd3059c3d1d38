import type { Packs } from '../../packs/packs.ts';
import type { LabelledLetter } from '../evaluate/read-labelled.ts';
import { measure } from './measure.ts';
import { scanWhole } from './scan-whole.ts';

interface LengthBench {
  readonly characters: number;
  readonly microsecondsPerCharacter: number;
}

/** Characters of the texts by which growth is measured. Each time so many are read as the longest has. */
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000];

/**
 * Whether reading grows with the letter's length: the characters of many letters as one text, or cut into shorter ones.
 * No letter stands twice, as what was read before is remembered.
 */
export async function benchLength(
  letters: readonly LabelledLetter[],
  packs: Packs,
): Promise<readonly LengthBench[]> {
  const total = Math.max(...LENGTHS);
  const whole = letters
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, total);
  const tasks = LENGTHS.map((characters) => ({
    name: `${characters}`,
    run() {
      for (let from = 0; from < total; from += characters)
        scanWhole(whole.slice(from, from + characters), packs);
    },
  }));
  const measured = await measure(tasks, { rounds: 5, warmUp: 1 });
  return measured.map(({ name, median }) => ({
    characters: Number(name),
    microsecondsPerCharacter: (1000 * median) / total,
  }));
}

/** The benchmark as text, a line for each length. */
export function writeLengths(growth: readonly LengthBench[]): string {
  const each = growth.map(({ microsecondsPerCharacter }) => microsecondsPerCharacter);
  return [
    'Readers one and two, by length of text',
    ...growth.map(
      ({ characters, microsecondsPerCharacter }) =>
        `${characters.toLocaleString('en-GB').padStart(10)} characters  ${microsecondsPerCharacter.toFixed(3)} µs each`,
    ),
    `the slowest is × ${(Math.max(...each) / Math.min(...each)).toPrecision(3)} the quickest`,
  ].join('\n');
}
