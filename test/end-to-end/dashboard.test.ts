import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  backgroundOf,
  type Driven,
  openChromium,
  openOurTab,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { inventCounts } from '../../src/command-line/invented/invented-counts.ts';
import { seedCounts } from '../../src/command-line/invented/seed-counts.ts';
import { summarise } from '../../src/tally/summarise.ts';
import { faultsInEveryLook } from './axe.ts';
import { button, CHROMIUM_BUILD, eventually, textOf } from './lantern.ts';

const LETTERS = 100_000;
const SLOW = 400_000;
const EVERYTHING = 'dashboard.html#period=everything';

const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };
const write = (number: number) => number.toLocaleString('en-GB');

let driven: Driven;

beforeAll(async () => {
  driven = await openChromium(CHROMIUM_BUILD);
  const page = await openOurTab(driven, 'options.html');
  await seedCounts(page, LETTERS);
  await page.close();
}, SLOW);

afterAll(() => driven?.browser.close());

/** Opens the dashboard, and waits until it shows numbers and charts. */
async function open(path = EVERYTHING): Promise<Page> {
  const page = await openOurTab(driven, path);
  await page.waitForSelector('.hb-figures', { timeout: SLOW });
  await page.waitForSelector('svg[role=img][aria-label^="Requests by what was asked"]');
  return page;
}

describe(`the dashboard of ${LETTERS} letters`, () => {
  it(
    'shows what they add up to, with charts, and runs nothing that the browser forbids',
    async () => {
      const faults: string[] = [];
      const page = await driven.browser.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(`chrome-extension://${driven.extensionId}/${EVERYTHING}`);
      await page.waitForSelector('.hb-figures', { timeout: SLOW });
      const { whole } = summarise(inventCounts(LETTERS, today), ALWAYS, today);
      const text = await textOf(page);
      expect(text).toContain(`Letters read ${write(whole.read)} of ${write(LETTERS)}`);
      expect(text).toContain(`Requests found ${write(whole.requests)}`);
      await page.waitForSelector('svg[role=img][aria-label^="The ten most frequent"]');
      expect(await page.$$eval('figure svg[role=img]', (charts) => charts.length)).toBeGreaterThanOrEqual(4);
      expect(faults).toEqual([]);
      await page.close();
    },
    SLOW,
  );

  it(
    'has its view in the address: it opens from a bookmark, and goes back',
    async () => {
      const page = await open('dashboard.html#provider=Vale+Royal+Infirmary&period=everything');
      await page.locator('::-p-text(Only Vale Royal Infirmary)').click();
      await page.waitForSelector('#provider');
      expect(await page.$eval('#provider', (select) => (select as HTMLSelectElement).value)).toBe(
        'Vale Royal Infirmary',
      );
      const { whole } = summarise(
        inventCounts(LETTERS, today),
        { ...ALWAYS, provider: 'Vale Royal Infirmary' },
        today,
      );
      expect(await textOf(page)).toContain(`Letters read ${write(whole.read)} of`);
      await page.select('#topic', 'dna');
      await eventually(async () => expect(page.url()).toContain('topic=dna'));
      const dna = summarise(
        inventCounts(LETTERS, today),
        { ...ALWAYS, provider: 'Vale Royal Infirmary', topic: 'dna' },
        today,
      ).whole;
      await eventually(async () =>
        expect(await textOf(page)).toContain(`Requests found ${write(dna.requests)}`),
      );
      await page.goBack();
      await eventually(async () =>
        expect(await textOf(page)).toContain(`Requests found ${write(whole.requests)}`),
      );
      await page.close();
    },
    SLOW,
  );

  it(
    'has no fault that axe finds, in light and dark, wide and narrow, and scrolls one way only',
    async () => {
      const page = await open();
      expect(await faultsInEveryLook(page)).toEqual([]);
      await page.close();
    },
    SLOW,
  );

  it(
    'deletes a period after a question, and all, and then nothing is stored',
    async () => {
      const page = await open('dashboard.html#period=last-month');
      await button(page, 'Delete the period shown').click();
      await button(page, 'Yes, delete').click();
      await eventually(async () => expect(await textOf(page)).toContain('Nothing was counted here'));
      await button(page, 'Delete all counts').click();
      await button(page, 'Yes, delete all counts').click();
      await eventually(async () => expect(await textOf(page)).toContain('Open one, then come back'));
      const worker = await backgroundOf(driven);
      const stored = await worker.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
        const texts = names.map(
          (name) =>
            new Promise<string>((resolve) => {
              const request = indexedDB.open(name);
              request.onsuccess = () => {
                const docs = request.result.transaction('docs').objectStore('docs').getAll();
                docs.onsuccess = () => {
                  request.result.close();
                  resolve(JSON.stringify(docs.result));
                };
              };
            }),
        );
        return (await Promise.all(texts)).join();
      });
      expect(stored).toBe('[]');
      await page.close();
    },
    SLOW,
  );
});
