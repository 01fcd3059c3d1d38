import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  base64,
  type CountsBrowser,
  letChoose,
  mainText,
  openCountsBrowser,
  picture,
  says,
} from './counts-browsers.ts';
import { button } from './lantern.ts';

/** The encoder starts anew in the worker of each thread, and reads a letter for seconds where a computer is busy. */
const ENCODER_READS = { timeout: 170_000 };

const FILES: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(
    ['e011', 'e012', 'e013', 'e014', 'e015'].map((name) => [
      `${name}.txt`,
      readFileSync(`test/letters/${name}.txt`),
    ]),
  ),
  'copy.txt': readFileSync('test/letters/e011.txt'),
  'damaged.pdf': Buffer.from('%PDF-1.7 nothing more'),
  'empty.txt': Buffer.from(''),
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handback-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('an audit, in %s', { timeout: 400_000 }, (name) => {
  let opened: CountsBrowser;
  let page: Page;

  beforeAll(async () => {
    opened = await openCountsBrowser(name);
    page = await opened.open('audit.html');
  });
  afterAll(() => opened?.browser.close());

  /** Chooses files: in Chromium by the picker of folders, in Firefox, which has none, in a field. */
  async function choose(files: Readonly<Record<string, Buffer>>): Promise<void> {
    if (name === 'Chromium') {
      const contents = Object.entries(files).map(([file, content]) => [file, base64(content)]);
      await letChoose(page, 'Letters', Object.fromEntries(contents));
      await button(page, 'Choose the folder').click();
      return;
    }
    const paths = Object.entries(files).map(([file, content]) => {
      // A file that is written again is another: an audit tells them apart by their dates too.
      if (!existsSync(join(folder, file))) writeFileSync(join(folder, file), content);
      return join(folder, file);
    });
    const field = (await page.waitForSelector('#folder')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(...paths);
  }

  it('reads every file of a folder, and is stopped by none', async () => {
    await choose(FILES);
    await says(page, ': 8 files');
    expect(await opened.faults(page)).toEqual([]);
    await picture(page, `audit-start-${name}`);
    await button(page, 'Start the audit').click();
    await page.waitForSelector('#sample', ENCODER_READS);
    const text = await mainText(page);
    expect(text).toMatch(/Files 8 Read 6 Read in part 0 Could not be read 2/);
    expect(text).toMatch(/Copies of another, counted once 1/);
    expect(text).toMatch(/What is asked/);
    expect(text).not.toMatch(/Returned|Done this time|Dismissed|Answered/);
  });

  it('asks a person about a sample, and tells how often it is right', async () => {
    await page.waitForSelector('mark', ENCODER_READS);
    await button(page, 'Right').click();
    await says(page, '1 of 1 right: 100%');
    await says(page, '95% interval 21% to 100%');
    expect(await opened.faults(page)).toEqual([]);
    await picture(page, `audit-${name}`);
  });

  it('is still there after a reload, without a word of a letter', async () => {
    await page.close();
    page = await opened.open('audit.html');
    await says(page, '1 of 1 right: 100%');
    await says(page, 'The letters’ words are not kept.');
    if (name === 'Firefox') await choose(FILES);
    await button(page, 'Open the letters again').click();
    await page.waitForSelector('mark', ENCODER_READS);
  });

  it('is deleted when somebody says so, and reads scans by OCR where somebody wants that', async () => {
    await button(page, 'Delete this audit').click();
    await says(page, 'The audit was deleted.');
    const scan = await photographed(opened, 'Please could you repeat her blood tests.');
    await page.bringToFront();
    await choose({ ...FILES, 'scan.jpg': scan });
    await says(page, ': 9 files');
    await page.click('#reads-scans');
    expect(await opened.faults(page)).toEqual([]);
    await button(page, 'Start the audit').click();
    await page.waitForSelector('#sample', ENCODER_READS);
    expect(await mainText(page)).toMatch(
      /Files 9 Read 7 Read in part 0 Could not be read 2 Scans, whole or in part 1/,
    );
  });

  it('keeps nothing in the practice’s own counts', async () => {
    const dashboard = await opened.open('dashboard.html#period=everything');
    await says(dashboard, 'Open one, then come back');
    await dashboard.close();
  });
});

/** A letter as a scanner makes it: a picture of a page. */
async function photographed({ browser }: CountsBrowser, request: string): Promise<Buffer> {
  const paper = await browser.newPage();
  await paper.setViewport({ width: 1240, height: 1754 });
  const lines = ['Bramley Royal Infirmary', 'Dear Dr Achebe', request, 'Yours sincerely', 'Mr Edwin Tallis'];
  await paper.setContent(
    `<body style="margin: 120px; font: 30px sans-serif">${lines.map((line) => `<p>${line}</p>`).join('')}`,
  );
  const picture = await paper.screenshot({ type: 'jpeg', quality: 90 });
  await paper.close();
  return Buffer.from(picture);
}
