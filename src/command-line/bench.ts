/**
 * `npm run bench`: how long reading a letter takes, beside a general language pipeline and one regular expression in
 * the same run, and whether it grows with the letter's length; then the dashboard of `--letters` counts in Chromium,
 * beside a bare read of them. Times depend on the machine and what else it does, ratios less so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { scanInContext, scanLetter } from '../agreements/scan-letter.ts';
import { gatherPacks } from '../packs/gather-packs.ts';
import { benchAudit, writeAuditBench } from './bench-audit.ts';
import { benchCounts, type CountsBench } from './bench-counts.ts';
import { benchPdf } from './bench-pdf.ts';
import { type Measured, measure, type Task } from './measure.ts';
import { nodeEncoder } from './node-encoder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** An invented clinic letter of 499 words. */
const LETTER = 'test/letters/e011.txt';

/** The floor: what a search for a few phrases would cost. */
const PHRASES =
  /\b(?:GP|you|practice|surgery) (?:to|please|could|would)\b|\b(?:please|kindly) (?:arrange|chase|refer|prescribe|repeat)\b/gi;

/** Characters of the texts by which growth is measured: the letter, over and over. */
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000];

/** Letters in the folders that are audited. */
const AUDITS = [700, 7_000];

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, letters: { type: 'string', default: '100000' } },
});
const assets = join(ROOT, 'assets');
const text = readFileSync(join(ROOT, LETTER), 'utf8');
const packs = gatherPacks(assets);
const readContext = await nodeEncoder(assets);
const nlp = winkNLP(model);

const quick: Task = { name: 'readers one and two', run: () => scanLetter(text, 'england', packs) };
const peers: readonly Task[] = [
  quick,
  { name: 'wink-nlp, whole pipeline', run: () => nlp.readDoc(text).tokens().length() },
  { name: 'one regular expression', run: () => text.match(PHRASES)?.length },
];
const withEncoder: readonly Task[] = readContext
  ? [
      quick,
      { name: 'all three readers', run: () => scanInContext(text, 'england', { ...packs, readContext }) },
    ]
  : [];

const beside = await measure(peers, { rounds: 200, warmUp: 50 });
const whole = await measure(withEncoder, { rounds: 10, warmUp: 2 });
const pdf = await benchPdf(text);
const growth = [];
for (const characters of LENGTHS) {
  const long = `${text}\n\n`.repeat(Math.ceil(characters / text.length)).slice(0, characters);
  const rounds = Math.max(3, Math.min(100, 300_000 / characters));
  const [measured] = await measure([{ name: '', run: () => scanLetter(long, 'england', packs) }], {
    rounds,
    warmUp: 1,
  });
  if (measured) growth.push({ characters, microsecondsPerCharacter: (1000 * measured.median) / characters });
}

const dashboard = await benchCounts(ROOT, Number(values.letters));
const audits = [];
for (const letters of AUDITS) audits.push(await benchAudit(letters, ROOT, packs));

const words = text.split(/\s+/).filter(Boolean).length;
if (values.json)
  console.log(JSON.stringify({ letter: LETTER, words, beside, whole, pdf, growth, dashboard, audits }));
else {
  console.log(`${LETTER}: ${words} words, ${text.length} characters\n`);
  console.log(table(beside));
  console.log(whole.length > 0 ? `\n${table(whole)}` : '\nThe encoder is not in assets/model.');
  console.log(`\n${table(pdf)}`);
  console.log('\nReaders one and two, by length of text');
  for (const { characters, microsecondsPerCharacter } of growth)
    console.log(
      `${characters.toLocaleString('en-GB').padStart(10)} characters  ${microsecondsPerCharacter.toFixed(3)} µs each`,
    );
  console.log(`\n${sayDashboard(dashboard)}`);
  console.log('\nAudits of a folder of text letters, without the encoder');
  for (const audit of audits) console.log(writeAuditBench(audit));
}

function sayDashboard(bench: CountsBench | undefined): string {
  if (!bench) return 'The dashboard was not measured: it wants a Chromium, and "npm run build" before.';
  const rows = [
    ['bare read of all documents', bench.bareRead],
    ['first view, from address to tables', bench.firstView],
    ['of it, work of the main thread', bench.mainThread],
  ] as const;
  return [
    `The dashboard of ${bench.letters.toLocaleString('en-GB')} letters in Chromium, each round`,
    ...rows.map(
      ([name, times]) =>
        `  ${name.padEnd(36)}${times.map((time) => `${Math.round(time)} ms`.padStart(10)).join('')}`,
    ),
  ].join('\n');
}

/** The median of each, and how many times the first one's that is. */
function table(measured: readonly Measured[]): string {
  const first = measured[0]?.median ?? Number.NaN;
  return measured
    .map(({ name, median, quartiles: [lower, upper] }) =>
      [
        name.padEnd(26),
        `${median.toFixed(3).padStart(9)} ms`,
        `(half of the runs from ${lower.toFixed(3)} to ${upper.toFixed(3)})`.padEnd(40),
        `× ${(median / first).toPrecision(3)}`,
      ].join('  '),
    )
    .join('\n');
}
