import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  answerBeforehand,
  backgroundOf,
  type Driven,
  marksOf,
  openChromium,
  openPopup,
  withdrawSite,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import {
  button,
  CHROMIUM_BUILD,
  clipboardIn,
  eventually,
  openLetter,
  openMarkedLetter,
  readThrough,
  scrollAndClick,
  textOf,
} from './lantern.ts';

let demo: DemoServer;
let driven: Driven;
let page: Page;
let popup: Page;

const PRACTICE = {
  name: 'Alder Lane Surgery',
  address: '',
  clinician: 'Dr N Achebe',
  role: 'GP partner',
  phone: '01632 960100',
};

beforeAll(async () => {
  demo = await serveDemo();
  driven = await openChromium(CHROMIUM_BUILD);
  await driven.browser
    .defaultBrowserContext()
    .overridePermissions(demo.origin, ['clipboard-read', 'clipboard-sanitized-write']);
});

afterAll(async () => {
  await driven?.browser.close();
  await demo?.close();
});

beforeEach(async () => {
  page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
});

afterEach(async () => {
  await page.close();
});

async function open(): Promise<void> {
  popup = await openPopup(driven, page);
  await popup.waitForSelector('h1');
}

describe('the popup on a site that is not allowed', () => {
  it('says so, and names no patient', async () => {
    await openLetter(page, 'fairweather');
    await open();
    expect(await textOf(popup)).toContain('This site is not read yet');
    expect(await textOf(popup)).not.toContain('Fairweather');
    expect(await faultsOf(popup)).toEqual([]);
  });

  it('reads the page once when the GP says so, and not again', async () => {
    await openLetter(page, 'fairweather');
    await open();
    await button(popup, 'Read this page once').click();
    await eventually(async () => expect(await textOf(popup)).toContain('Mrs Doreen Fairweather'));
    expect((await marksOf(page)).breach).not.toEqual([]);
    await page.reload();
    await page.waitForSelector('article');
    await open();
    await eventually(async () => expect(await textOf(popup)).toContain('This site is not read yet'));
    expect(await marksOf(page)).toEqual({ breach: [], check: [], current: [] });
  });

  it('reads the site from then on when the GP allows it, and the letter that is open at once', async () => {
    await answerBeforehand(driven, demo.origin);
    await openLetter(page, 'fairweather');
    await open();
    await button(popup, 'Always read 127.0.0.1').click();
    await eventually(async () => expect((await marksOf(page)).breach).not.toEqual([]));
  });
});

describe('the popup on a letter', () => {
  beforeAll(async () => {
    const worker = await backgroundOf(driven);
    await worker.evaluate(`chrome.storage.local.set({ practice: ${JSON.stringify(PRACTICE)} })`);
  });

  it('shows whose letter it is and each finding in the hospital’s words', async () => {
    const { breach, check } = await readThrough(driven, page, 'fairweather');
    await open();
    await eventually(async () => expect(await textOf(popup)).toContain('Mrs Doreen Fairweather'));
    const text = await textOf(popup);
    expect(text).toContain('999 653 2690');
    for (const quote of [...breach, ...check]) expect(text).toContain(quote);
    expect(await faultsOf(popup)).toEqual([]);
  });

  it('leads from a finding to its place in the letter', async () => {
    const { breach } = await readThrough(driven, page, 'threadgold');
    await open();
    await scrollAndClick(popup, '.hb-finding__more button');
    await eventually(async () => expect((await marksOf(page)).current).toEqual([breach[0]]));
  });

  it('copies a letter that names the right patient, and only for a click', async () => {
    await readThrough(driven, page, 'fairweather');
    await open();
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('form');
    expect(await faultsOf(popup)).toEqual([]);
    await button(popup, 'Copy letter').click();
    await eventually(async () => expect(await textOf(popup)).toContain('Letter copied'));
    const copied = await clipboardIn(page);
    expect(copied).toContain('Doreen Fairweather');
    expect(copied).toContain('999 653 2690');
    expect(copied).toContain('72-hour Holter monitor');
    expect(copied).toContain('Alder Lane Surgery');
  });

  it('copies plain text and, for Word and Outlook, a table whose styles stand on its cells', async () => {
    await readThrough(driven, page, 'carrow');
    await open();
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('#draft-text');
    await button(popup, 'Copy letter').click();
    await eventually(async () => expect(await textOf(popup)).toContain('Letter copied'));
    const plain = await clipboardIn(page);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toMatch(/<td style="[^"]*border[^"]*">/);
    expect(html).not.toMatch(/ class=|<style/);
    expect(plain).not.toContain('<');
  });

  it('offers what goes with the letter', async () => {
    await readThrough(driven, page, 'fairweather');
    await open();
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('#draft-text');
    await popup.$$eval('summary', (summaries) => {
      for (const summary of summaries) (summary as HTMLElement).click();
    });
    await eventually(async () => expect(await textOf(popup)).toMatch(/\d+ of 160 characters/));
    // At the end of the page the bar covers no field in part, which would then be too small to hit.
    await popup.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await faultsOf(popup)).toEqual([]);
    await button(popup, 'Copy: Text message').click();
    await eventually(async () => expect(await textOf(popup)).toContain('Copied: Text message'));
    expect(await clipboardIn(page)).toContain('Alder Lane Surgery: we have asked');
  });

  it('closes the letter back when another patient’s letter has come on the screen', async () => {
    await openMarkedLetter(page, 'fairweather');
    await page.bringToFront();
    await page.evaluate(() => navigator.clipboard.writeText('what was there before'));
    await open();
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('form');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-id="holloway"]')?.click());
    await page.waitForFunction(() => document.querySelector('article')?.textContent.includes('Holloway'));
    await eventually(async () => expect(await textOf(popup)).toContain('no longer on the screen'));
    expect(await textOf(popup)).not.toContain('Fairweather');
    expect(await clipboardIn(page)).toBe('what was there before');
  });

  it('says that nothing was found, and never that all is clear', async () => {
    await openLetter(page, 'penhaligon');
    await page.waitForSelector('article');
    await open();
    await eventually(async () =>
      expect(await textOf(popup)).toContain('Nothing found in the text that was read'),
    );
    expect(await textOf(popup)).not.toMatch(/all clear/i);
  });

  it('says that a scanned letter could not be read', async () => {
    await openLetter(page, 'lavender');
    await page.waitForSelector('.scan');
    await open();
    await eventually(async () => expect(await textOf(popup)).toContain('This could not be read'));
  });

  it('says so when there is no letter', async () => {
    await open();
    await eventually(async () => expect(await textOf(popup)).toContain('No letter here'));
  });

  it('shows nothing of a letter once the site may no longer be read', async () => {
    await openMarkedLetter(page, 'fairweather');
    await withdrawSite(driven, demo.origin);
    await open();
    await eventually(async () => expect(await textOf(popup)).toContain('This site is not read yet'));
    expect(await textOf(popup)).not.toContain('Fairweather');
  });
});
