import type { Packs } from '../../packs/packs.ts';
import type { LabelledLetter } from '../evaluate/read-labelled.ts';
import { measure, processorTime } from './measure.ts';
import { scanWhole } from './scan-whole.ts';

interface LengthBench {
  /** Of one text, on average. */
  readonly characters: number;
  readonly microsecondsPerCharacter: number;
}

/** In characters: letters of about a thousand, so that one by itself is a whole letter too. */
const [LEAST, MOST] = [900, 1100];

/** By how many letters a text has growth is measured, from about a thousand characters to a million. */
const LETTERS = [1, 10, 100, 1000];

/**
 * Whether reading grows with the letter's length: the same letters, each by itself or many as one text. None is cut, as a
 * piece of a letter has no head that could be read, and none stands twice, as what a text says again is remembered.
 */
export async function benchLength(
  letters: readonly LabelledLetter[],
  packs: Packs,
): Promise<readonly LengthBench[]> {
  const alike = letters
    .map(({ text }) => text)
    .filter(({ length }) => length >= LEAST && length <= MOST)
    .slice(0, Math.max(...LETTERS));
  const tasks = LETTERS.map((count) => {
    const texts = joinBy(alike, count);
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    const run = () => texts.reduce((found, text) => found + scanWhole(text, packs), 0);
    return { name: `${count}`, run, characters, texts };
  });
  const measured = await measure(tasks, { rounds: 9, warmUp: 3, clock: processorTime });
  return tasks.map(({ characters, texts }, index) => ({
    characters: Math.round(characters / texts.length),
    microsecondsPerCharacter: (1000 * (measured[index]?.median ?? Number.NaN)) / characters,
  }));
}

/** Letters as texts of so many each. */
function joinBy(letters: readonly string[], count: number): readonly string[] {
  return Array.from({ length: Math.ceil(letters.length / count) }, (_, at) =>
    letters.slice(at * count, (at + 1) * count).join('\n\n'),
  );
}

/** The benchmark as text, a line for each length. */
export function writeLengths(growth: readonly LengthBench[]): string {
  const each = growth.map(({ microsecondsPerCharacter }) => microsecondsPerCharacter);
  return [
    'Readers one and two, by length of text, by the processors',
    ...growth.map(
      ({ characters, microsecondsPerCharacter }) =>
        `${characters.toLocaleString('en-GB').padStart(10)} characters  ${microsecondsPerCharacter.toFixed(3)} µs each`,
    ),
    `the slowest is × ${(Math.max(...each) / Math.min(...each)).toPrecision(3)} the quickest`,
  ].join('\n');
}
