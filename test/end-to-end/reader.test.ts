import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Driven,
  marksOf,
  openChromium,
  openOurTab,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { aDocx, aPdf, latin1, typeset } from '../files/make-files.ts';
import { faultsOf } from './axe.ts';
import { button, CHROMIUM_BUILD, eventually, marksIn, textOf, words } from './lantern.ts';

const LETTER = readFileSync('test/letters/d021.txt', 'utf8');

let folder: string;
let driven: Driven;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const save = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const lock = { userPassword: 'open sesame', ownerPassword: 'x' };
  save('letter.pdf', await aPdf((document) => typeset(document, LETTER)));
  save('locked.pdf', await aPdf((document) => typeset(document, LETTER), lock));
  save('long.pdf', await aPdf((document) => typeset(document, `${'One line.\n'.repeat(900)}${LETTER}`)));
  save('letter.docx', await aDocx(LETTER.split('\n')));
  save('letter.rtf', latin1(`{\\rtf1\\ansi ${LETTER.replace(/\n/g, '\\par ')}}`));
  save('letter.txt', LETTER);
  save('damaged.pdf', '%PDF-1.7\nnothing');
  save(
    'hostile.html',
    `<html><body><script>document.title = 'taken over'</script><img src=x onerror="document.title='taken over'">
    <a href="javascript:document.title='taken over'">Dear Dr Okafor,</a><p>Please could you issue a fit note for four weeks.</p>
    <form action="https://evil.example"><input name=a></form><iframe src="https://evil.example"></iframe></body></html>`,
  );
  driven = await openChromium(CHROMIUM_BUILD);
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

/** The popup's page, beside the letter. */
async function findings(): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  if (!frame) throw new Error('The findings are missing.');
  await frame.waitForSelector('h1');
  return frame;
}

describe('the reader', () => {
  it.each(['letter.docx', 'letter.rtf', 'letter.txt'])('shows and marks %s', async (name) => {
    await open(name);
    const { breach } = await marksIn(page);
    expect(breach.map(words).join()).toContain('Perching stool and bath board');
    expect(await textOf(page)).toContain('Carotid Doppler');
  });

  it('shows a PDF with its marks over the words, and lists them beside it', async () => {
    await open('letter.pdf');
    const { breach } = await marksIn(page);
    const shown = words(LETTER).replaceAll(' ', '');
    for (const quote of breach) expect(shown).toContain(quote.replace(/\s/g, ''));
    const frame = await findings();
    await eventually(async () =>
      expect(await frame.$eval('h1', (title) => title.textContent)).toMatch(/to hand back/),
    );
    expect(await page.$$('canvas')).not.toEqual([]);
  });

  it('leads from a finding to its place, on a page that was not yet drawn', async () => {
    await open('long.pdf');
    const frame = await findings();
    await eventually(async () => expect(await frame.$$('.hb-finding')).not.toEqual([]));
    await frame
      .locator('::-p-xpath(//button[starts-with(normalize-space(.), "Show in the letter")])')
      .click();
    await eventually(async () => expect((await marksOf(page)).current).not.toEqual([]));
    expect(await isMarkInView()).toBe(true);
  });

  it('finds words, and goes from one place to the next', async () => {
    await open('long.pdf');
    await page.locator('#find').fill('perching STOOL');
    await eventually(async () => expect(await textOf(page)).toContain('1 of 1'));
    await eventually(async () => expect(await foundHere()).toMatch(/Perching stool/));
    await page.locator('#find').fill('One line');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await textOf(page)).toContain('2 of 900'));
    await page.locator('#find').fill('not in there');
    await eventually(async () => expect(await textOf(page)).toContain('Not found'));
  });

  it('makes the letter larger and smaller', async () => {
    await open('letter.pdf');
    await page.waitForSelector('.page canvas');
    const width = () => page.$eval('.page', (sheet) => sheet.clientWidth);
    const before = await width();
    await button(page, 'Larger').click();
    await eventually(async () => expect(await width()).toBeGreaterThan(before));
    await button(page, 'Smaller').click();
    await button(page, 'Smaller').click();
    await eventually(async () => expect(await width()).toBeLessThan(before));
  });

  it('prints each page of a PDF', async () => {
    await open('letter.pdf');
    await page.waitForSelector('.page canvas');
    await page.evaluate(() => {
      window.print = () => {
        document.title = `${document.querySelectorAll('.hb-print canvas').length} printed`;
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    const pages = await page.$$eval('.pdfViewer .page', (all) => all.length);
    await button(page, 'Print').click();
    await eventually(async () => expect(await page.title()).toBe(`${pages} printed`));
    expect(await page.$$('.hb-print')).toEqual([]);
  });

  it('opens a locked file with its password, and says when it is another', async () => {
    await open('locked.pdf');
    await eventually(async () => expect(await textOf(page)).toContain('locked with a password'));
    await page.locator('#password').fill('wrong');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await textOf(page)).toContain('not the password'));
    await page.locator('#password').fill('open sesame');
    await page.keyboard.press('Enter');
    expect((await marksIn(page)).breach).not.toEqual([]);
  });

  it('says that a damaged file could not be read, and then opens another', async () => {
    await open('damaged.pdf');
    await eventually(async () => expect(await textOf(page)).toContain('This PDF is damaged.'));
    await open('letter.txt');
    expect((await marksIn(page)).breach).not.toEqual([]);
  });

  it('takes a file that is dropped', async () => {
    await page.waitForSelector('h1');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, LETTER);
    expect((await marksIn(page)).breach).not.toEqual([]);
  });

  it('runs and fetches nothing of a hostile file', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('hostile.html');
    await eventually(async () => expect(await textOf(page)).toContain('Please could you issue a fit note'));
    expect(await page.title()).toBe('Letter reader – Handback');
    expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
    expect(await page.$$('.hb-flow :is(a, img, form, input, script, iframe)')).toEqual([]);
  });

  it('forgets a letter when another file takes its place', async () => {
    await open('letter.txt');
    await marksIn(page);
    await open('damaged.pdf');
    await eventually(async () => expect(await marksOf(page)).toEqual({ breach: [], check: [], current: [] }));
  });

  it.each([320, 1360])(
    'has no fault that axe finds, and does not scroll sideways, at %i pixels',
    async (width) => {
      await page.setViewport({ width, height: 800 });
      await page.waitForSelector('h1');
      expect(await faultsOf(page)).toEqual([]);
      await open('letter.docx');
      await marksIn(page);
      await findings();
      expect(await faultsOf(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
});

/** Is something of the current mark on the screen? */
function isMarkInView(): Promise<boolean> {
  return page.evaluate(() => {
    const [, ranges] = [...CSS.highlights].find(([name]) => name.endsWith('-current')) ?? [];
    return [...(ranges ?? [])].some((range) => {
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  });
}

function foundHere(): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('handback-7q-here') ?? [])].map(String).join());
}
