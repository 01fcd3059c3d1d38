import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ShownLetter } from '../../src/browser/tab-state.ts';
import { eventually } from './lantern.ts';
import { marksOnScreen, textsMarked, underlined } from './marks-on-screen.ts';
import { markupOf } from './markup-of.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { SITUATIONS, type Situation } from './situations.ts';
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
  const open: Page[] = [];

  beforeAll(async () => {
    test = await openTestBrowser(name, `http://127.0.0.1:${server.port}`);
    blank = await test.browser.newPage();
  });

  afterAll(() => test?.browser.close());

  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
    await eventually(async () => expect(await letters()).toEqual([]));
  });

  /** Opens a page on one of two names of this computer: Handback may read one of them, and not the other. */
  async function visit({ page: file, act }: Situation, host: 'localhost' | '127.0.0.1'): Promise<Page> {
    const page = await test.browser.newPage();
    open.push(page);
    await page.setViewport({ width: 1200, height: 900 });
    const elsewhere = `http://${host}:${other.port}`;
    await page.goto(`http://${host}:${server.port}/${file}?elsewhere=${encodeURIComponent(elsewhere)}`);
    await page.bringToFront();
    await act?.(page);
    return page;
  }

  const letters = async () =>
    (await test.known()).flatMap(({ frames }) => Object.values(frames).flatMap((frame) => frame.letters));

  /** What came of the page, in brief. */
  async function reading(page: Page) {
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
    const page = await visit(situation, '127.0.0.1');
    await eventually(async () => expect(await reading(page)).toEqual(expected(situation)));
    if (!situation.changes) {
      const untouched = await visit(situation, 'localhost');
      await eventually(async () => expect(await markupOf(page)).toBe(await markupOf(untouched)));
      await page.bringToFront();
    }
    // A list may still be measuring its items, and move them.
    await eventually(async () => {
      for (const mark of await marksOnScreen(page)) {
        expect(mark).toMatchObject({ isHit: true });
        expect(await underlined(page, mark, blank)).toBeGreaterThan(0.02);
      }
    });
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
