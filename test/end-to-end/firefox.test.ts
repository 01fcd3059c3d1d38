import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  allowSiteInFirefox,
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/drive-firefox.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/serve-demo.ts';
import { faultsOf } from './axe.ts';
import { eventually, FIREFOX_BUILD, marksIn, openMarkedLetter, textOf } from './lantern.ts';

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
