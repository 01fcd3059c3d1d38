import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'date-fns/format';
import { subMonths } from 'date-fns/subMonths';
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  answerBeforehand,
  openChromium,
  openOurTab,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { openFirefox, openOurPage } from '../../src/command-line/browsers/drive-firefox.ts';
import { writeDump } from '../../src/joining/dump.ts';
import { aDevice } from '../joining/device.ts';
import { documentOf } from '../joining/documents.ts';
import { faultsInEveryLook, faultsOf } from './axe.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds.ts';
import { eventually, words } from './lantern.ts';

export const BROWSERS = ['Chromium', 'Firefox'] as const;

/** A browser with the extension in it, for its pages of counts. It says yes when leave is asked for. */
export interface CountsBrowser {
  readonly browser: Browser;
  /** Opens a page of the extension. */
  readonly open: (path: string) => Promise<Page>;
  /** What axe finds wrong with a page: in Chromium in light and dark, wide and narrow, in Firefox as it is. */
  readonly faults: (page: Page) => Promise<readonly string[]>;
}

/** Starts a fresh browser, which will be asked for leave to use `server`. */
export async function openCountsBrowser(
  name: (typeof BROWSERS)[number],
  server?: string,
): Promise<CountsBrowser> {
  if (name === 'Firefox') {
    const driven = await openFirefox(FIREFOX_BUILD);
    return {
      browser: driven.browser,
      open: (path) => openOurPage(driven, { path, selector: 'h1' }),
      faults: faultsOf,
    };
  }
  const driven = await openChromium(CHROMIUM_BUILD);
  if (server) await answerBeforehand(driven, server);
  return {
    browser: driven.browser,
    open: (path) => openOurTab(driven, path),
    faults: faultsInEveryLook,
  };
}

export const LAST_MONTH = format(subMonths(new Date(), 1), 'yyyy-MM');

/** The file in which another computer gives its counts of some letters of last month. */
export async function dumpOf(device: string, from: number, to: number): Promise<string> {
  const other = aDevice();
  const letters = Array.from({ length: to - from }, (_, at) => from + at);
  await other.bulkDocs(
    letters.map((letter) =>
      documentOf(letter, {
        day: `${LAST_MONTH}-1${letter % 10}`,
        provider: letter % 3 ? 'Aldermoor General Hospital' : 'Fenholm Infirmary',
        findings: [
          {
            topic: letter === 7 ? 'dna' : letter % 4 ? 'investigations' : 'fit-note',
            verdict: 'breach',
            outcome: 'returned',
          },
        ],
      }),
    ),
  );
  return writeDump(other, device);
}

/** Has the background take in such a file, as the page on joining does. */
export async function takeIn(page: Page, dump: string): Promise<void> {
  await page.evaluate(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ name: 'takeIn', data: { text: dump } })})`,
  );
}

/** The words of a page below its bar, as one line. */
export async function mainText(page: Page): Promise<string> {
  return words(await page.$eval('main', (main) => main.innerText));
}

/** Waits until the page says something. */
export async function says(page: Page, sentence: string | RegExp): Promise<void> {
  await eventually(async () => expect(await mainText(page)).toMatch(sentence));
}

/** Keeps a picture of a page where `HANDBACK_PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HANDBACK_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true });
}

export const base64 = (content: string | Buffer) => Buffer.from(content).toString('base64');

/** Has the browser's picker give a folder of its own storage, with some files in it. */
export async function letChoose(
  page: Page,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    async (name, given) => {
      const root = await navigator.storage.getDirectory();
      const chosen = await root.getDirectoryHandle(name, { create: true });
      for (const [file, content] of Object.entries(given)) {
        const writable = await (await chosen.getFileHandle(file, { create: true })).createWritable();
        await writable.write(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
        await writable.close();
      }
      Object.assign(window, { showDirectoryPicker: async () => chosen });
    },
    folder,
    files,
  );
}
