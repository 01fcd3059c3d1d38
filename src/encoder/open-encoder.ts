import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import * as v from 'valibot';
import { type ReadContext, VERDICT_CLASSES } from '../requests/opinion.ts';
import { REQUEST_TOPICS } from '../requests/scorer.ts';
import { contextReader, type EncoderParts } from './read-context.ts';
import { wordPieces } from './word-pieces.ts';

/**
 * What `assets/model/model.json` says of the weights beside it: what their outputs stand for, in order. It holds more,
 * for people.
 */
const AboutModel = v.object({
  verdicts: v.pipe(v.array(v.picklist(VERDICT_CLASSES)), v.length(VERDICT_CLASSES.length)),
  topics: v.pipe(v.array(v.picklist(REQUEST_TOPICS)), v.length(REQUEST_TOPICS.length)),
});

interface EncoderFiles {
  /** `encoder.onnx`. */
  readonly weights: Uint8Array;
  /** `vocabulary.txt`, a word piece on each line. */
  readonly vocabulary: string;
  /** `model.json`. */
  readonly about: unknown;
  /** Where onnxruntime finds its WebAssembly and what loads it in each thread, when not beside itself. */
  readonly wasmPaths?: { readonly wasm: string; readonly mjs: string };
}

const MOST_THREADS = 4;

/**
 * Opens the encoder in this context, on several threads where it may share memory. Rejects where it cannot start:
 * no WebAssembly, not enough memory, or files that do not belong together.
 */
export async function openEncoder(files: EncoderFiles): Promise<ReadContext> {
  return contextReader(await openParts(files));
}

/** The same, not yet put together. */
export async function openParts({
  weights,
  vocabulary,
  about,
  wasmPaths,
}: EncoderFiles): Promise<EncoderParts> {
  env.wasm.numThreads = globalThis.crossOriginIsolated
    ? Math.min(MOST_THREADS, navigator.hardwareConcurrency)
    : 1;
  if (wasmPaths) env.wasm.wasmPaths = wasmPaths;
  const { verdicts, topics } = v.parse(AboutModel, about);
  return {
    session: await InferenceSession.create(weights, { executionProviders: ['wasm'] }),
    pieces: wordPieces(vocabulary.split('\n').filter(Boolean)),
    verdicts,
    topics,
    tensor: {
      ints: (data, dims) => new Tensor('int64', BigInt64Array.from(data, BigInt), dims),
      floats: (data, dims) => new Tensor('float32', data, dims),
    },
  };
}
