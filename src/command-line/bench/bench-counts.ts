import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../browsers/find-browser.ts';
import { giveSeeding, seedCounts } from '../invented/seed-counts.ts';
import { type MeasuredBrowser, measuredChromium, measuredFirefox } from './counts-in-browsers.ts';

/** The dashboard's first view of many letters, beside a bare read of the same documents in the same browser. Milliseconds. */
interface CountsBench {
  readonly browser: string;
  readonly letters: number;
  /** Each round's, in order: every document as PouchDB gives it, on a page of its own. */
  readonly bareRead: readonly number[];
  /** From the address to the tables. */
  readonly firstView: readonly number[];
  /** What the page's main thread did of it, all charts drawn. */
  readonly mainThread: readonly number[];
  /** The same view opened once more: until the numbers of the last time are there. */
  readonly secondView: readonly number[];
}

const ROUNDS = 3;
const SLOW = { timeout: 120_000 };

const BROWSERS = [
  ['Chromium', 'chromium', 'chrome-mv3', measuredChromium],
  ['Firefox', 'firefox', 'firefox-mv3', measuredFirefox],
] as const;

/** Of each browser that is there, and for which the extension was built. */
export async function benchCounts(root: string, letters: number): Promise<readonly CountsBench[]> {
  const benches: CountsBench[] = [];
  for (const [name, kind, output, start] of BROWSERS) {
    const build = join(root, '.output', output);
    if (!findBrowser(kind) || !existsSync(join(build, 'manifest.json'))) continue;
    const measured = await start(build);
    try {
      benches.push({ browser: name, letters, ...(await measureRounds(measured, letters)) });
    } finally {
      await measured.browser.close();
    }
  }
  return benches;
}

async function measureRounds(
  measured: MeasuredBrowser,
  letters: number,
): Promise<Omit<CountsBench, 'browser' | 'letters'>> {
  const seeder = await measured.open('options.html');
  await seedCounts(seeder, letters);
  await seeder.close();
  const bareRead: number[] = [];
  const firstView: number[] = [];
  const mainThread: number[] = [];
  const secondView: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bareRead.push(await readBare(measured));
    const first = await view(measured);
    firstView.push(first.milliseconds);
    mainThread.push(first.mainThread);
    secondView.push((await view(measured)).milliseconds);
  }
  return { bareRead, firstView, mainThread, secondView };
}

/** Reads every document once, and forgets what the dashboard showed last. */
async function readBare(measured: MeasuredBrowser): Promise<number> {
  const page = await measured.open('options.html');
  await giveSeeding(page);
  const { milliseconds } = (await page.evaluate('seeding.readBare()')) as { milliseconds: number };
  await page.evaluate('(globalThis.browser ?? chrome).storage.session.clear()');
  await page.close();
  return milliseconds;
}

/** Opens the dashboard, and waits for its numbers, and then for its charts. */
async function view(measured: MeasuredBrowser): Promise<{ milliseconds: number; mainThread: number }> {
  const { page, go, mainThread } = await measured.openWatched();
  const start = performance.now();
  await go('dashboard.html#period=everything');
  await page.waitForSelector('.hb-figures', SLOW);
  const milliseconds = performance.now() - start;
  await page.waitForFunction(
    'document.querySelectorAll("figure svg[role=img]").length === document.querySelectorAll("figure").length',
    SLOW,
  );
  const spent = { milliseconds, mainThread: await mainThread() };
  await page.close();
  return spent;
}

/** What was measured, for a person to read in a terminal. */
export function writeCountsBench(benches: readonly CountsBench[]): string {
  if (benches.length === 0)
    return 'The dashboard was not measured: it wants a browser, and "npm run build" before.';
  return benches.map(writeBrowser).join('\n\n');
}

function writeBrowser({ browser, letters, ...bench }: CountsBench): string {
  const rows = [
    ['bare read of all documents', bench.bareRead],
    ['first view, from address to numbers', bench.firstView],
    ['of it and its charts, the main thread', bench.mainThread],
    ['the same view again', bench.secondView],
  ] as const;
  return [
    `The dashboard of ${letters.toLocaleString('en-GB')} letters in ${browser}, each round`,
    ...rows.map(
      ([name, times]) =>
        `  ${name.padEnd(40)}${times.map((time) => `${Math.round(time)} ms`.padStart(10)).join('')}`,
    ),
  ].join('\n');
}
