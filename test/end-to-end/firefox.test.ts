import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  allowSiteInFirefox,
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/browsers/drive-firefox.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import {
  button,
  eventually,
  FIREFOX_BUILD,
  marksIn,
  openMarkedLetter,
  scrollAndClick,
  selectWords,
  textOf,
} from './lantern.ts';
import { pastedIn } from './pasted-in.ts';

let demo: DemoServer;
let driven: DrivenFirefox;

beforeAll(async () => {
  demo = await serveDemo();
  driven = await openFirefox(FIREFOX_BUILD);
});

afterAll(async () => {
  await driven?.browser.close();
  await demo?.close();
});

it('marks letters in the page, in a frame and in a shadow root, and opens its popup', async () => {
  const popup = await openOurPage(driven, { path: 'popup.html', selector: 'h1' });
  await allowSiteInFirefox(popup, demo.origin);
  await popup.evaluate(`browser.storage.local.set({ practice: { name: 'Alder Lane Surgery' } })`);
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
  expect((await openMarkedLetter(page, 'fairweather')).breach.join()).toContain('72-hour Holter monitor');
  expect((await openMarkedLetter(page, 'sedgeley')).breach.join()).toContain('start semaglutide');
  await page.click('[data-id="lomond"]');
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  if (!frame) throw new Error('The letter’s frame is missing.');
  expect((await marksIn(frame)).breach.join()).toContain('repeat the full blood count');
});

it('follows the tab in front in its sidebar, and drafts the letter beside it', async () => {
  const sidebar = await openOurPage(driven, { path: 'sidepanel.html', selector: 'h1' });
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
  await openMarkedLetter(page, 'fairweather');
  const press = (name: string) =>
    sidebar.evaluate((begins) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((each) => each.textContent?.startsWith(begins))?.click();
    }, name);
  await eventually(async () => expect(await textOf(sidebar)).toContain('Mrs Doreen Fairweather'));
  await press('Draft the letter');
  const letter = () =>
    sidebar.evaluate(() => document.querySelector<HTMLTextAreaElement>('#draft-text')?.value ?? '');
  await eventually(async () => expect(await letter()).toContain('72-hour Holter monitor'));
  expect(await faultsOf(sidebar)).toEqual([]);
  await page.click('[data-id="holloway"]');
  await eventually(async () => expect(await textOf(sidebar)).toContain('Miss Yasmin Holloway'));
  expect(await textOf(sidebar)).not.toContain('Fairweather');
});

it.each([
  ['popup', 'popup.html'],
  ['sidebar', 'sidepanel.html'],
])('drafts a letter in its %s with the outcome that was chosen, and copies it', async (_, path) => {
  const letter = await driven.browser.newPage();
  await letter.goto(demo.origin);
  await openMarkedLetter(letter, 'fairweather');
  const ours = await openOurPage(driven, {
    path: `${path}?tab=${await tabOfLetter()}`,
    selector: '.hb-findings',
  });
  expect(await faultsOf(ours)).toEqual([]);
  await scrollAndClick(ours, '.hb-finding input[id$="-done"]');
  await button(ours, 'Draft the letter').click();
  await ours.waitForSelector('#draft-text');
  expect(await ours.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).value)).toContain(
    'We have arranged it this time',
  );
  expect(await faultsOf(ours)).toEqual([]);
  await button(ours, 'Copy letter').click();
  await eventually(async () => expect(await textOf(ours)).toContain('Letter copied'));
  expect(await pastedIn(letter, 'textarea')).toMatch(
    /Mrs Doreen Fairweather.*We have arranged it this time/s,
  );
  await ours.close();
  await letter.close();
});

