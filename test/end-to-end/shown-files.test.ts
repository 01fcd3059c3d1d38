import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsInEveryLook, faultsOf } from './axe.ts';
import { eventually, marksIn, textOf } from './lantern.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { FERRITIN, PODIATRY } from './situations.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages();
});

afterAll(() => server?.close());

describe.each(['Chromium', 'Firefox'] as const)('what stands in no words on the page, in %s,', (name) => {
  let test: TestBrowser;
  let opened: Page[] = [];

  beforeAll(async () => {
    test = await openTestBrowser(name, `http://127.0.0.1:${server.port}`);
  });

  afterAll(() => test?.browser.close());

  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  async function visit(file: string): Promise<Page> {
    const page = await test.browser.newPage();
    opened.push(page);
    await page.goto(`http://127.0.0.1:${server.port}/${file}`);
    await page.bringToFront();
    return page;
  }

  async function openOurs(path: string): Promise<Page> {
    const page = await test.openOurs(path);
    opened.push(page);
    return page;
  }

  /** The popup over a page, once it says something. */
  async function popupOf(file: string, says: string): Promise<Page> {
    const tabId = await test.ours.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.endsWith('/${file}'))?.id)`,
    );
    return eventually(async () => {
      const popup = await openOurs(`popup.html?tab=${tabId}`);
      await popup.waitForSelector('.hb-main h1');
      expect(await textOf(popup)).toContain(says);
      return popup;
    });
  }

  /** The reader, as the first button of the popup opens it. */
  async function openInReader(popup: Page): Promise<Page> {
    const address = await popup.$eval('.hb-main a.nhsuk-button', (link) => link.getAttribute('href') ?? '');
    const reader = await openOurs(address.replace(/^\//, ''));
    await reader.bringToFront();
    return reader;
  }

  it.each(['pdf-in-frame.html', 'pdf-in-object.html', 'pdf-in-embed.html', 'pdf-of-a-moment.html'])(
    'a PDF in the browser’s own viewer is offered, and read in the reader: %s',
    async (file) => {
      await visit(file);
      const reader = await openInReader(await popupOf(file, 'A PDF is open here'));
      await expectMarked(reader, FERRITIN);
    },
  );

  it('a PDF beside a letter is told, and offered under the letter', async () => {
    await visit('pdf-beside-letter.html');
    const popup = await popupOf('pdf-beside-letter.html', 'Not all of this page was read');
    await eventually(async () => expect(await textOf(popup)).toContain('Mr Edwin Pascoe'));
    const reader = await openInReader(popup);
    await expectMarked(reader, FERRITIN);
  });

  it('the pictures of a letter’s pages are told, and read in the reader as one letter', async () => {
    const page = await visit('page-images.html');
    await page.waitForFunction(() => document.title === 'Pages are shown');
    const popup = await popupOf('page-images.html', 'This could not be read');
    expect(await textOf(popup)).toContain('Open all pictures as one letter');
    // Firefox is not told by a test that the reader's system is dark.
    expect(await (name === 'Chromium' ? faultsInEveryLook : faultsOf)(popup)).toEqual([]);
    const reader = await openInReader(popup);
    await eventually(async () => expect(await textOf(reader)).toContain('words were read from a picture'));
    expect(await reader.$$('.hb-scan .page')).toHaveLength(2);
    await expectMarked(reader, FERRITIN);
    await expectMarked(reader, PODIATRY);
  });

  it('a letter that is drawn on a canvas is told, and read in the reader', async () => {
    const page = await visit('canvas.html');
    await page.waitForFunction(() => document.title === 'A letter is drawn');
    const reader = await openInReader(await popupOf('canvas.html', 'This could not be read'));
    await expectMarked(reader, FERRITIN);
  });

  it.each(['text-box.html', 'shadow-box.html'])(
    'a letter in a text box is listed in the popup, which leads to its words: %s',
    async (file) => {
      const page = await visit(file);
      const popup = await popupOf(file, FERRITIN.slice(0, -1));
      // So tall that the bar at its foot covers nothing.
      await popup.setViewport({ width: 800, height: 1600 });
      expect(await textOf(popup)).toContain('text box');
      expect(await faultsOf(popup)).toEqual([]);
      await popup
        .locator('::-p-xpath(//button[starts-with(normalize-space(.), "Show in the letter")])')
        .click();
      await page.bringToFront();
      await eventually(async () => expect(await selectedIn(page)).toBe(FERRITIN));
    },
  );
});

/** Pages that are not drawn yet have no marks. */
function expectMarked(reader: Page, words: string): Promise<void> {
  return eventually(async () =>
    expect(lettersOf((await marksIn(reader)).breach.join())).toContain(lettersOf(words)),
  );
}

/** OCR may read a space too many or too few. */
function lettersOf(text: string): string {
  return text.replace(/\W/g, '').toLowerCase();
}

/** The words that are selected in the box; a component keeps it to itself, and tells its page of it. */
function selectedIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { box = document.querySelector('textarea') } = globalThis as { box?: HTMLTextAreaElement | null };
    return box?.value.slice(box.selectionStart, box.selectionEnd) ?? '';
  });
}
