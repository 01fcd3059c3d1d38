import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually, textOf } from './lantern.ts';
import { marksOnScreen, textsMarked } from './marks-on-screen.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { FERRITIN, PODIATRY } from './situations.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';
import { openUndriven } from './undriven-tab.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages();
});

afterAll(() => server?.close());

describe.each(['Chromium', 'Firefox'] as const)('in %s, a page', (name) => {
  let test: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    test = await openTestBrowser(name, `http://127.0.0.1:${server.port}`);
  });

  afterAll(() => test?.browser.close());

  beforeEach(async () => {
    await page?.close();
    await eventually(async () => expect(await found()).toEqual([]));
    page = await test.browser.newPage();
  });

  const addressOf = (file: string) => `http://127.0.0.1:${server.port}/${file}`;

  const visit = (file: string) =>
    page.goto(addressOf(file), { waitUntil: 'domcontentloaded', timeout: 60_000 });

  const marked = async () => (await textsMarked(page)).toSorted();

  const letters = async () =>
    (await test.known()).flatMap(({ frames }) => Object.values(frames).flatMap((frame) => frame.letters));

  const found = async () => (await letters()).flatMap(({ findings }) => findings.map(({ quote }) => quote));

  /** Is a letter back asked for at a mark, or has the popup, where the browser opens it, begun it already? */
  const wantsDraft = async () => {
    const asked = 'JSON.stringify(await (globalThis.browser ?? chrome).storage.session.get(null))';
    return /"wantsDraft":|"isDrafting":true/.test(
      (await test.ours.evaluate(`(async () => ${asked})()`)) as string,
    );
  };

  it('that overrode what it could of the browser is read all the same', async () => {
    await visit('hostile-overrides.html');
    await eventually(async () => expect((await found()).toSorted()).toEqual([PODIATRY, FERRITIN].toSorted()));
    expect(await page.evaluate(() => document.documentElement.dataset.heard ?? '')).toBe('');
  });

  it('cannot speak to the extension, nor hear it', async () => {
    await visit('hostile-talk.html');
    await eventually(async () => expect(await marked()).toEqual([PODIATRY, FERRITIN].toSorted()));
    const result = await page.evaluate(() => (globalThis as unknown as { talk(): Promise<unknown> }).talk());
    expect(result).toEqual({ api: false, events: [], globals: [] });
    expect((await found()).toSorted()).toEqual([PODIATRY, FERRITIN].toSorted());
    expect(JSON.stringify(await test.known())).not.toContain('spoofed');
  });

  it('sees which of its words are marked, and nothing else of the extension', async () => {
    await visit('hostile-witness.html');
    await eventually(async () => expect(await marked()).toEqual([PODIATRY, FERRITIN].toSorted()));
    await eventually(async () => expect((await letters()).map(({ context }) => context)).toEqual(['read']));
    const seen = await page.evaluate(() => (globalThis as unknown as { witness(): unknown }).witness());
    expect(seen).toEqual({ changes: [], events: [], globals: [], fetched: [] });
  });

  it('cannot click on the card at a mark, nor close it, nor look into it', async () => {
    await visit('paragraphs.html');
    await eventually(async () => expect((await letters()).map(({ context }) => context)).toEqual(['read']));
    expect(await marked()).toEqual([PODIATRY, FERRITIN].toSorted());
    await page.bringToFront();
    const [mark] = await marksOnScreen(page);
    if (!mark) throw new Error('Nothing is marked.');
    await page.mouse.move(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
    const cards = () => page.evaluate(() => document.documentElement.children.length - 2);
    await eventually(async () => expect(await cards()).toBe(1));
    const { root, draft } = await page.evaluate(async () => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const { left, right, top, bottom } = host.getBoundingClientRect();
      for (let y = top + 4; y < bottom; y += 8)
        for (let x = left + 4; x < right; x += 8)
          for (const type of ['pointerdown', 'pointerup', 'click'])
            document
              .elementFromPoint(x, y)
              ?.dispatchEvent(
                new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }),
              );
      host.click();
      for (const key of ['Enter', 'Escape'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await new Promise((done) => setTimeout(done, 400));
      return { root: host.shadowRoot, draft: { x: left + 40, y: bottom - 32 } };
    });
    expect(root).toBeNull();
    expect(await cards()).toBe(1);
    expect(await wantsDraft()).toBe(false);
    await page.mouse.click(draft.x, draft.y);
    await eventually(async () => expect(await wantsDraft()).toBe(true));
  });

  it('cannot have a script or a picture run from the words of a letter', async () => {
    await visit('hostile-markup.html');
    await eventually(async () => expect((await found()).join()).toContain('<img src=x onerror='));
    expect(await page.evaluate(() => document.documentElement.dataset.ran ?? '')).toBe('');
    const popup = test.ours;
    expect(await popup.evaluate(`document.documentElement.dataset['ran'] ?? ''`)).toBe('');
  });

  it('with ten million letters in one does not stop the reading, and says how much was read', async () => {
    await visit('hostile-long.html');
    await eventually(async () => expect((await found()).join()).toContain(FERRITIN));
    const notRead = (await letters()).flatMap((letter) => letter.notRead);
    expect(notRead.join()).toContain('only the first');
  });

  it('with a letter in each of a thousand frames can be used: forty are read and marked, and the popup says that more are not', async () => {
    const tab = await openUndriven(test.ours, addressOf('hostile-frames.html'));
    const untilShown = (frames: string) =>
      vi.waitFor(async () => expect(await tab.title()).toBe(frames), { timeout: 240_000, interval: 200 });
    await untilShown('950');
    await tab.click('button');
    await untilShown('1000');
    const read = await letters();
    expect(read).toHaveLength(40);
    const asked = read.flatMap(() => [FERRITIN, PODIATRY]).toSorted();
    await eventually(async () =>
      expect((await tab.marksIn(read.map(({ frameId }) => frameId))).toSorted()).toEqual(asked),
    );
    const popup = await test.openOurs(`popup.html?tab=${tab.id}`);
    await eventually(async () =>
      expect(await textOf(popup)).toContain('Those beyond the first 40 were not read'),
    );
    await popup.close();
    await tab.close();
  }, 600_000);

  it('that fakes our highlights changes nothing of what is found', async () => {
    await visit('hostile-highlights.html');
    await eventually(async () => expect((await found()).toSorted()).toEqual([PODIATRY, FERRITIN].toSorted()));
    expect((await found()).join()).not.toContain('referral to the moon');
  });
});
