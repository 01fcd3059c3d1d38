import type { Frame, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import {
  backgroundOf,
  type Driven,
  type Marks,
  marksOf,
} from '../../src/command-line/browsers/drive-chromium.ts';

export { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds.ts';

/** Opens a letter from the work list of the record system, without leaving the page. */
export async function openLetter(page: Page, id: string): Promise<void> {
  const entry = await page.waitForSelector(`[data-id="${id}"]`);
  await entry?.click();
}

/** Opens a letter and waits until something is marked in it. */
export async function openMarkedLetter(page: Page, id: string): Promise<Marks> {
  await openLetter(page, id);
  return marksIn(page);
}

/** Opens a letter, by its patient's surname, and waits until the reader of context has confirmed or withdrawn its marks. */
export async function readThrough(driven: Driven, page: Page, id: string): Promise<Marks> {
  await openMarkedLetter(page, id);
  const worker = await backgroundOf(driven);
  await eventually(async () => {
    const known = JSON.stringify(await worker.evaluate('chrome.storage.session.get(null)'));
    expect(known.toLowerCase()).toContain(id);
    expect(known).toContain('"context":"read"');
    expect(known).not.toContain('"context":"awaited"');
  });
  return marksIn(page);
}

/** Waits until something is marked. Marks of a letter that is gone have no words. */
export function marksIn(frame: Page | Frame): Promise<Marks> {
  return eventually(async () => {
    const marks = await marksOf(frame);
    const texts = [...marks.breach, ...marks.check];
    expect(texts).not.toEqual([]);
    expect(texts).not.toContain('');
    return marks;
  });
}

/** What the button shows on the tab in front. */
export async function badgeOf({ browser }: Driven): Promise<{ text: string; title: string }> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background cannot be reached.');
  return (await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const of = { tabId: tab.id };
    return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
  })()`)) as { text: string; title: string };
}

/** Tries until it succeeds, and then gives what came; fails with the last failure. */
export function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  return vi.waitFor(attempt, { timeout: Number(process.env.PATIENCE ?? 45_000), interval: 50 });
}

/** Selects these words of the page, as a reader does with the mouse, in whichever shadow root they are. */
export async function selectWords(page: Page, words: string): Promise<void> {
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

/** What the browser says when our entry in its context menu is clicked, and when our key is pressed. */
const BROWSER_SAYS = {
  'context menu': "contextMenus.onClicked.dispatch({ menuItemId: 'add-request', frameId: 0 }, tab)",
  key: "commands.onCommand.dispatch('add-request', tab)",
};

/**
 * Adds the selected words from the context menu or by the key, which are the browser's own and out of a test's reach:
 * this is what it says of them. The popup opens of itself.
 */
export async function addSelected(
  driven: Driven,
  by: keyof typeof BROWSER_SAYS = 'context menu',
): Promise<Page> {
  const opens = driven.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const worker = await backgroundOf(driven);
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.${BROWSER_SAYS[by]};
  })()`);
  return (await opens).asPage();
}

/** Shows a page as it is where the reader's system is dark. */
export function inTheDark(page: Page): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
}

/** Runs of white space count as one space, as on the screen. */
export function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first button of a name, as a screen reader tells it. */
export function button(page: Page, name: string) {
  return page.locator(`::-p-xpath(//button[starts-with(normalize-space(.), "${name}")])`);
}

/** Clicks what may lie beneath the bar at the bottom of our popup, as one does who scrolls to it first. */
export async function scrollAndClick(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(selector);
  await found?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await found?.click();
}

/** What the clipboard holds as text. Only a page that has the focus may read it, and that can come a moment late. */
export function clipboardIn(page: Page): Promise<string> {
  return eventually(async () => {
    await page.bringToFront();
    return page.evaluate(() => navigator.clipboard.readText());
  });
}

/** The words of a page, as one line. */
export async function textOf(page: Page): Promise<string> {
  return words(await page.evaluate(() => document.body.innerText));
}
