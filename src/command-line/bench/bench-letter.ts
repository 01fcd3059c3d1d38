import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { scanInContext } from '../../agreements/scan-letter.ts';
import { contextReader } from '../../encoder/read-context.ts';
import type { Packs } from '../../packs/packs.ts';
import { nodeEncoderParts } from '../scan/node-encoder.ts';
import { harperTask } from './harper-task.ts';
import { type Measured, measure, type Task } from './measure.ts';
import { scanWhole } from './scan-whole.ts';
import { sentencesTask } from './sentences-task.ts';

/** An invented clinic letter of 499 words. */
export const LETTER = 'test/letters/e011.txt';

/** The floor: what a search for a few phrases would cost. */
const PHRASES =
  /\b(?:GP|you|practice|surgery) (?:to|please|could|would)\b|\b(?:please|kindly) (?:arrange|chase|refer|prescribe|repeat)\b/gi;

/** The letter that is read over and over. */
export function readLetterToBench(root: string): { readonly text: string; readonly words: number } {
  const text = readFileSync(join(root, LETTER), 'utf8');
  return { text, words: text.split(/\s+/).filter(Boolean).length };
}

/**
 * How long reading a letter takes, beside a general language pipeline, a grammar checker and one regular expression;
 * then with the encoder, where it lies in the assets, beside what it would take sentence by sentence.
 */
export async function benchLetter(root: string, packs: Packs): Promise<readonly (readonly Measured[])[]> {
  const { text } = readLetterToBench(root);
  const parts = await nodeEncoderParts(join(root, 'assets'));
  const nlp = winkNLP(model);
  const harper = await harperTask(text);
  const quick: Task = { name: 'readers one and two', run: () => scanWhole(text, packs) };
  const beside = await measure(
    [
      quick,
      { name: 'wink-nlp, whole pipeline', run: () => nlp.readDoc(text).tokens().length() },
      { name: 'one regular expression', run: () => text.match(PHRASES)?.length },
    ],
    { rounds: 200, warmUp: 50 },
  );
  const linted = await measure([quick, harper], { rounds: 10, warmUp: 3 });
  if (!parts) return [beside, linted];
  const readContext = contextReader(parts);
  const all = {
    name: 'all three readers',
    run: async () => (await scanInContext(text, 'england', { ...packs, readContext })).passedOver,
  };
  const inContext = [all, sentencesTask(text, parts), harper, quick];
  return [beside, linted, await measure(inContext, { rounds: 15, warmUp: 3 })];
}
