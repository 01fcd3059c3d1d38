import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  allowSite,
  type Driven,
  marksOf,
  openChromium,
  openOurTab,
  openPopup,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import {
  addSelected,
  button,
  CHROMIUM_BUILD,
  eventually,
  openLetter,
  readThrough,
  scrollAndClick,
  selectWords,
  textOf,
} from './lantern.ts';
import { readCounts } from './read-counts.ts';

let demo: DemoServer;
let driven: Driven;
let page: Page;

beforeAll(async () => {
  demo = await serveDemo();
  driven = await openChromium(CHROMIUM_BUILD);
  await allowSite(driven, demo.origin);
});

afterAll(async () => {
  await driven?.browser.close();
  await demo?.close();
});

beforeEach(async () => {
  for (const open of (await driven.browser.pages()).slice(1)) await open.close();
  page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
});

it.each([
  ['context menu', 'fit-note'],
  ['key', 'medication'],
] as const)(
  'selected words become a request by the %s, with a topic to choose, and count as found by the GP',
  async (by, topic) => {
    const { breach } = await readThrough(driven, page, 'fairweather');
    const words = 'We will telephone her';
    await selectWords(page, words);
    const popup = await addSelected(driven, by);
    await eventually(async () => expect(await textOf(popup)).toContain('Added as a request'));
    expect(await textOf(popup)).toContain('You added this');
    expect(await faultsOf(popup)).toEqual([]);
    await (await popup.waitForSelector('select[id$="-topic"]'))?.select(topic);
    await eventually(async () => {
      const marks = await marksOf(page);
      expect([...marks.breach, ...marks.check]).toContain(words);
      expect(marks.breach).toEqual(expect.arrayContaining([...breach]));
    });
    const counts = await openOurTab(driven, 'dashboard.html');
    const byReader = async () =>
      (await readCounts(counts)).counts
        .flatMap(({ decisions }) => decisions)
        .filter(({ added, outcome }) => added && outcome !== 'dismissed')
        .map(({ topic }) => topic);
    await eventually(async () => expect(await byReader()).toContain(topic));
  },
);

it('the popup adds words that are selected in a shadow root, and takes them off again', async () => {
  await openLetter(page, 'sedgeley');
  await readThrough(driven, page, 'sedgeley');
  const before = await marksOf(page);
  await selectWords(page, 'Yours sincerely');
  const popup = await openPopup(driven, page);
  await popup.waitForSelector('h1');
  await scrollAndClick(popup, 'summary ::-p-text(Add a request that was missed)');
  await scrollAndClick(popup, 'details[open] button');
  await eventually(async () => expect((await marksOf(page)).breach).toContain('Yours sincerely'));
  await button(popup, 'Remove').click();
  await eventually(async () => expect(await marksOf(page)).toEqual(before));
});

it('says so when no words of the letter are selected', async () => {
  await readThrough(driven, page, 'fairweather');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const popup = await addSelected(driven);
  await eventually(async () => expect(await textOf(popup)).toContain('Nothing was added'));
});
