import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/browsers/drive-firefox.ts';
import { inventCounts } from '../../src/command-line/invented/invented-counts.ts';
import { seedCounts } from '../../src/command-line/invented/seed-counts.ts';
import { summarise } from '../../src/tally/summarise.ts';
import { faultsOf } from './axe.ts';
import { button, eventually, FIREFOX_BUILD, textOf } from './lantern.ts';

const LETTERS = 100_000;
const SLOW = 600_000;
const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };

const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
const write = (number: number) => number.toLocaleString('en-GB');

let driven: DrivenFirefox;
let page: Page;

beforeAll(async () => {
  driven = await openFirefox(FIREFOX_BUILD);
  const options = await openOurPage(driven, { path: 'options.html', selector: 'h1' });
  await seedCounts(options, LETTERS);
  await options.close();
  page = await openOurPage(driven, { path: 'dashboard.html#period=everything', selector: 'h1' });
  await page.waitForSelector('.hb-figures', { timeout: SLOW });
}, SLOW);

afterAll(() => driven?.browser.close());

it(
  'the dashboard in Firefox shows what the letters add up to, with charts',
  async () => {
    const { whole } = summarise(inventCounts(LETTERS, today), ALWAYS, today);
    await eventually(async () =>
      expect(await textOf(page)).toContain(`Letters read ${write(whole.read)} of ${write(LETTERS)}`),
    );
    expect(await textOf(page)).toContain(`Requests found ${write(whole.requests)}`);
    await page.waitForSelector('svg[role=img][aria-label^="The ten most frequent"]');
    expect(await page.$$eval('figure svg[role=img]', (charts) => charts.length)).toBeGreaterThanOrEqual(4);
    expect(await faultsOf(page)).toEqual([]);
  },
  SLOW,
);

it(
  'the dashboard in Firefox has its view in the address, and deletes after a question',
  async () => {
    await page.$eval('form summary', (summary) => (summary as HTMLElement).click());
    await page.waitForSelector('#topic');
    await page.select('#topic', 'dna');
    await eventually(async () => expect(page.url()).toContain('topic=dna'));
    await button(page, 'Delete all counts').click();
    await button(page, 'Yes, delete all counts').click();
    await eventually(async () => expect(await textOf(page)).toContain('Open one, then come back'));
  },
  SLOW,
);
