import type { EncoderParts } from '../../encoder/read-context.ts';
import type { Task } from './measure.ts';

/**
 * What a general encoder of sentences would take, as Transformers.js runs it in a browser: our own layers, which are
 * those of all-MiniLM-L6-v2 in number and size, in the same runtime, over each sentence by itself.
 */
export function sentencesTask(text: string, parts: EncoderParts): Task {
  const sentences = sentencesOf(text);
  return {
    name: 'the same six layers over each sentence',
    async run() {
      for (const sentence of sentences) await runSentence(sentence, parts);
    },
  };
}

/** The sentences of a text, by Unicode's rules. A line break ends one. */
export function sentencesOf(text: string): string[] {
  const segments = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

async function runSentence(sentence: string, { session, pieces, tensor }: EncoderParts): Promise<void> {
  const ids = [pieces.idOf('[CLS]'), ...pieces.encode(sentence), pieces.idOf('[SEP]')];
  const ones = ids.map(() => 1);
  const mean = new Float32Array(ids.length).fill(1 / ids.length);
  await session.run({
    input_ids: tensor.ints(ids, [1, ids.length]),
    attention_mask: tensor.ints(ones, [1, ids.length]),
    first: tensor.floats(
      Float32Array.from(ids, (_, at) => (at === 0 ? 1 : 0)),
      [1, 1, ids.length],
    ),
    mean: tensor.floats(mean, [1, 1, ids.length]),
  });
}
