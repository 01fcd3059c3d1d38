import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { backgroundOf, type Driven, marksOf } from '../../src/command-line/browsers/drive-chromium.ts';
import { withLeave as it } from './beside-the-record.ts';
import { eventually, openMarkedLetter, readThrough, textOf } from './lantern.ts';

/** The middle of the first line of a mark, on the screen. */
function middleOfMark(page: Page, ending: string): Promise<{ x: number; y: number }> {
  return page.evaluate((sought) => {
    const [, ranges] = [...CSS.highlights].find(([name]) => name.endsWith(sought)) ?? [];
    const [range] = ranges ?? [];
    (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const [box] = (range as Range).getClientRects();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
  }, ending);
}

/** The card is in a closed shadow root: the browser's accessibility tree alone tells of it. */
const cardIs = (page: Page) => page.$('::-p-aria([role="dialog"])');

/** What the card says of a breach, whose words are not to be found in the page. */
const WHOSE_JOB = 'The provider’s job.';

const press = async (driven: Driven, command: string) => {
  const worker = await backgroundOf(driven);
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch('${command}', tab);
  })()`);
};

describe('the card at a mark', () => {
  it('comes when the pointer rests there, says whose job it is, and goes again', async ({ driven, page }) => {
    await readThrough(driven, page, 'fairweather');
    const { x, y } = await middleOfMark(page, '-breach');
    const before = await page.content();
    await page.mouse.move(x, y);
    const card = await eventually(async () => {
      const found = await cardIs(page);
      expect(found).not.toBeNull();
      return found;
    });
    const says = await card?.evaluate((element) => element.textContent);
    expect(says).toContain('Arrange a test');
    expect(says).toContain(WHOSE_JOB);
    const seen = await page.evaluate(
      (words) => ({
        inMarkup: document.documentElement.outerHTML.includes(words),
        root: document.documentElement.lastElementChild?.shadowRoot ?? null,
        body: document.body.contains(document.documentElement.lastElementChild),
      }),
      WHOSE_JOB,
    );
    expect(seen).toEqual({ inMarkup: false, root: null, body: false });
    await page.mouse.move(5, 5);
    await eventually(async () => expect(await cardIs(page)).toBeNull());
    expect(await page.content()).toBe(before);
  });

  it('leads to the letter back, with the request in it', async ({ driven, page }) => {
    const { breach } = await readThrough(driven, page, 'fairweather');
    const { x, y } = await middleOfMark(page, '-breach');
    await page.mouse.move(x, y);
    const opens = driven.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await page.locator('::-p-aria([name="Draft"][role="button"])').click();
    const popup = await (await opens).asPage();
    await popup.waitForSelector('form');
    const letter = await popup.$eval('#draft-text', (box) => (box as HTMLTextAreaElement).value);
    expect(letter).toContain(breach[0]);
  });

  it('does nothing for clicks and keys that the page makes up', async ({ driven, page }) => {
    await openMarkedLetter(page, 'fairweather');
    const { x, y } = await middleOfMark(page, '-breach');
    await page.mouse.move(x, y);
    await eventually(async () => expect(await cardIs(page)).not.toBeNull());
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      for (const type of ['pointerdown', 'click', 'keydown'])
        host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      host.click();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(await cardIs(page)).not.toBeNull();
    const card = await cardIs(page);
    const clicked = await card?.evaluate((element) => {
      for (const each of element.querySelectorAll('button')) each.click();
      return element.querySelectorAll('button').length;
    });
    expect(clicked).toBe(2);
    expect(await cardIs(page)).not.toBeNull();
    expect(driven.browser.targets().map((target) => target.url())).not.toContainEqual(
      expect.stringContaining('/popup.html'),
    );
  });

  it('goes with the letter, in the very task in which that goes', async ({ page }) => {
    await openMarkedLetter(page, 'fairweather');
    const { x, y } = await middleOfMark(page, '-breach');
    await page.mouse.move(x, y);
    await eventually(async () => expect(await cardIs(page)).not.toBeNull());
    const left = await page.evaluate(async () => {
      document.querySelector('article')?.remove();
      await Promise.resolve();
      return document.documentElement.children.length;
    });
    expect(left).toBe(2);
  });
});

describe('the key for the next request', () => {
  it('leads from mark to mark, round to the first, and gives the card the focus', async ({
    driven,
    page,
  }) => {
    const { breach, check } = await readThrough(driven, page, 'fairweather');
    const many = breach.length + check.length;
    const seen: string[] = [];
    for (let step = 0; step <= many; step++) {
      await press(driven, 'next-request');
      await eventually(async () => {
        const [current] = (await marksOf(page)).current;
        expect(current).toBeDefined();
        expect(current).not.toBe(seen.at(-1));
        if (current) seen.push(current);
      });
    }
    expect(new Set(seen).size).toBe(many);
    expect(seen.at(-1)).toBe(seen[0]);
    const opens = driven.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await page.keyboard.press('Enter');
    const popup = await (await opens).asPage();
    await eventually(async () => expect(await textOf(popup)).toContain('Letter back'));
  });

  it('gives the focus back when the card is closed by Escape', async ({ driven, page }) => {
    await readThrough(driven, page, 'fairweather');
    await page.focus('[data-id="holloway"]');
    await press(driven, 'next-request');
    await eventually(async () => expect(await cardIs(page)).not.toBeNull());
    await page.keyboard.press('Escape');
    expect(await cardIs(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('holloway');
  });
});
