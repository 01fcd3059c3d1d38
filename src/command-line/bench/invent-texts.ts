import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Labelled letters over and over, each with a number of its own, so that none is a copy. */
export function inventTexts(root: string): (at: number) => string {
  const from = join(root, 'test/letters');
  const known = readdirSync(from)
    .filter((name) => /^[a-z]\d+\.txt$/.test(name))
    .map((name) => readFileSync(join(from, name), 'utf8'));
  return (at) => `${known[at % known.length]}\n\nOur reference: ${at}\n`;
}
