import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  allowSite,
  answerBeforehand,
  type Driven,
  marksOf,
  openChromium,
  openOurTab,
  openPopup,
} from '../../src/command-line/browsers/drive-chromium.ts';
import {
  allowSiteInFirefox,
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/browsers/drive-firefox.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import {
  button,
  CHROMIUM_BUILD,
  eventually,
  FIREFOX_BUILD,
  inTheDark,
  openMarkedLetter,
  textOf,
} from './lantern.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'handback-'));
const OURS = join(FOLDER, 'ours.yaml');

let page: Page;

afterEach(() => page?.close());
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('the settings in Chromium', () => {
  let demo: DemoServer;
  let driven: Driven;

  beforeAll(async () => {
    demo = await serveDemo();
    driven = await openChromium(CHROMIUM_BUILD);
    await allowSite(driven, demo.origin);
  });

  afterAll(async () => {
    await driven?.browser.close();
    await demo?.close();
  });

  it.each(['practice', 'agreement', 'letters', 'sites', 'keys'])(
    'have nothing that axe minds, light or dark, and fit a narrow window: %s',
    async (hash) => {
      page = await openOurTab(driven, `options.html#${hash}`);
      await page.waitForSelector('h1');
      expect(await faultsOf(page)).toEqual([]);
      await inTheDark(page);
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it('put the practice’s own words and terms into the letter', async () => {
    const settings = await openOurTab(driven, 'options.html');
    await fill(settings, { 'practice-name': 'Alder Lane Surgery', 'practice-clinician': 'Dr N Achebe' });
    await fill(settings, { 'practice-contact': 'Mrs A Lowe', 'practice-contactPhone': '01632 960111' });
    await button(settings, 'Save').click();
    await eventually(async () => expect(await textOf(settings)).toContain('Settings saved.'));
    await settings.goto(settings.url().replace(/#.*|$/, '#letters'));
    await settings.waitForSelector('#paragraph-section');
    await settings.select('#paragraph-section', 'end');
    await settings.select('#paragraph-name', 'closing');
    await fill(settings, { 'paragraph-closing': 'Yours sincerely, as ever,' });
    await button(settings, 'Save these words').click();
    await eventually(async () => expect(await textOf(settings)).toContain('Saved.'));
    await settings.select('#paragraph-section', 'investigations');
    await fill(settings, { 'paragraph-please': 'Kindly see to {{this}} in {{department}}.' });
    await button(settings, 'Save these words').click();
    await eventually(async () => expect(await textOf(settings)).toContain('Saved.'));
    await settings.close();
    page = await driven.browser.newPage();
    await page.goto(demo.origin);
    await openMarkedLetter(page, 'fairweather');
    const popup = await openPopup(driven, page);
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('form');
    const letter = await popup.$$eval('textarea', (areas) => areas.map(({ value }) => value).join('\n'));
    expect(letter).toMatch(/Kindly see to (this|these) in /);
    expect(letter).toContain('Mrs A Lowe (01632 960111)');
    expect(letter).toContain('Yours sincerely, as ever,');
  });

  it('compare an open letter with an agreement that was loaded, and with ours again once it is removed', async () => {
    page = await driven.browser.newPage();
    await page.goto(demo.origin);
    await openMarkedLetter(page, 'fairweather');
    const settings = await openOurTab(driven, 'options.html#agreement');
    const ours = readFileSync('assets/agreements/humberside.yaml', 'utf8')
      .replace(/^id: .*/m, 'id: ours')
      .replace(/^name: .*/m, 'name: Ours for a test')
      .replace(/^shortName: .*/m, 'shortName: Ours');
    writeFileSync(OURS, ours);
    await (await fileField(settings, '#own-agreement')).uploadFile(OURS);
    await button(settings, 'Add this agreement').click();
    await settings.locator('#agreement-ours').click();
    await settings.locator('button[type="submit"]').click();
    await eventually(async () => expect(await textOf(settings)).toContain('Saved.'));
    expect(await faultsOf(settings)).toEqual([]);
    const popup = await openPopup(driven, page);
    await eventually(async () => expect(await textOf(popup)).toMatch(/Compared with: [^.]*Ours for a test/));
    await eventually(async () => expect(await textOf(popup)).toContain('72-hour Holter monitor'));
    await settings.bringToFront();
    await button(settings, 'Remove').click();
    await eventually(async () => expect(await textOf(settings)).toContain('ours.yaml was removed.'));
    await settings.close();
    const again = await openPopup(driven, page);
    await eventually(async () =>
      expect(await textOf(again)).toMatch(/Compared with: [^.]*NHS Standard Contract/),
    );
  });

  it('allow a known record system in one click, and take that back', async () => {
    await answerBeforehand(driven, 'https://web.accurx.com');
    page = await openOurTab(driven, 'options.html#sites');
    await button(page, 'Allow web.accurx.com').click();
    await eventually(async () =>
      expect(await textOf(page)).toContain('Read from now on: https://web.accurx.com'),
    );
    expect(await faultsOf(page)).toEqual([]);
    await button(page, 'Stop reading https://web.accurx.com').click();
    await eventually(async () => expect(await textOf(page)).toContain('is no longer read'));
    expect(
      await page.evaluate('chrome.permissions.contains({ origins: ["https://web.accurx.com/*"] })'),
    ).toBe(false);
  });

  it('offer each shipped agreement as the file that it is', async () => {
    page = await openOurTab(driven, 'options.html#agreement');
    const text = await page.evaluate(async () => (await fetch('/agreements/nottingham.yaml')).text());
    expect(text).toBe(readFileSync('assets/agreements/nottingham.yaml', 'utf8'));
  });
});

describe('the settings in Firefox', () => {
  let demo: DemoServer;
  let driven: DrivenFirefox;

  beforeAll(async () => {
    demo = await serveDemo();
    driven = await openFirefox(FIREFOX_BUILD);
  });

  afterAll(async () => {
    await driven?.browser.close();
    await demo?.close();
  });

  it('stop the reading of a site at once', async () => {
    const settings = await openOurPage(driven, { path: 'options.html#sites', selector: 'h1' });
    await allowSiteInFirefox(settings, demo.origin);
    page = await driven.browser.newPage();
    await page.goto(demo.origin);
    await openMarkedLetter(page, 'fairweather');
    await settings.bringToFront();
    await button(settings, 'Stop reading').click();
    await eventually(async () => expect(await textOf(settings)).toContain('No site is read yet'));
    await eventually(async () => expect(await marksOf(page)).toEqual({ breach: [], check: [], current: [] }));
    await settings.close();
  });
});

/** Types each text into the field of its id, in place of what is there. */
async function fill(on: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) await on.locator(`#${id}`).fill(text);
}

async function fileField(on: Page, selector: string): Promise<ElementHandle<HTMLInputElement>> {
  return (await on.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
}
