import type { Letter } from '../letter/letter.ts';
import type { Opinion, ReadContext } from '../requests/opinion.ts';
import { openEncoder } from './open-encoder.ts';

export interface EncoderQuestion {
  readonly id: number;
  readonly letter: Letter;
}

/** The answer to the question of the same id: opinions, or why there are none. */
export type EncoderAnswer =
  | { readonly id: number; readonly opinions: readonly Opinion[] }
  | { readonly id: number; readonly fault: string };

/**
 * Answers questions in a worker of the extension, one after the other. The files are opened at the first, and anew
 * after a fault, as an encoder that ran out of memory once answers nothing any more.
 */
export function serveEncoder(
  worker: Pick<Worker, 'addEventListener' | 'postMessage'>,
  open: () => Promise<ReadContext> = openPackaged,
): void {
  let encoder: Promise<ReadContext> | undefined;
  let turn: Promise<void> = Promise.resolve();
  worker.addEventListener('message', ({ data }: MessageEvent<EncoderQuestion>) => {
    turn = turn.then(async () => {
      encoder ??= open();
      const answer = await answerTo(data, encoder);
      if ('fault' in answer) encoder = undefined;
      worker.postMessage(answer);
    });
  });
}

async function answerTo(
  { id, letter }: EncoderQuestion,
  encoder: Promise<ReadContext>,
): Promise<EncoderAnswer> {
  try {
    const read = await encoder;
    return { id, opinions: await read(letter) };
  } catch (error) {
    return { id, fault: String(error) };
  }
}

/** The files that the extension brings along; nothing comes from the network. */
async function openPackaged(): Promise<ReadContext> {
  const [weights, vocabulary, about] = await Promise.all([
    packaged('encoder.onnx').then((file) => file.arrayBuffer()),
    packaged('vocabulary.txt').then((file) => file.text()),
    packaged('model.json').then((file) => file.json()),
  ]);
  const at = (type: string) => new URL(`/model/ort-wasm-simd-threaded.${type}`, location.href).href;
  const wasmPaths = { wasm: at('wasm'), mjs: at('mjs') };
  return openEncoder({ weights: new Uint8Array(weights), vocabulary, about, wasmPaths });
}

async function packaged(name: string): Promise<Response> {
  const file = await fetch(new URL(`/model/${name}`, location.href));
  if (!file.ok) throw new Error(`The extension lacks model/${name}.`);
  return file;
}
