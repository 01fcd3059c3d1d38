import type { Page } from 'puppeteer-core';
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
  selectWords,
  textOf,
} from './lantern.ts';

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
  await ours.click('.hb-finding input[id$="-done"]');
  await button(ours, 'Draft the letter').click();
  await ours.waitForSelector('#draft-text');
  expect(await ours.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).value)).toContain(
    'We have arranged it this once',
  );
  expect(await faultsOf(ours)).toEqual([]);
  await button(ours, 'Copy letter').click();
  await eventually(async () => expect(await textOf(ours)).toContain('Letter copied'));
  expect(await pasted(letter)).toMatch(/Mrs Doreen Fairweather.*We have arranged it this once/s);
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

/** The last tab of the record system, as our pages know it. */
async function tabOfLetter(): Promise<unknown> {
  const asking = await openOurPage(driven, { path: 'manifest.json', selector: 'body' });
  const id = await asking.evaluate(
    `browser.tabs.query({}).then((tabs) => tabs.findLast(({ url }) => url?.startsWith('${demo.origin}')).id)`,
  );
  await asking.close();
  return id;
}

/** What comes out of the clipboard where somebody pastes it. */
async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
  });
  await page.focus('#pasted');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return eventually(async () => {
    const value = await page.$eval('#pasted', (area) => (area as HTMLTextAreaElement).value);
    expect(value).not.toBe('');
    return value;
  });
}
