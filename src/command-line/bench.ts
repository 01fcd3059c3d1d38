/**
 * `npm run bench -- [--json] [--letters N] [--texts N] [--audits N,N…] [PART…]`: how long things take, each beside its
 * peer in the same run. Without a part, all of them. Times depend on the machine and what else it does, ratios less so.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gatherPacks } from '../packs/gather-packs.ts';
import { benchAudit, type Kind, writeAuditBench } from './bench/bench-audit.ts';
import { benchCounts, writeCountsBench } from './bench/bench-counts.ts';
import { benchLength, writeLengths } from './bench/bench-length.ts';
import { benchLetter, LETTER, readLetterToBench } from './bench/bench-letter.ts';
import { benchPages } from './bench/bench-pages.ts';
import { benchPdf } from './bench/bench-pdf.ts';
import { benchWorst, writeWorst } from './bench/bench-worst.ts';
import { type Measured, writeMeasured } from './bench/measure.ts';
import { writePagesBench } from './bench/write-pages-bench.ts';
import { readLabelledLetters } from './evaluate/read-labelled.ts';

interface Part {
  readonly measured: unknown;
  readonly says: string;
}

const ROOT = join(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    letters: { type: 'string', default: '100000' },
    texts: { type: 'string', default: '10000' },
    audits: { type: 'string', default: '700,7000,70000' },
  },
  allowPositionals: true,
});
const packs = gatherPacks(join(ROOT, 'assets'));
const { text, words } = readLetterToBench(ROOT);

const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  async letter() {
    const tables = await benchLetter(ROOT, packs);
    const head = `${LETTER}: ${words} words, ${text.length} characters`;
    return { measured: tables, says: [head, ...tables.map(writeMeasured)].join('\n\n') };
  },
  async length() {
    const measured = await benchLength(readLabelledLetters(join(ROOT, 'test/letters')), packs);
    return { measured, says: writeLengths(measured) };
  },
  async worst() {
    const measured = benchWorst(text, Number(values.texts), packs);
    return { measured, says: writeWorst(measured) };
  },
  async pdf() {
    const measured: readonly Measured[] = await benchPdf(text);
    return { measured, says: writeMeasured(measured) };
  },
  async pages() {
    const measured = await benchPages(ROOT, text);
    return { measured, says: writePagesBench(measured) };
  },
  async dashboard() {
    const measured = await benchCounts(ROOT, Number(values.letters));
    return { measured, says: writeCountsBench(measured) };
  },
  audit: () => benchAudits(values.audits.split(',').map(Number), 'text'),
  pdfs: () => benchAudits([700], 'PDF'),
};

/** Audits of folders of so many letters each. */
async function benchAudits(sizes: readonly number[], kind: Kind): Promise<Part> {
  const measured = [];
  for (const letters of sizes) measured.push(await benchAudit({ letters, kind, root: ROOT, packs }));
  const head = 'Audits of a folder, without the encoder';
  return { measured, says: [head, ...measured.map(writeAuditBench)].join('\n') };
}

const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS);
const results: Record<string, unknown> = {};
for (const name of chosen) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part “${name}”. Parts are ${Object.keys(PARTS).join(', ')}.`);
  const { measured, says } = await part();
  results[name] = measured;
  if (!values.json) console.log(`${says}\n`);
}
if (values.json) console.log(JSON.stringify(results));
