import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  allowSite,
  type Driven,
  openChromium,
  openOurTab,
  openPopup,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { aPdf, aTiff } from '../files/make-files.ts';
import { faultsOf } from './axe.ts';
import { button, CHROMIUM_BUILD, eventually, marksIn, openLetter, textOf, words } from './lantern.ts';
import { photograph, REQUEST_AT } from './photograph.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scans-'));
  const driven = await openChromium(CHROMIUM_BUILD);
  const paper = await driven.browser.newPage();
  const clear = await photograph(paper, { blur: 0 });
  const poor = await photograph(paper, { blur: 4 });
  await driven.browser.close();
  const save = (name: string, content: Uint8Array) => writeFileSync(join(folder, name), content);
  save('scan.jpg', clear.jpeg);
  save('scan.png', clear.png);
  save('poor.jpg', poor.jpeg);
  save('pages.tiff', aTiff([clear.grey, clear.grey]));
  save('damaged.tiff', aTiff([clear.grey]).slice(0, 2000));
  save(
    'scan.pdf',
    await aPdf((document) => {
      document.image(Buffer.from(clear.jpeg), 0, 0, { width: 595, height: 842 });
      document.addPage().text('A page of words, with more than enough of them to be no scan. '.repeat(5));
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(page: Page, name: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(join(folder, name));
}

describe.each(['Chromium', 'Firefox'] as const)('a scan in the reader, in %s,', (name) => {
  let test: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    test = await openTestBrowser(name, 'http://127.0.0.1');
  });

  afterAll(() => test?.browser.close());

  beforeEach(async () => {
    page = await test.openOurs('reader.html');
    await page.bringToFront();
  });

  afterEach(() => page.close());

  it.each(['scan.jpg', 'scan.png'])(
    '%s is read and marked on its picture, and says how sure it is',
    async (file) => {
      await open(page, file);
      const { breach } = await marksIn(page);
      expect(breach.map(words).join()).toContain('arrange an MRI of the foot');
      expect(await textOf(page)).toMatch(/read from a picture: \d+ of every 100 words are sure/);
      expect(await isMarkOnWords(page)).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it('of several pages is read page by page, and can be stopped with what was read', async () => {
    await open(page, 'pages.tiff');
    await eventually(async () => expect(await textOf(page)).toContain('page 2 of 2'));
    await button(page, 'Stop here').click();
    await eventually(async () =>
      expect(await textOf(page)).toContain('Page 2 is a picture: its words were not read.'),
    );
    expect((await marksIn(page)).breach).toHaveLength(1);
    expect(await page.$$('.hb-scan .page')).toHaveLength(2);
  });

  it('in a PDF beside pages of words is read where it is a picture', async () => {
    await open(page, 'scan.pdf');
    expect((await marksIn(page)).breach.map(words).join()).toContain('arrange an MRI of the foot');
    expect(await textOf(page)).toContain('Page 1 was read from a picture');
  });

  it('that is poor is not called read', async () => {
    await open(page, 'poor.jpg');
    await eventually(async () =>
      expect(await textOf(page)).toMatch(/The scan is poor|No words could be made out in the picture/),
    );
    expect(await textOf(page)).toMatch(/Not all of this letter was read|This could not be read/);
  });

  it('that is damaged says so', async () => {
    await open(page, 'damaged.tiff');
    await eventually(async () => expect(await textOf(page)).toContain('This could not be read'));
  });
});

describe('a scan, in Chromium,', () => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openChromium(CHROMIUM_BUILD);
  });

  afterAll(() => driven?.browser.close());

  it('is read on this computer alone', async () => {
    page = await openOurTab(driven, 'reader.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, 'scan.jpg');
    await marksIn(page);
    expect(asked.length).toBeGreaterThan(0);
    const elsewhere = asked.filter((url) => !/^(?:chrome-extension|blob:chrome-extension|data):/.test(url));
    expect(elsewhere).toEqual([]);
  });

  it('on a page of the record is opened from the popup', async () => {
    const demo = await serveDemo();
    page = await driven.browser.newPage();
    await allowSite(driven, demo.origin);
    await page.goto(demo.origin);
    await openLetter(page, 'lavender');
    await page.waitForSelector('.scan');
    const popup = await openPopup(driven, page);
    await popup.waitForSelector('.hb-main a.nhsuk-button');
    const opened = driven.browser.waitForTarget((target) => target.url().includes('/reader.html?from='));
    // The popup closes with the click, before it can answer.
    await popup
      .$eval('.hb-main a.nhsuk-button', (link) => (link as HTMLAnchorElement).click())
      .catch(() => undefined);
    const reader = await (await opened).page();
    if (!reader) throw new Error('The reader did not open.');
    expect((await marksIn(reader)).breach.map(words).join()).toContain('arrange an MRI of the foot');
    await demo.close();
  });
});

/** The mark lies where the line was typed. */
function isMarkOnWords(page: Page): Promise<boolean> {
  return page.evaluate((sought) => {
    const [range] = [...CSS.highlights]
      .filter(([name]) => name.endsWith('-breach'))
      .flatMap(([, ranges]) => [...ranges] as Range[]);
    const sheet = document.querySelector('.page')?.getBoundingClientRect();
    if (!range || !sheet) return false;
    const { top, bottom } = range.getBoundingClientRect();
    const middle = ((top + bottom) / 2 - sheet.top) / sheet.height;
    return Math.abs(middle - sought) < 0.02;
  }, REQUEST_AT);
}
