import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ShownLetter } from '../../src/browser/tabs/tab-state.ts';
import { eventually } from './lantern.ts';
import { marksOnScreen, textsMarked, underlined } from './marks-on-screen.ts';
import { markupOf } from './markup-of.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { FERRITIN, SITUATIONS, type Situation } from './situations.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

let server: PageServer;
/** The same pages at another origin. */
let other: PageServer;

beforeAll(async () => {
  server = await servePages();
  other = await servePages();
});

afterAll(async () => {
  await server?.close();
  await other?.close();
});

describe.each(['Chromium', 'Firefox'] as const)('in %s', (name) => {
  let test: TestBrowser;
  let blank: Page;
  /** Shows each page where Handback may not read it. */
  let untouched: Page;
  let page: Page;

  beforeAll(async () => {
    test = await openTestBrowser(name, `http://127.0.0.1:${server.port}`);
    blank = await test.browser.newPage();
    untouched = await newPage();
  });

  afterAll(() => test?.browser.close());

  afterEach(async () => {
    await page?.close();
    await eventually(async () => expect(await letters()).toEqual([]));
  });

  async function newPage(): Promise<Page> {
    const opened = await test.browser.newPage();
    await opened.setViewport({ width: 1200, height: 900 });
    return opened;
  }

  /** Shows a page on one of two names of this computer: Handback may read one of them, and not the other. */
  async function visit(
    { page: file, act }: Situation,
    { in: tab, host }: { readonly in: Page; readonly host: 'localhost' | '127.0.0.1' },
  ): Promise<void> {
    const elsewhere = `http://${host}:${other.port}`;
    await tab.goto(`http://${host}:${server.port}/${file}?elsewhere=${encodeURIComponent(elsewhere)}`);
    await tab.bringToFront();
    await act?.(tab);
  }

  const letters = async () =>
    (await test.known()).flatMap(({ frames }) => Object.values(frames).flatMap((frame) => frame.letters));

  /** What came of the page, in brief. */
  async function reading() {
    const frames = (await test.known()).flatMap((record) => Object.values(record.frames));
    const shown = frames.flatMap((frame) => frame.letters);
    return {
      marks: (await textsMarked(page)).map(withoutSpace).toSorted(),
      found: quotesIn(shown).toSorted(),
      patients: shown.map(({ facts }) => facts.patient.name?.value).toSorted(),
      notRead: [...new Set(frames.flatMap(({ notRead }) => notRead))],
      awaited: shown.filter(({ context }) => context === 'awaited').length,
    };
  }

  it.each(SITUATIONS)('$page', async (situation) => {
    page = await newPage();
    await visit(situation, { in: page, host: '127.0.0.1' });
    await eventually(async () => expect(await reading()).toEqual(expected(situation)));
    if (!situation.changes) {
      await visit(situation, { in: untouched, host: 'localhost' });
      await eventually(async () => expect(await markupOf(page)).toBe(await markupOf(untouched)));
      await page.bringToFront();
    }
    // A list may still be measuring its items, and move them.
    await eventually(async () => {
      const marks = await marksOnScreen(page);
      for (const mark of marks) expect(mark).toMatchObject({ isHit: true });
      for (const share of await underlined(page, marks, blank)) expect(share).toBeGreaterThan(0.02);
    });
  });

  it('the popup leads to a request in one typed paragraph of many screens', async () => {
    page = await newPage();
    await visit({ page: 'typed.html', marks: [] }, { in: page, host: '127.0.0.1' });
    await page.$eval('pre', (typed) => {
      typed.textContent += `\n${'She walks to the harbour and back each day.\n'.repeat(150)}`;
    });
    // What is known may be of the text as it was before.
    await eventually(async () => {
      const [letter] = await letters();
      expect(letter?.context).toBe('read');
      expect((await textsMarked(page)).map(withoutSpace)).toContain(withoutSpace(FERRITIN));
      const finding = letter?.findings.find(({ quote }) => quote.startsWith('Please arrange'));
      const { tabId, frameId, key } = letter ?? {};
      const message = { name: 'reveal', data: { tabId, frameId, key, findingId: finding?.id } };
      const asked = `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`;
      expect(await test.ours.evaluate(asked)).toBe(true);
    });
    const isInView = await page.evaluate(() => {
      const [, ranges] = [...CSS.highlights].find(([name]) => name.endsWith('-current')) ?? [];
      const [{ top = -1, bottom = -1 } = {}] = [...(ranges ?? [])].map((range) =>
        (range as Range).getBoundingClientRect(),
      );
      return top > 0 && bottom < innerHeight;
    });
    expect(isInView).toBe(true);
  });

  it('the marks go in the very task in which the letter goes, and the findings with them', async () => {
    page = await newPage();
    const [letter] = SITUATIONS;
    if (!letter) throw new Error('There is no page.');
    await visit(letter, { in: page, host: '127.0.0.1' });
    await eventually(async () => expect(await reading()).toEqual(expected(letter)));
    const left = await page.evaluate(async () => {
      document.querySelector('article')?.remove();
      await Promise.resolve();
      return [...CSS.highlights.values()].reduce((count, { size }) => count + size, 0);
    });
    expect(left).toBe(0);
    await eventually(async () => expect(await letters()).toEqual([]));
  });
});

function quotesIn(letters: readonly ShownLetter[]): readonly string[] {
  return letters.flatMap(({ findings }) => findings).map(({ quote }) => quote.replace(/\s+/g, ' '));
}

function expected({ marks, unmarked = [], patients = ['Mrs Olive Tunstall'], notRead }: Situation) {
  return {
    marks: marks.map(withoutSpace).toSorted(),
    found: [...marks, ...unmarked].toSorted(),
    patients: patients.toSorted(),
    notRead: notRead ? [expect.stringMatching(notRead)] : [],
    awaited: 0,
  };
}

/** A range that runs over a line break has nothing in its place. */
function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
