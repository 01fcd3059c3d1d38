import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Driven, openChromium, openPopup } from '../../src/command-line/browsers/drive-chromium.ts';
import {
  allowSiteInFirefox,
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/browsers/drive-firefox.ts';
import { aPdf, typeset } from '../files/make-files.ts';
import { CHROMIUM_BUILD, eventually, FIREFOX_BUILD, marksIn, textOf } from './lantern.ts';

const LETTER = readFileSync('test/letters/d021.txt', 'utf8');

let server: Server;
let origin: string;

/** A record that gives its letters to those who are logged in, and to nobody else. */
beforeAll(async () => {
  const letter = await aPdf((document) => typeset(document, LETTER));
  server = createServer((request, response) => {
    if (request.url === '/login')
      response
        .writeHead(200, { 'set-cookie': 'session=1; SameSite=Lax', 'content-type': 'text/html' })
        .end('In');
    else if (request.url === '/page')
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<h1>Inbox</h1><iframe src="/letters/4" width="600" height="400"></iframe>');
    else if (request.headers.cookie === 'session=1')
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(letter);
    else response.writeHead(403).end('Log in first');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server?.close());

describe('a PDF in the browser’s own viewer, in Chromium', () => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openChromium(CHROMIUM_BUILD);
  });

  afterAll(() => driven?.browser.close());

  beforeEach(async () => {
    page = await driven.browser.newPage();
    await page.goto(`${origin}/login`);
  });

  it.each(['/letters/4', '/page'])(
    'is opened from the popup, with the session of the page: %s',
    async (path) => {
      await page.goto(`${origin}${path}`, { waitUntil: 'domcontentloaded' });
      const popup = await openPopup(driven, page);
      await eventually(async () => expect(await textOf(popup)).toContain('A PDF is open here'));
      const opened = driven.browser.waitForTarget((target) => target.url().includes('/reader.html?from='));
      // The popup closes with the click, before it can answer.
      await popup
        .$eval('.hb-main a.nhsuk-button', (link) => (link as HTMLAnchorElement).click())
        .catch(() => undefined);
      const reader = await (await opened).page();
      if (!reader) throw new Error('The reader did not open.');
      await expectLetterIn(reader);
      await reader.close();
    },
  );

  it('cannot be had once the page is gone: the reader says so', async () => {
    const reader = await driven.browser.newPage();
    await reader.goto(`chrome-extension://${driven.extensionId}/reader.html?from=999999&frame=0`);
    await eventually(async () => expect(await textOf(reader)).toContain('The page with the letter is gone'));
    await reader.close();
  });
});

describe('a PDF in the browser’s own viewer, in Firefox', () => {
  let driven: DrivenFirefox;

  beforeAll(async () => {
    driven = await openFirefox(FIREFOX_BUILD);
  });

  afterAll(() => driven?.browser.close());

  it('is fetched with the session of the site once that is allowed', async () => {
    const page = await driven.browser.newPage();
    await page.goto(`${origin}/login`);
    const ours = await openOurPage(driven, { path: 'popup.html', selector: 'h1' });
    await allowSiteInFirefox(ours, origin);
    await page.goto(`${origin}/letters/4`).catch(() => undefined);
    const tabId = await ours.evaluate(
      `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.endsWith('/letters/4'))?.id)`,
    );
    const reader = await openOurPage(driven, { path: `reader.html?from=${tabId}&frame=0`, selector: 'h1' });
    await expectLetterIn(reader);
  });
});

/** The text layer parts lines without a space, so that spaces do not count. */
async function expectLetterIn(reader: Page): Promise<void> {
  const { breach } = await marksIn(reader);
  expect(LETTER.replace(/\s/g, '')).toContain(breach[0]?.replace(/\s/g, ''));
}
