import { describe, expect, it } from 'vitest';
import { contextReader, type EncoderParts } from '../../src/encoder/read-context.ts';
import { VERDICT_CLASSES } from '../../src/requests/opinion.ts';
import { REQUEST_TOPICS } from '../../src/requests/scorer.ts';
import { aLetter } from '../factories.ts';

const letter = aLetter({
  text: 'One. Two.',
  passages: [
    { start: 0, end: 4, kind: 'sentence' },
    { start: 5, end: 9, kind: 'sentence' },
  ],
});

/** A reader over an encoder that gives these outputs for each window. */
function readerWith(outputs: Readonly<Record<string, readonly number[]>>) {
  const tensors = Object.fromEntries(
    Object.entries(outputs).map(([name, data]) => [name, { data: Float32Array.from(data) }]),
  );
  const parts: Pick<EncoderParts, 'verdicts' | 'topics' | 'pieces'> = {
    verdicts: VERDICT_CLASSES,
    topics: REQUEST_TOPICS,
    pieces: { idOf: () => 0, encode: () => [0] },
  };
  const tensor = { ints: () => ({}), floats: () => ({}) };
  return contextReader({
    ...parts,
    tensor,
    session: { run: async () => tensors },
  } as unknown as EncoderParts);
}

const topic = [9, ...REQUEST_TOPICS.slice(1).map(() => 0), ...REQUEST_TOPICS.map(() => 0)];

describe('the reader of context', () => {
  it('gives each passage its own row as probabilities', async () => {
    const [one, two] = await readerWith({ verdict: [0, 0, 0, 9, 0, 0, 0, 0], topic })(letter);
    expect(one?.verdicts.breach).toBeGreaterThan(0.99);
    expect(one?.topics.dna).toBeGreaterThan(0.99);
    expect(two?.verdicts).toEqual({ none: 0.25, allowed: 0.25, check: 0.25, breach: 0.25 });
    const total = Object.values(two?.topics ?? {}).reduce((sum, share) => sum + share, 0);
    expect(total).toBeCloseTo(1);
  });

  it('fails where the encoder leaves an output out, and does not guess', async () => {
    await expect(readerWith({ topic })(letter)).rejects.toThrow('The encoder gives no verdict.');
  });
});
