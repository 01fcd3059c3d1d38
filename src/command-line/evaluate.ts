/** `npm run evaluate`: scores the scanner on labelled letters, open and hidden ones side by side. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../agreements/finding.ts';
import { scanInContext, scanLetter } from '../agreements/scan-letter.ts';
import { gatherPacks } from '../packs/gather-packs.ts';
import { compareFindings } from './evaluate/compare-findings.ts';
import { findingsBefore } from './evaluate/findings-before.ts';
import { quotesWithin, writeQuotesWithin } from './evaluate/quotes-within.ts';
import { type LabelledLetter, readHidden, readLabelledLetters } from './evaluate/read-labelled.ts';
import { scoreFindings } from './evaluate/score-findings.ts';
import { writeTopics, writeTotals } from './evaluate/write-scores.ts';
import { nodeEncoder } from './scan/node-encoder.ts';

const USAGE = `Usage: npm run --silent evaluate -- [--quick] [--errors] [--against REV] [DIR…]

Scores the scanner on labelled letters: test/letters, or the folders named. A letter without labels counts as one with
nothing to flag. Letters named in test/letters/hidden.txt were never used to fit anything; their figures stand apart.

  --quick    without the reader of context
  --errors   also lists every miss and every false alarm in open letters
  --against REV   instead lists the findings gained (+) and lost (-) since a revision, in open letters, and how many
                  of each were right; with --quick in seconds`;

const ROOT = join(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    quick: { type: 'boolean' },
    against: { type: 'string' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.help) console.log(USAGE);
else
  await evaluate(positionals.length > 0 ? positionals : [join(ROOT, 'test/letters')]).catch(
    (fault: unknown) => {
      console.error(fault instanceof Error ? fault.message : fault);
      process.exitCode = 1;
    },
  );

async function evaluate(folders: readonly string[]): Promise<void> {
  const hidden = readHidden(join(ROOT, 'test/letters'));
  const letters = folders.flatMap((folder) =>
    readLabelledLetters(folder).map((letter) => ({ letter, path: resolve(folder, `${letter.name}.txt`) })),
  );
  if (values.against !== undefined) {
    const open = letters.filter(({ letter }) => !hidden.has(letter.name));
    return compare(open, values.against);
  }
  const read = await scanAll(letters.map(({ letter }) => letter));
  const open = scoreFindings(read.filter(({ letter }) => !hidden.has(letter.name)));
  const kept = scoreFindings(read.filter(({ letter }) => hidden.has(letter.name)));
  if (values.errors) console.log(open.errors.join('\n'), '\n');
  console.log(writeTotals(positionals.length > 0 ? 'Open' : 'Open, fitted on', open));
  console.log(writeTotals('Hidden', kept));
  console.log(`\n${writeTopics(open, kept)}\n`);
  for (const [name, isHidden] of [
    ['Open', false],
    ['Hidden', true],
  ] as const) {
    const of = letters.map(({ letter }) => letter).filter((letter) => hidden.has(letter.name) === isHidden);
    if (of.length > 0) console.log(writeQuotesWithin(name, quotesWithin(of)));
  }
}

async function compare(
  letters: readonly { readonly letter: LabelledLetter; readonly path: string }[],
  revision: string,
): Promise<void> {
  const paths = letters.map(({ path }) => path);
  const before = findingsBefore(ROOT, revision, paths, { quick: values.quick === true });
  const now = await scanAll(letters.map(({ letter }) => letter));
  const lines = letters.flatMap(({ letter, path }, index) =>
    compareFindings(letter, before.get(path) ?? [], now[index]?.findings ?? []),
  );
  const count = (sign: string, says: string) =>
    lines.filter((line) => line.startsWith(sign) && line.split('  ')[1] === says).length;
  console.log(lines.join('\n'));
  console.log(
    `\nGained: ${count('+', 'right')} right, ${count('+', 'false')} false. Lost: ${count('-', 'right')} right, ${count('-', 'false')} false.`,
  );
}

async function scanAll(letters: readonly LabelledLetter[]) {
  const assets = join(ROOT, 'assets');
  const packs = gatherPacks(assets);
  const readContext = values.quick ? undefined : await nodeEncoder(assets);
  const read: { letter: LabelledLetter; findings: readonly Finding[] }[] = [];
  for (const letter of letters) {
    const { findings } = readContext
      ? await scanInContext(letter.text, 'england', { ...packs, readContext })
      : scanLetter(letter.text, 'england', packs);
    read.push({ letter, findings });
  }
  return read;
}
