import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabRecord } from '../../src/browser/tabs/tab-store.ts';
import {
  allowSite,
  backgroundOf,
  type Driven,
  endBackground,
  openChromium,
  openOurTab,
  openPopup,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import {
  button,
  CHROMIUM_BUILD,
  eventually,
  marksIn,
  openLetter,
  openMarkedLetter,
  readThrough,
  textOf,
} from './lantern.ts';
import { readCounts } from './read-counts.ts';

/** Milliseconds after a letter was opened, in which it is read, judged and counted. */
const INSTANTS = [0, 10, 20, 30, 45, 60, 80, 100, 130, 160, 200, 250, 320, 400];

/** Letters of the record system that are shown as a page, each with something to mark. */
const LETTERS = ['fairweather', 'threadgold', 'quillfeather'];

/** Without it a letter back wants to be filled in before it is copied. */
const PRACTICE = { name: 'Alder Lane Surgery', clinician: 'Dr N Achebe', phone: '01632 960100' };

const SLOW = 300_000;

let demo: DemoServer;
let driven: Driven;

beforeEach(async () => {
  demo = await serveDemo();
  driven = await openChromium(CHROMIUM_BUILD);
  await allowSite(driven, demo.origin);
});

afterEach(async () => {
  await driven?.browser.close();
  await demo?.close();
});

async function openRecord(): Promise<Page> {
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
  return page;
}

describe('the counts', () => {
  it(
    'lose nothing and count nothing twice where the background is killed at any instant',
    async () => {
      const ours = await openOurTab(driven, 'options.html');
      let known: readonly string[] = [];
      for (const instant of INSTANTS) {
        const page = await openRecord();
        const letter = LETTERS[INSTANTS.indexOf(instant) % LETTERS.length] ?? '';
        await openLetter(page, letter);
        await new Promise((resolve) => setTimeout(resolve, instant));
        await endBackground(driven);
        const { counts, damaged, setAside, emptied } = await readCounts(ours);
        expect({ instant, damaged, setAside, emptied }).toEqual({
          instant,
          damaged: 0,
          setAside: [],
          emptied: [],
        });
        const now = counts.map(({ id }) => id);
        expect(now).toEqual(expect.arrayContaining([...known]));
        known = now;
        await page.close();
      }
      for (const letter of LETTERS) {
        const page = await openRecord();
        await openMarkedLetter(page, letter);
        await page.close();
      }
      await eventually(async () => expect((await readCounts(ours)).counts).toHaveLength(LETTERS.length));
      expect((await readCounts(ours)).counts.map(({ id }) => id)).toEqual(expect.arrayContaining([...known]));
    },
    SLOW,
  );

  it('have a letter back that was copied, also where the popup closes before anybody answered it', async () => {
    const page = await openRecord();
    const ours = await openOurTab(driven, 'options.html');
    const worker = await backgroundOf(driven);
    await worker.evaluate(`chrome.storage.local.set({ practice: ${JSON.stringify(PRACTICE)} })`);
    await page.bringToFront();
    await readThrough(driven, page, 'fairweather');
    const popup = await openPopup(driven, page);
    await button(popup, 'Draft the letter').click();
    await popup.waitForSelector('form');
    await popup.evaluate(() => {
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = async (items) => {
        await write(items);
        setTimeout(() => window.close());
      };
    });
    // The popup may go while the button is still being let go.
    await button(popup, 'Copy letter')
      .click()
      .catch(() => undefined);
    await eventually(async () => {
      const { counts } = await readCounts(ours);
      expect(counts.flatMap(({ returns }) => returns)).toHaveLength(1);
    });
  });

  it(
    'are kept in memory on a full disk, which the dashboard says, and stored when there is room',
    async () => {
      const page = await openRecord();
      const ours = await openOurTab(driven, 'options.html');
      const origin = `chrome-extension://${driven.extensionId}`;
      const quota = await ours.createCDPSession();
      await page.bringToFront();
      await openMarkedLetter(page, 'fairweather');
      await eventually(async () => expect((await readCounts(ours)).counts).toHaveLength(1));
      await quota.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await vi.waitFor(async () => expect(await writeIn(ours)).toBe('QuotaExceededError'), PATIENT);
      await openLetter(page, 'threadgold');
      await eventually(async () =>
        expect((await readCounts(ours)).notStored).toEqual({
          letters: 1,
          why: expect.stringContaining('free some space'),
        }),
      );
      expect((await readCounts(ours)).counts).toHaveLength(2);
      const dashboard = await openOurTab(driven, 'dashboard.html#period=everything');
      await eventually(async () => expect(await textOf(dashboard)).toContain('in memory alone'));
      await quota.send('Storage.overrideQuotaForOrigin', { origin });
      await vi.waitFor(async () => expect(await writeIn(ours)).toBe(''), PATIENT);
      await page.bringToFront();
      await openLetter(page, 'quillfeather');
      await eventually(async () => expect((await readCounts(ours)).notStored.letters).toBe(0));
      await eventually(async () => expect((await readCounts(ours)).counts).toHaveLength(3));
    },
    SLOW,
  );
});

/** The browser takes up to half a minute to look again at how much room there is. */
const PATIENT = { timeout: 90_000, interval: 1_000 };

/** Writes a little into a database of its own. The name of what stops it; empty where nothing did. */
function writeIn(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('room', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('room');
        opening.onerror = () => resolve(opening.error?.name ?? 'unknown');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('room', 'readwrite');
          writing.objectStore('room').put('some', 'thing');
          writing.oncomplete = () => resolve('');
          writing.onabort = () => resolve(writing.error?.name ?? 'unknown');
        };
      }),
  );
}

describe('the reader of context', () => {
  it('killed while it reads leaves the first marks, which is said, and reads the next letter', async () => {
    const page = await openRecord();
    await openLetter(page, 'fairweather');
    await endReader();
    await eventually(async () => expect(await contexts()).toEqual(['unavailable']));
    const marks = await marksIn(page);
    const popup = await openPopup(driven, page);
    await eventually(async () =>
      expect(await textOf(popup)).toContain('Read without the full reader: it may find less.'),
    );
    await popup.close();
    expect(await marksIn(page)).toEqual(marks);
    await readThrough(driven, page, 'threadgold');
    expect(await contexts()).toEqual(['read']);
  });
});

/** Ends the offscreen document as soon as there is one. */
async function endReader(): Promise<void> {
  const reader = await driven.browser.waitForTarget((target) => target.url().endsWith('/offscreen.html'));
  const session = await reader.createCDPSession();
  await session.send('Runtime.evaluate', { expression: 'window.close()' });
}

/** How far the letters on the screen were read in context. */
async function contexts(): Promise<string[]> {
  const worker = await backgroundOf(driven);
  const known = (await worker.evaluate('chrome.storage.session.get(null)')) as Readonly<
    Record<string, TabRecord>
  >;
  return Object.entries(known)
    .filter(([key]) => key.startsWith('tab '))
    .flatMap(([, { frames }]) => Object.values(frames))
    .flatMap(({ letters }) => letters.map(({ context }) => context));
}
