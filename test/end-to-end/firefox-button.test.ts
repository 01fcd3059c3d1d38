import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DrivenFirefox, openFirefox } from '../../src/command-line/browsers/drive-firefox.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { clickFirefoxButton } from './firefox-button.ts';
import { eventually, FIREFOX_BUILD, marksIn, openLetter } from './lantern.ts';
import { textsMarked } from './marks-on-screen.ts';

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

it('in Firefox, a click on the button in its toolbar lets the page be read once, and not again', async () => {
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await openLetter(page, 'fairweather');
  await page.waitForSelector('article');
  const popup = await clickFirefoxButton(driven);
  await eventually(async () => expect(await popup.text()).toContain('This site is not read yet'));
  expect(await textsMarked(page)).toEqual([]);
  await popup.press('Read this page once');
  await eventually(async () => expect(await popup.text()).toContain('Mrs Doreen Fairweather'));
  expect((await marksIn(page)).breach.join()).toContain('72-hour Holter monitor');
  await popup.close();
  await page.reload();
  await page.waitForSelector('article');
  const again = await clickFirefoxButton(driven);
  await eventually(async () => expect(await again.text()).toContain('This site is not read yet'));
  expect(await textsMarked(page)).toEqual([]);
});
