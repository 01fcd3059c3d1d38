import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  allowSite,
  backgroundOf,
  type Driven,
  marksOf,
  openChromium,
  openOurTab,
  openPopup,
} from '../../src/command-line/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/serve-demo.ts';
import { faultsOf } from './axe.ts';
import { button, CHROMIUM_BUILD, eventually, openLetter, readThrough, textOf } from './lantern.ts';
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

/** Selects these words of the page, as a reader does with the mouse, in whichever shadow root they are. */
async function select(words: string): Promise<void> {
  const isFound = await page.evaluate((sought) => {
    const trees: ParentNode[] = [document];
    for (const tree of trees) {
      for (const element of tree.querySelectorAll('*'))
        if (element.shadowRoot) trees.push(element.shadowRoot);
      const walker = document.createTreeWalker(tree as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(sought);
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
        return true;
      }
    }
    return false;
  }, words);
  expect(isFound).toBe(true);
}

/** The context menu is the browser's own: this is what it says when its entry is clicked. The popup opens of itself. */
async function chooseInMenu(): Promise<Page> {
  const opens = driven.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const worker = await backgroundOf(driven);
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'add-request', frameId: 0 }, tab);
  })()`);
  return (await opens).asPage();
}

it('selected words become a request from the context menu, with a topic to choose, and count as found by the GP', async () => {
  const { breach } = await readThrough(driven, page, 'fairweather');
  const words = 'We will telephone her';
  await select(words);
  const popup = await chooseInMenu();
  await eventually(async () => expect(await textOf(popup)).toContain('Added as a request'));
  expect(await textOf(popup)).toContain('You added this');
  expect(await faultsOf(popup)).toEqual([]);
  await (await popup.waitForSelector('select[id$="-topic"]'))?.select('fit-note');
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
  await eventually(async () => expect(await byReader()).toEqual(['fit-note']));
});

it('the popup adds words that are selected in a shadow root, and takes them off again', async () => {
  await openLetter(page, 'sedgeley');
  await readThrough(driven, page, 'sedgeley');
  const before = await marksOf(page);
  await select('Yours sincerely');
  const popup = await openPopup(driven, page);
  await popup.waitForSelector('h1');
  await popup.locator('summary ::-p-text(Add a request that was missed)').click();
  await button(popup, 'Add the selected words').click();
  await eventually(async () => expect((await marksOf(page)).breach).toContain('Yours sincerely'));
  await button(popup, 'Remove').click();
  await eventually(async () => expect(await marksOf(page)).toEqual(before));
});

it('says so when no words of the letter are selected', async () => {
  await readThrough(driven, page, 'fairweather');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const popup = await chooseInMenu();
  await eventually(async () => expect(await textOf(popup)).toContain('Nothing was added'));
});
