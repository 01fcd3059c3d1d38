import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanLetter } from '../agreements/scan-letter.ts';
import type { Packs } from '../packs/packs.ts';
import { auditFolder } from './audit.ts';

export interface AuditBench {
  readonly letters: number;
  readonly workers: number;
  /** Seconds that one thread takes to scan the same texts, and nothing else, divided by the workers. */
  readonly bare: number;
  readonly audit: number;
  /** The most memory that the process held, in megabytes. */
  readonly memory: number;
}

/** How long an audit of text letters takes, beside the bare scanner in the same run, and how much memory it holds. */
export async function benchAudit(letters: number, root: string, packs: Packs): Promise<AuditBench> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-bench-'));
  try {
    const texts = writeLetters(letters, root, folder);
    const workers = availableParallelism();
    for (const text of texts.slice(0, 200)) scanLetter(text, 'england', packs);
    const bare = await secondsOf(async () => {
      for (const text of texts) scanLetter(text, 'england', packs);
    });
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 100);
    const audit = await secondsOf(() =>
      auditFolder({
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
    return { letters, workers, bare: bare / workers, audit, memory: memory / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Labelled letters over and over, each with a number of its own, so that none is a copy. */
function writeLetters(number: number, root: string, folder: string): string[] {
  const from = join(root, 'test/letters');
  const known = readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(from, name), 'utf8'));
  return Array.from({ length: number }, (_, at) => {
    const text = `${known[at % known.length]}\n\nOur reference: ${at}\n`;
    const below = join(folder, `${Math.floor(at / 1000)}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${at}.txt`), text);
    return text;
  });
}

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

/** What was measured, for a person to read in a terminal. */
export function writeAuditBench({ letters, workers, bare, audit, memory }: AuditBench): string {
  return [
    `${letters.toLocaleString('en-GB').padStart(7)} letters audited by ${workers} threads: ${audit.toFixed(1)} s`,
    `the bare scanner's time divided by them ${bare.toFixed(1)} s`,
    `× ${(audit / bare).toPrecision(3)}`,
    `${Math.round(memory)} MB at most`,
  ].join(', ');
}
