import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium, openOurTab } from './drive-chromium.ts';
import { findBrowser } from './find-browser.ts';
import { giveSeeding, seedCounts } from './seed-counts.ts';

/** The dashboard's first view of many letters, beside a bare read of the same documents in the same browser. Milliseconds. */
export interface CountsBench {
  readonly letters: number;
  /** Each round's, in order: every document as PouchDB gives it, on a page of its own. */
  readonly bareRead: readonly number[];
  /** From the address to the tables. */
  readonly firstView: readonly number[];
  /** What the page's main thread did of it. */
  readonly mainThread: readonly number[];
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
    for (let round = 0; round < ROUNDS; round++) {
      const reader = await openOurTab(driven, 'options.html');
      await giveSeeding(reader);
      const { milliseconds } = (await reader.evaluate('seeding.readBare()')) as { milliseconds: number };
      await reader.close();
      bareRead.push(milliseconds);
      const page = await driven.browser.newPage();
      const start = performance.now();
      await page.goto(`chrome-extension://${driven.extensionId}/dashboard.html#period=everything`);
      await page.waitForSelector('.hb-figures', { timeout: 120_000 });
      firstView.push(performance.now() - start);
      await page.waitForSelector('figure svg[role=img]');
      const { TaskDuration = Number.NaN } = await page.metrics();
      mainThread.push(TaskDuration * 1000);
      await page.close();
    }
    return { letters, bareRead, firstView, mainThread };
  } finally {
    await driven.browser.close();
  }
}
