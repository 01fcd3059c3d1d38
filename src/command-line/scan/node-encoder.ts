import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openParts } from '../../encoder/open-encoder.ts';
import { contextReader, type EncoderParts } from '../../encoder/read-context.ts';
import type { ReadContext } from '../../requests/opinion.ts';

/** The reader of context from an assets folder, or undefined where no weights lie there. */
export async function nodeEncoder(assets: string): Promise<ReadContext | undefined> {
  const parts = await nodeEncoderParts(assets);
  return parts && contextReader(parts);
}

/** The same, not yet put together. */
export async function nodeEncoderParts(assets: string): Promise<EncoderParts | undefined> {
  const model = join(assets, 'model');
  if (!existsSync(join(model, 'encoder.onnx'))) return undefined;
  return openParts({
    weights: readFileSync(join(model, 'encoder.onnx')),
    vocabulary: readFileSync(join(model, 'vocabulary.txt'), 'utf8'),
    about: JSON.parse(readFileSync(join(model, 'model.json'), 'utf8')),
  });
}
