/** `npm run evaluate`: scores the scanner on labelled letters, open and hidden ones side by side. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../agreements/finding.ts';
import { scanInContext, scanLetter } from '../agreements/scan-letter.ts';
import { gatherPacks } from '../packs/gather-packs.ts';
import { type LabelledLetter, readHidden, readLabelledLetters } from './labelled.ts';
import { nodeEncoder } from './node-encoder.ts';
import { scoreFindings } from './score-findings.ts';
import { writeTopics, writeTotals } from './write-scores.ts';

const USAGE = `Usage: npm run --silent evaluate -- [--quick] [--errors] [DIR…]

Scores the scanner on labelled letters: test/letters, or the folders named. A letter without labels counts as one with
nothing to flag. Letters named in test/letters/hidden.txt were never used to fit anything; their figures stand apart.

  --quick    without the reader of context
  --errors   also lists every miss and every false alarm in open letters`;

const ROOT = join(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  options: { errors: { type: 'boolean' }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help) console.log(USAGE);
else await evaluate(positionals.length > 0 ? positionals : [join(ROOT, 'test/letters')]);

async function evaluate(folders: readonly string[]): Promise<void> {
  const assets = join(ROOT, 'assets');
  const packs = gatherPacks(assets);
  const readContext = values.quick ? undefined : await nodeEncoder(assets);
  const hidden = readHidden(join(ROOT, 'test/letters'));
  const read: { letter: LabelledLetter; findings: readonly Finding[] }[] = [];
  for (const letter of folders.flatMap(readLabelledLetters)) {
    const { findings } = readContext
      ? await scanInContext(letter.text, 'england', { ...packs, readContext })
      : scanLetter(letter.text, 'england', packs);
    read.push({ letter, findings });
  }
  const open = scoreFindings(read.filter(({ letter }) => !hidden.has(letter.name)));
  const kept = scoreFindings(read.filter(({ letter }) => hidden.has(letter.name)));
  if (values.errors) console.log(open.errors.join('\n'), '\n');
  console.log(writeTotals(positionals.length > 0 ? 'Open' : 'Open, fitted on', open));
  console.log(writeTotals('Hidden', kept));
  console.log(`\n${writeTopics(open, kept)}`);
}
