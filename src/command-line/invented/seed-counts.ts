import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

/** Gives a page of the extension the functions of seed-in-page.ts, as `seeding`. */
export async function giveSeeding(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'seed-in-page.ts'), formats: ['iife'], name: 'seeding' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first))
    throw new Error('The functions that store invented counts were not built.');
  await page.evaluate(`${first.output[0].code}; globalThis.seeding = seeding;`);
}

/** Stores so many invented letters of the two years that end today in the store of a page of the extension. */
export async function seedCounts(page: Page, number: number): Promise<void> {
  await giveSeeding(page);
  const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  await page.evaluate(`globalThis.invented = seeding.begin(${number}, '${today}'); undefined`);
  while (await page.evaluate('seeding.storeNext(invented)'));
}
