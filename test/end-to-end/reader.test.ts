import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { marksOf } from '../../src/command-line/browsers/drive-chromium.ts';
import { aDocx, aPdf, latin1, typeset } from '../files/make-files.ts';
import { faultsOf } from './axe.ts';
import { button, eventually, marksIn, selectWords, textOf, words } from './lantern.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

const LETTER = readFileSync('test/letters/d021.txt', 'utf8');

/** The letter with many screens between its head and its first request. */
const LONG_LETTER = LETTER.replace('\nDiagnoses\n', `\n${'One line.\n'.repeat(900)}\nDiagnoses\n`);

let folder: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const save = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const lock = { userPassword: 'open sesame', ownerPassword: 'x' };
  save('letter.pdf', await aPdf((document) => typeset(document, LETTER)));
  save('locked.pdf', await aPdf((document) => typeset(document, LETTER), lock));
  save('long.pdf', await aPdf((document) => typeset(document, LONG_LETTER)));
  save('long.txt', LONG_LETTER);
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
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(name: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(join(folder, name));
}

/**
 * How many findings stand beside the letter once it was read closely, under which title. The frame is of our own, so its page
 * is within reach.
 */
function findings(): Promise<{ title: string; count: number }> {
  return eventually(async () => {
    const { says, ...found } = await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      const title = inside?.querySelector('h1')?.textContent ?? '';
      const says = inside?.querySelector('.hb-reading')?.textContent;
      return { title, says, count: inside?.querySelectorAll('.hb-finding').length ?? 0 };
    });
    expect(says).toBe('');
    expect(found.count).toBeGreaterThan(0);
    return found;
  });
}

/** Clicks what begins with these words beside the letter. */
function press(name: string): Promise<void> {
  return eventually(async () => {
    const isPressed = await page.evaluate((begins) => {
      const inside = document.querySelector('iframe')?.contentDocument;
      const all = [...(inside?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
      const one = all.find(({ textContent }) => textContent.trim().startsWith(begins));
      one?.click();
      return one !== undefined;
    }, name);
    expect(isPressed).toBe(true);
  });
}

describe.each(['Chromium', 'Firefox'] as const)('the reader, in %s,', (browserName) => {
  let test: TestBrowser;

  beforeAll(async () => {
    test = await openTestBrowser(browserName, 'http://127.0.0.1');
  });

  afterAll(() => test?.browser.close());

  beforeEach(async () => {
    page = await test.openOurs('reader.html');
    await page.bringToFront();
  });

  afterEach(() => page.close());

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
    expect((await findings()).title).toMatch(/to hand back/);
    expect(await page.$$('canvas')).not.toEqual([]);
  });

  it.each([
    ['on a page that was not yet drawn', 'long.pdf'],
    ['in one typed paragraph of many screens', 'long.txt'],
  ])('leads from a finding to its place, %s', async (_, name) => {
    await open(name);
    await findings();
    await press('Show in the letter');
    await eventually(async () => expect((await marksOf(page)).current).not.toEqual([]));
    await eventually(async () => expect(await isMarkInView()).toBe(true));
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

  it('lets words of a PDF be selected, and adds them as a request from the findings beside it', async () => {
    await open('letter.pdf');
    await marksIn(page);
    await findings();
    await selectWords(page, 'Orthoptist appointment requested');
    await press('Add a request that was missed');
    await press('Add the selected words');
    await eventually(async () =>
      expect((await marksIn(page)).breach.join()).toContain('Orthoptist appointment requested'),
    );
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
    expect(asked.filter((url) => !/^(?:chrome|moz)-extension:/.test(url))).toEqual([]);
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
