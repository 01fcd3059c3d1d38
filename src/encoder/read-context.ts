import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-web/wasm';
import type { ReadContext, RequestTopic, VerdictClass } from '../requests/opinion.ts';
import { probabilities } from '../requests/probabilities.ts';
import { letterWindows, type Window } from './windows.ts';
import type { WordPieces } from './word-pieces.ts';

export interface EncoderParts {
  readonly session: Pick<InferenceSession, 'run'>;
  readonly pieces: WordPieces;
  /** What the columns of each output stand for, in order. */
  readonly verdicts: readonly VerdictClass[];
  readonly topics: readonly RequestTopic[];
  readonly tensor: {
    readonly ints: (data: readonly number[], dims: readonly number[]) => TypedTensor<'int64'>;
    readonly floats: (data: Float32Array, dims: readonly number[]) => TypedTensor<'float32'>;
  };
}

/**
 * Builds the reader of context. A passage that stands in two windows gets the mean of its logits; of one that stands in none
 * everything is as likely.
 */
export function contextReader(parts: EncoderParts): ReadContext {
  return async (letter) => {
    const windows = letterWindows(letter, parts.pieces);
    const verdicts = letter.passages.map(() => parts.verdicts.map(() => 0));
    const topics = letter.passages.map(() => parts.topics.map(() => 0));
    for (const window of windows) {
      const logits = await runWindow(window, parts);
      window.spans.forEach(({ passage }, index) => {
        addRow(verdicts[passage], logits.verdict, index);
        addRow(topics[passage], logits.topic, index);
      });
    }
    const seen = timesSeen(windows, letter.passages.length);
    return letter.passages.map((_, index) => ({
      verdicts: probabilities(parts.verdicts, meanOf(verdicts[index], seen[index])),
      topics: probabilities(parts.topics, meanOf(topics[index], seen[index])),
    }));
  };
}

async function runWindow({ ids, spans }: Window, { session, tensor }: EncoderParts) {
  const first = new Float32Array(spans.length * ids.length);
  const mean = new Float32Array(spans.length * ids.length);
  spans.forEach(({ start, end }, row) => {
    first[row * ids.length + start] = 1;
    mean.fill(1 / (end - start), row * ids.length + start, row * ids.length + end);
  });
  const results = await session.run({
    input_ids: tensor.ints(ids, [1, ids.length]),
    attention_mask: tensor.ints(
      ids.map(() => 1),
      [1, ids.length],
    ),
    first: tensor.floats(first, [1, spans.length, ids.length]),
    mean: tensor.floats(mean, [1, spans.length, ids.length]),
  });
  return { verdict: output(results, 'verdict'), topic: output(results, 'topic') };
}

function output(results: InferenceSession.OnnxValueMapType, name: string): Tensor {
  const logits = results[name];
  if (!logits) throw new Error(`The encoder gives no ${name}.`);
  return logits;
}

function addRow(sums: number[] | undefined, logits: Tensor, row: number): void {
  if (!sums) return;
  const data = logits.data as Float32Array;
  for (let column = 0; column < sums.length; column++)
    sums[column] = (sums[column] ?? 0) + (data[row * sums.length + column] ?? 0);
}

function timesSeen(windows: readonly Window[], passages: number): number[] {
  const seen = new Array<number>(passages).fill(0);
  for (const { passage } of windows.flatMap((window) => window.spans))
    seen[passage] = (seen[passage] ?? 0) + 1;
  return seen;
}

function meanOf(sums: readonly number[] | undefined, count = 0): number[] {
  return (sums ?? []).map((sum) => sum / Math.max(1, count));
}
