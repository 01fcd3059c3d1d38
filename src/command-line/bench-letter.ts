import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { scanInContext, scanLetter } from '../agreements/scan-letter.ts';
import type { Packs } from '../packs/packs.ts';
import { type Measured, measure, type Task } from './measure.ts';
import { nodeEncoder } from './node-encoder.ts';

/** An invented clinic letter of 499 words. */
export const LETTER = 'test/letters/e011.txt';

/** The floor: what a search for a few phrases would cost. */
const PHRASES =
  /\b(?:GP|you|practice|surgery) (?:to|please|could|would)\b|\b(?:please|kindly) (?:arrange|chase|refer|prescribe|repeat)\b/gi;

/** Characters of the texts by which growth is measured: the letter, over and over. */
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000];

/** The letter that is read over and over. */
export function readLetterToBench(root: string): { readonly text: string; readonly words: number } {
  const text = readFileSync(join(root, LETTER), 'utf8');
  return { text, words: text.split(/\s+/).filter(Boolean).length };
}

/**
 * How long reading a letter takes, beside a general language pipeline and one regular expression; then with the encoder,
 * where it lies in the assets.
 */
export async function benchLetter(root: string, packs: Packs): Promise<readonly (readonly Measured[])[]> {
  const { text } = readLetterToBench(root);
  const readContext = await nodeEncoder(join(root, 'assets'));
  const nlp = winkNLP(model);
  const quick: Task = { name: 'readers one and two', run: () => scanLetter(text, 'england', packs) };
  const beside = await measure(
    [
      quick,
      { name: 'wink-nlp, whole pipeline', run: () => nlp.readDoc(text).tokens().length() },
      { name: 'one regular expression', run: () => text.match(PHRASES)?.length },
    ],
    { rounds: 200, warmUp: 50 },
  );
  if (!readContext) return [beside];
  const all = {
    name: 'all three readers',
    run: () => scanInContext(text, 'england', { ...packs, readContext }),
  };
  return [beside, await measure([quick, all], { rounds: 10, warmUp: 2 })];
}

export interface LengthBench {
  readonly characters: number;
  readonly microsecondsPerCharacter: number;
}

/** Whether reading grows with the letter's length. */
export async function benchLength(root: string, packs: Packs): Promise<readonly LengthBench[]> {
  const { text } = readLetterToBench(root);
  const growth: LengthBench[] = [];
  for (const characters of LENGTHS) {
    const long = `${text}\n\n`.repeat(Math.ceil(characters / text.length)).slice(0, characters);
    const rounds = Math.max(3, Math.min(100, 300_000 / characters));
    const task = { name: '', run: () => scanLetter(long, 'england', packs) };
    const [measured] = await measure([task], { rounds, warmUp: 1 });
    if (measured)
      growth.push({ characters, microsecondsPerCharacter: (1000 * measured.median) / characters });
  }
  return growth;
}

export function writeLengths(growth: readonly LengthBench[]): string {
  const lines = growth.map(
    ({ characters, microsecondsPerCharacter }) =>
      `${characters.toLocaleString('en-GB').padStart(10)} characters  ${microsecondsPerCharacter.toFixed(3)} µs each`,
  );
  return ['Readers one and two, by length of text', ...lines].join('\n');
}
