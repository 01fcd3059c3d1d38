import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanLetter } from '../../agreements/scan-letter.ts';
import type { Packs } from '../../packs/packs.ts';
import { auditFolder } from '../audit/audit-folder.ts';
import { openThread } from '../audit/open-thread.ts';
import type { BareData, BareTexts } from './bare-thread.ts';
import { readBare, readWhole, typeset } from './bench-pdf.ts';
import { inventTexts } from './invent-texts.ts';

interface AuditBench {
  readonly letters: number;
  readonly kind: Kind;
  readonly workers: number;
  readonly audit: Spent;
  /** What one thread takes that does nothing but scan the same texts. */
  readonly scanner: Spent;
  /** Of texts, what as many threads as the audit has take that scan them so, each its share, at the same time. */
  readonly scanners?: Spent;
  /** What one thread takes that does nothing but read PDFs: as an audit reads them, and by pdf.js alone. */
  readonly pdfs?: { readonly reading: Spent; readonly pdfJs: Spent };
  /** The most memory that the process held during the audit, in megabytes. */
  readonly memory: number;
}

export type Kind = 'text' | 'PDF';

/** Seconds by the clock, and of all processors together: these depend less on what else the machine does. */
interface Spent {
  readonly clock: number;
  readonly processor: number;
}

interface Bench {
  readonly letters: number;
  readonly kind: Kind;
  readonly root: string;
  readonly packs: Packs;
}

/** Of more letters than this the bare work is done for so many, and its time multiplied. */
const MOST_BARE = 7_000;

const WARM_UP = 200;

/** How long an audit of letters takes, beside the bare work in the same run, and how much memory it holds. */
export async function benchAudit({ letters, kind, root, packs }: Bench): Promise<AuditBench> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-bench-'));
  try {
    const textAt = inventTexts(root);
    for (let at = 0; at < letters; at += 1) await writeLetter(folder, at, await BYTES[kind](textAt(at)));
    const workers = availableParallelism();
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 100);
    const audit = await spentOn(() =>
      auditFolder({
        packs,
        folder,
        csv: join(folder, '.table.csv'),
        hasNames: false,
        agreementId: 'england',
        isQuick: true,
        rules: 'bench',
        workers,
      }),
    );
    clearInterval(watch);
    const scanner = await spentOnEach(letters, (at) => scanLetter(textAt(at), 'england', packs));
    const beside =
      kind === 'PDF'
        ? { pdfs: await spentOnPdfs(letters, folder) }
        : { scanners: await spentAtOnce(letters, workers, { root, packs }) };
    return { letters, kind, workers, audit, scanner, ...beside, memory: memory / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const BYTES: Readonly<Record<Kind, (text: string) => string | Promise<Uint8Array>>> = {
  text: (text) => text,
  PDF: typeset,
};

async function writeLetter(folder: string, at: number, bytes: string | Uint8Array): Promise<void> {
  const path = pathOf(folder, at);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
}

/** The name says nothing of what the file is: its bytes do. */
function pathOf(folder: string, at: number): string {
  return join(folder, `${Math.floor(at / 1000)}`, `${at}.letter`);
}

/** Letter by letter, our reading and pdf.js's take turns, so that whatever slows the machine meets both. */
async function spentOnPdfs(letters: number, folder: string): Promise<NonNullable<AuditBench['pdfs']>> {
  const bytesAt = (at: number) => new Uint8Array(readFileSync(pathOf(folder, at)));
  const spent = { reading: NOTHING, pdfJs: NOTHING };
  for (let at = -Math.min(letters, WARM_UP); at < letters; at += 1) {
    const bytes = bytesAt(Math.abs(at));
    const reading = await spentOn(() => readWhole(bytes));
    const pdfJs = await spentOn(() => readBare(bytes));
    if (at < 0) continue;
    spent.reading = sumOf(spent.reading, reading);
    spent.pdfJs = sumOf(spent.pdfJs, pdfJs);
  }
  return spent;
}

const NOTHING: Spent = { clock: 0, processor: 0 };

function sumOf(one: Spent, other: Spent): Spent {
  return { clock: one.clock + other.clock, processor: one.processor + other.processor };
}

async function spentOn(run: () => Promise<unknown>): Promise<Spent> {
  const started = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - started) / 1e3, processor: (user + system) / 1e6 };
}

/** Time for each of so many letters, after some that do not count. */
async function spentOnEach(letters: number, work: (at: number) => unknown): Promise<Spent> {
  const measured = Math.min(letters, MOST_BARE);
  const run = async (number: number) => {
    for (let at = 0; at < number; at += 1) await work(at);
  };
  await run(Math.min(letters, WARM_UP));
  return timesOf(await spentOn(() => run(measured)), letters / measured);
}

/** Time for so many letters by threads at the same time, after some by each that do not count. */
async function spentAtOnce(letters: number, workers: number, data: BareData): Promise<Spent> {
  const path = join(import.meta.dirname, 'bare-thread.ts');
  const threads = Array.from({ length: workers }, () => openThread<BareTexts, string>(path, data));
  const scanTo = (to: number) =>
    Promise.all(threads.map((thread, from) => thread.read({ from, to, step: workers })));
  try {
    for (const { started } of threads) await started;
    await scanTo(Math.min(letters, WARM_UP) * workers);
    const measured = Math.min(letters, MOST_BARE);
    return timesOf(await spentOn(() => scanTo(measured)), letters / measured);
  } finally {
    for (const thread of threads) thread.end();
  }
}

function timesOf({ clock, processor }: Spent, factor: number): Spent {
  return { clock: clock * factor, processor: processor * factor };
}

/** What was measured, for a person to read in a terminal. */
export function writeAuditBench(bench: AuditBench): string {
  const { letters, kind, workers, audit, scanner, scanners, pdfs, memory } = bench;
  const parts = pdfs ? sumOf(pdfs.pdfJs, scanner) : scanner;
  const alone = timesOf(parts, 1 / workers);
  return [
    `${letters.toLocaleString('en-GB').padStart(7)} ${kind} letters by ${workers} threads: ${write(audit)}, ${Math.round(memory)} MB at most`,
    `beside ${pdfs ? 'pdf.js and ' : ''}the bare scanner, divided by ${workers}: ${seconds(alone.clock)}, × ${ratio(audit.clock, alone.clock)} (processors × ${ratio(audit.processor, parts.processor)})`,
    ...(pdfs
      ? [
          `reading alone, by one thread: ${write(pdfs.reading)}`,
          `beside pdf.js alone: ${write(pdfs.pdfJs)}, × ${ratio(pdfs.reading.clock, pdfs.pdfJs.clock)} (processors × ${ratio(pdfs.reading.processor, pdfs.pdfJs.processor)})`,
          `the scanner's own share, by one thread: ${write(scanner)}`,
        ]
      : []),
    ...(scanners
      ? [
          `beside ${workers} bare scanners at once, each with its share: ${write(scanners)}, × ${ratio(audit.clock, scanners.clock)} (processors × ${ratio(audit.processor, scanners.processor)})`,
        ]
      : []),
  ].join('\n          ');
}

function write({ clock, processor }: Spent): string {
  return `${seconds(clock)} (processors ${seconds(processor)})`;
}

function seconds(number: number): string {
  return `${number.toFixed(1)} s`;
}

function ratio(time: number, peer: number): string {
  return (time / peer).toPrecision(3);
}
