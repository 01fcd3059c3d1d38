import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEncoder } from '../encoder/open-encoder.ts';
import type { ReadContext } from '../requests/opinion.ts';

/** The reader of context from an assets folder, or undefined where no weights lie there. */
export async function nodeEncoder(assets: string): Promise<ReadContext | undefined> {
  const model = join(assets, 'model');
  if (!existsSync(join(model, 'encoder.onnx'))) return undefined;
  return openEncoder({
    weights: readFileSync(join(model, 'encoder.onnx')),
    vocabulary: readFileSync(join(model, 'vocabulary.txt'), 'utf8'),
    about: JSON.parse(readFileSync(join(model, 'model.json'), 'utf8')),
  });
}
