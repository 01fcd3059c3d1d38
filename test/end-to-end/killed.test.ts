import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allowSite,
  type Driven,
  endBackground,
  openChromium,
  openOurTab,
} from '../../src/command-line/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/serve-demo.ts';
import { CHROMIUM_BUILD, eventually, openLetter, openMarkedLetter, textOf } from './lantern.ts';
import { readCounts } from './read-counts.ts';

/** Milliseconds after a letter was opened, in which it is read, judged and counted. */
const INSTANTS = [0, 10, 20, 30, 45, 60, 80, 100, 130, 160, 200, 250, 320, 400];

/** Letters of the record system that are shown as a page, each with something to mark. */
const LETTERS = ['fairweather', 'threadgold', 'quillfeather'];

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
