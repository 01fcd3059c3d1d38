import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Driven, openChromium, openOurTab } from '../browsers/drive-chromium.ts';
import { findBrowser } from '../browsers/find-browser.ts';
import { giveSeeding, seedCounts } from '../invented/seed-counts.ts';

/** The dashboard's first view of many letters, beside a bare read of the same documents in the same browser. Milliseconds. */
interface CountsBench {
  readonly letters: number;
  /** Each round's, in order: every document as PouchDB gives it, on a page of its own. */
  readonly bareRead: readonly number[];
  /** From the address to the tables. */
  readonly firstView: readonly number[];
  /** What the page's main thread did of it. */
  readonly mainThread: readonly number[];
  /** The same view opened once more: until the numbers of the last time are there. */
  readonly secondView: readonly number[];
}

const ROUNDS = 3;

/** Undefined where there is no browser, or no build of the extension. */
export async function benchCounts(root: string, letters: number): Promise<CountsBench | undefined> {
  const extension = join(root, '.output/chrome-mv3');
  if (!findBrowser('chromium') || !existsSync(join(extension, 'manifest.json'))) return undefined;
  const driven = await openChromium(extension);
  try {
    const seeder = await openOurTab(driven, 'options.html');
    await seedCounts(seeder, letters);
    await seeder.close();
    const bareRead: number[] = [];
    const firstView: number[] = [];
    const mainThread: number[] = [];
    const secondView: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const reader = await openOurTab(driven, 'options.html');
      await giveSeeding(reader);
      const { milliseconds } = (await reader.evaluate('seeding.readBare()')) as { milliseconds: number };
      await reader.evaluate('chrome.storage.session.clear()');
      await reader.close();
      bareRead.push(milliseconds);
      const first = await open(driven);
      firstView.push(first.milliseconds);
      await first.page.waitForSelector('figure svg[role=img]');
      mainThread.push(await first.mainThread());
      await first.page.close();
      const second = await open(driven);
      secondView.push(second.milliseconds);
      await second.page.close();
    }
    return { letters, bareRead, firstView, mainThread, secondView };
  } finally {
    await driven.browser.close();
  }
}

/** Opens the dashboard, and waits for its numbers. */
async function open({ browser, extensionId }: Driven) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  // Time in which the thread ran, and not time in which it waited for a processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const start = performance.now();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#period=everything`);
  await page.waitForSelector('.hb-figures', { timeout: 120_000 });
  return {
    page,
    milliseconds: performance.now() - start,
    async mainThread(): Promise<number> {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    },
  };
}

/** What was measured, for a person to read in a terminal. */
export function writeCountsBench(bench: CountsBench | undefined): string {
  if (!bench) return 'The dashboard was not measured: it wants a Chromium, and "npm run build" before.';
  const rows = [
    ['bare read of all documents', bench.bareRead],
    ['first view, from address to numbers', bench.firstView],
    ['of it and its charts, the main thread', bench.mainThread],
    ['the same view again', bench.secondView],
  ] as const;
  return [
    `The dashboard of ${bench.letters.toLocaleString('en-GB')} letters in Chromium, each round`,
    ...rows.map(
      ([name, times]) =>
        `  ${name.padEnd(40)}${times.map((time) => `${Math.round(time)} ms`.padStart(10)).join('')}`,
    ),
  ].join('\n');
}
