/** `npm run evaluate`: scores the scanner on labelled letters, open and hidden ones side by side. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scanLetter } from '../agreements/scan-letter.ts';
import { gatherPacks } from '../packs/gather-packs.ts';
import { readHidden, readLabelledLetters } from './labelled.ts';
import { scoreFindings } from './score-findings.ts';
import { writeTopics, writeTotals } from './write-scores.ts';

const USAGE = `Usage: npm run --silent evaluate -- [--errors] [DIR…]

Scores the scanner on labelled letters: test/letters, or the folders named. A letter without labels counts as one with
nothing to flag. Letters named in test/letters/hidden.txt were never used to fit anything; their figures stand apart.

  --errors   also lists every miss and every false alarm in open letters`;

const ROOT = join(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  options: { errors: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help) console.log(USAGE);
else evaluate(positionals.length > 0 ? positionals : [join(ROOT, 'test/letters')]);

function evaluate(folders: readonly string[]): void {
  const packs = gatherPacks(join(ROOT, 'assets'));
  const hidden = readHidden(join(ROOT, 'test/letters'));
  const read = folders.flatMap(readLabelledLetters).map((letter) => ({
    letter,
    findings: scanLetter(letter.text, 'england', packs).findings,
  }));
  const open = scoreFindings(read.filter(({ letter }) => !hidden.has(letter.name)));
  const kept = scoreFindings(read.filter(({ letter }) => hidden.has(letter.name)));
  if (values.errors) console.log(open.errors.join('\n'), '\n');
  console.log(writeTotals('Open', open));
  console.log(writeTotals('Hidden', kept));
  console.log(`\n${writeTopics(open, kept)}`);
}
