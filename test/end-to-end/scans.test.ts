import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  allowSite,
  type Driven,
  openChromium,
  openOurTab,
  openPopup,
} from '../../src/command-line/drive-chromium.ts';
import { serveDemo } from '../../src/command-line/serve-demo.ts';
import { aPdf, aTiff, type GreyPicture } from '../files/make-files.ts';
import { faultsOf } from './axe.ts';
import { button, CHROMIUM_BUILD, eventually, marksIn, openLetter, textOf, words } from './lantern.ts';

const LINES = [
  'Bramley Royal Infirmary',
  'Dear Dr Achebe',
  'Re: Mrs Peggy Lavender, DOB 27 October 1938',
  'I saw this lady about the ulcer over her left ankle.',
  'Please could your nurses arrange an MRI of the foot.',
  'Yours sincerely',
  'Mr Edwin Tallis',
];

let folder: string;
let driven: Driven;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scans-'));
  driven = await openChromium(CHROMIUM_BUILD);
  const paper = await driven.browser.newPage();
  const clear = await photograph(paper, { blur: 0 });
  const poor = await photograph(paper, { blur: 4 });
  const save = (name: string, content: Uint8Array) => writeFileSync(join(folder, name), content);
  save('scan.jpg', clear.jpeg);
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
  await paper.close();
});

afterAll(async () => {
  await driven?.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const open of (await driven.browser.pages()).slice(1)) await open.close();
  page = await openOurTab(driven, 'reader.html');
  await page.bringToFront();
});

async function open(name: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(join(folder, name));
}

describe('a scan in the reader', () => {
  it('is read on this computer alone, marked on its picture, and says how sure it is', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('scan.jpg');
    const { breach } = await marksIn(page);
    expect(breach.map(words).join()).toContain('arrange an MRI of the foot');
    expect(await textOf(page)).toMatch(/read from a picture: \d+ of every 100 words are sure/);
    const elsewhere = asked.filter((url) => !/^(?:chrome-extension|blob:chrome-extension|data):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(await isMarkOnWords()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('of several pages is read page by page, and can be stopped with what was read', async () => {
    await open('pages.tiff');
    await eventually(async () => expect(await textOf(page)).toContain('page 2 of 2'));
    await button(page, 'Stop here').click();
    await eventually(async () =>
      expect(await textOf(page)).toContain('Page 2 is a picture: its words were not read.'),
    );
    expect((await marksIn(page)).breach).toHaveLength(1);
    expect(await page.$$('.hb-scan .page')).toHaveLength(2);
  });

  it('in a PDF beside pages of words is read where it is a picture', async () => {
    await open('scan.pdf');
    expect((await marksIn(page)).breach.map(words).join()).toContain('arrange an MRI of the foot');
    expect(await textOf(page)).toContain('Page 1 was read from a picture');
  });

  it('that is poor is not called read', async () => {
    await open('poor.jpg');
    await eventually(async () =>
      expect(await textOf(page)).toMatch(/The scan is poor|No words could be made out in the picture/),
    );
    expect(await textOf(page)).toMatch(/Not all of this letter was read|This could not be read/);
  });

  it('on a page of the record is opened from the popup', async () => {
    const demo = await serveDemo();
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

  it('that is damaged says so', async () => {
    await open('damaged.tiff');
    await eventually(async () => expect(await textOf(page)).toContain('This could not be read'));
  });
});

/** A typed page as a scanner sees it: 150 dots to the inch, a little aslant. */
async function photograph(
  paper: Page,
  { blur }: { readonly blur: number },
): Promise<{ jpeg: Uint8Array; grey: GreyPicture }> {
  const { width, height, jpeg, pixels } = await paper.evaluate(
    async (lines, softness) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 1240, height: 1754 });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = '#f4f2ec';
      context.fillRect(0, 0, 1240, 1754);
      context.rotate(0.006);
      context.filter = softness > 0 ? `blur(${softness}px)` : 'none';
      context.fillStyle = '#222';
      context.font = '25px monospace';
      for (const [index, line] of lines.entries()) context.fillText(line, 150, 200 + 70 * index);
      const { data } = context.getImageData(0, 0, 1240, 1754);
      const grey = Array.from({ length: 1240 * 1754 }, (_, at) => String.fromCharCode(data[4 * at] ?? 0));
      return {
        width: 1240,
        height: 1754,
        jpeg: canvas.toDataURL('image/jpeg', 0.8).replace(/^[^,]*,/, ''),
        pixels: btoa(grey.join('')),
      };
    },
    LINES,
    blur,
  );
  return {
    jpeg: new Uint8Array(Buffer.from(jpeg, 'base64')),
    grey: { width, height, pixels: new Uint8Array(Buffer.from(pixels, 'base64')) },
  };
}

/** The mark lies where the line was typed: 480 of 1754 from the top. */
function isMarkOnWords(): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = [...CSS.highlights]
      .filter(([name]) => name.endsWith('-breach'))
      .flatMap(([, ranges]) => [...ranges] as Range[]);
    const sheet = document.querySelector('.page')?.getBoundingClientRect();
    if (!range || !sheet) return false;
    const { top, bottom } = range.getBoundingClientRect();
    const middle = ((top + bottom) / 2 - sheet.top) / sheet.height;
    return Math.abs(middle - 480 / 1754) < 0.02;
  });
}