it('adds words that are selected in the letter to the sidebar that is open already, with a topic to choose', async () => {
  const letter = await driven.browser.newPage();
  await letter.goto(demo.origin);
  await openMarkedLetter(letter, 'fairweather');
  const sidebar = await openOurPage(driven, {
    path: `sidepanel.html?tab=${await tabOfLetter()}`,
    selector: '.hb-findings',
  });
  await selectWords(letter, 'We will telephone her');
  await sidebar.bringToFront();
  await sidebar.locator('summary ::-p-text(Add a request that was missed)').click();
  await button(sidebar, 'Add the selected words').click();
  await eventually(async () => expect(await textOf(sidebar)).toContain('You added this'));
  expect(await faultsOf(sidebar)).toEqual([]);
  await (await sidebar.waitForSelector('select[id$="-topic"]'))?.select('fit-note');
  await eventually(async () => expect((await marksIn(letter)).breach).toContain('We will telephone her'));
  await button(sidebar, 'Draft the letter').click();
  await sidebar.waitForSelector('#draft-text');
  expect(await sidebar.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).value)).toMatch(
    /Fit note: “We will telephone her”/,
  );
  await sidebar.close();
  await letter.close();
});

it('has the keys that are changed in its settings, in the sidebar at once, and refuses two the same', async () => {
  const letter = await driven.browser.newPage();
  await letter.goto(demo.origin);
  await openMarkedLetter(letter, 'fairweather');
  const sidebar = await openOurPage(driven, {
    path: `sidepanel.html?tab=${await tabOfLetter()}`,
    selector: '.hb-findings',
  });
  const settings = await openOurPage(driven, { path: 'options.html#keys', selector: '#key-next' });
  await settings.bringToFront();
  await settings.focus('#key-next');
  await press(settings, 'Alt', 'ArrowUp');
  await button(settings, 'Save keys').click();
  await eventually(async () =>
    expect(await textOf(settings)).toContain('Alt+↑ is already the key for “Next request”'),
  );
  expect(await faultsOf(settings)).toEqual([]);
  await settings.focus('#key-next');
  await press(settings, 'Alt', 'j');
  await settings.focus('#key-goOn');
  await settings.keyboard.press('F8');
  await button(settings, 'Save keys').click();
  await eventually(async () => expect(await textOf(settings)).toContain('Keys saved.'));
  await eventually(async () => expect(await textOf(sidebar)).toContain('F8 drafts the letter'));
  await sidebar.bringToFront();
  await press(sidebar, 'Alt', 'j');
  expect(await sidebar.evaluate(() => document.activeElement?.id)).toMatch(/^finding-/);
  await press(sidebar, 'Control', 'Enter');
  expect(await sidebar.$('#draft-text')).toBeNull();
  await sidebar.keyboard.press('F8');
  await sidebar.waitForSelector('#draft-text');
  await sidebar.keyboard.press('F8');
  await eventually(async () => expect(await textOf(sidebar)).toContain('Letter copied'));
  await settings.bringToFront();
  await button(settings, 'Set all keys back').click();
  await eventually(async () => expect(await textOf(sidebar)).toContain('Ctrl+Enter drafts the letter'));
  for (const each of [settings, sidebar, letter]) await each.close();
});

it('shows the card outside the record’s markup while the pointer rests on a mark', async () => {
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await openMarkedLetter(page, 'fairweather');
  const children = () => page.evaluate(() => document.documentElement.children.length);
  const before = await children();
  const { x, y } = await page.evaluate(() => {
    const [, ranges] = [...CSS.highlights].find(([name]) => name.endsWith('-breach')) ?? [];
    const [range] = (ranges ?? []) as Iterable<Range>;
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = range?.getClientRects()[0] ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  await eventually(async () => expect(await children()).toBe(before + 1));
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('provider’s job');
  await page.mouse.move(5, 5);
  await eventually(async () => expect(await children()).toBe(before));
  await page.close();
});

/** Presses a key while another is held down. */
async function press(on: Page, held: KeyInput, key: KeyInput): Promise<void> {
  await on.keyboard.down(held);
  await on.keyboard.press(key);
  await on.keyboard.up(held);
}

/** The last tab of the record system, as our pages know it. */
async function tabOfLetter(): Promise<unknown> {
  const asking = await openOurPage(driven, { path: 'manifest.json', selector: 'body' });
  const id = await asking.evaluate(
    `browser.tabs.query({}).then((tabs) => tabs.findLast(({ url }) => url?.startsWith('${demo.origin}')).id)`,
  );
  await asking.close();
  return id;
}
