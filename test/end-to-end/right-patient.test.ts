import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { button, eventually, marksIn, textOf } from './lantern.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

const THE_LETTERS = '999 100 0003';

describe.each(['Chromium', 'Firefox'] as const)('in %s, the letter back is not copied', (name) => {
  let pages: PageServer;
  let test: TestBrowser;
  let record: Page;
  let popup: Page;

  beforeAll(async () => {
    pages = await servePages();
    const origin = `http://127.0.0.1:${pages.port}`;
    test = await openTestBrowser(name, origin);
    await test.ours.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ practice: { name: 'Alder Lane Surgery' } })`,
    );
  });

  afterAll(async () => {
    await test?.browser.close();
    await pages?.close();
  });

  beforeEach(async () => {
    record = await test.browser.newPage();
    await record.goto(`http://127.0.0.1:${pages.port}/paragraphs.html`);
    await marksIn(record);
  });

  afterEach(async () => {
    await popup.close();
    await record.close();
  });

  it.each([
    [
      'where the NHS number of its letter fails its check digit',
      { [THE_LETTERS]: '999 100 0004' },
      'This NHS number cannot be right: it must have 10 digits that fit together.',
      'Check who the patient is, and tick that it is the right one',
      '#draft-settled',
    ],
    [
      'where its letter names two patients',
      { 'Yours sincerely': 'Mr Edwin Pascoe, NHS number 999 115 8383, was seen too. Yours sincerely' },
      'This letter is about several patients, and does not say whose requests these are.',
      'Choose whose requests these are',
      '#draft-patient-0',
    ],
  ])('%s, before somebody has looked', async (_, changes, doubt, fault, settling) => {
    await record.evaluate((replaced) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (const [from, to] of Object.entries(replaced)) node.data = node.data.replace(from, to);
      }
    }, changes);
    const tabId = await test.ours.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) =>
        tabs.findLast(({ url }) => url?.includes('/paragraphs.html')).id)`,
    );
    popup = await test.openOurs(`popup.html?tab=${tabId}`);
    await popup.bringToFront();
    const says = (words: string) => eventually(async () => expect(await textOf(popup)).toContain(words));
    await says('Is this the right patient?');
    await says(doubt);
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('#draft-text');
    await button(popup, 'Copy letter').click();
    await says(fault);
    expect(await textOf(popup)).not.toContain('Letter copied');
    expect(await faultsOf(popup)).toEqual([]);
    await popup.click(settling);
    // The letter is older than the days that it names, so the GP is asked first what was done.
    await popup.type('#draft-safetyNote', 'Seen today');
    await button(popup, 'Copy letter').click();
    await says('Letter copied');
  });
});
