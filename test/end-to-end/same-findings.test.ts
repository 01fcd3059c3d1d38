import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../src/agreements/finding.ts';
import { scanInContext } from '../../src/agreements/scan-letter.ts';
import type { ShownLetter } from '../../src/browser/tab-state.ts';
import { allowSite, backgroundOf, type Driven, openChromium } from '../../src/command-line/drive-chromium.ts';
import {
  allowSiteInFirefox,
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/drive-firefox.ts';
import { nodeEncoder } from '../../src/command-line/node-encoder.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/serve-demo.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { CHROMIUM_BUILD, eventually, FIREFOX_BUILD, openLetter, words } from './lantern.ts';

const LETTERS = ['fairweather', 'sedgeley', 'quillfeather'];

let demo: DemoServer;
let chromium: Driven;
let firefox: DrivenFirefox;

beforeAll(async () => {
  demo = await serveDemo();
  chromium = await openChromium(CHROMIUM_BUILD);
  firefox = await openFirefox(FIREFOX_BUILD);
});

afterAll(async () => {
  await chromium?.browser.close();
  await firefox?.browser.close();
  await demo?.close();
});

it('a letter has the same findings in Chromium, in Firefox and on the command line', async () => {
  await allowSite(chromium, demo.origin);
  const worker = await backgroundOf(chromium);
  const ours = await openOurPage(firefox, { path: 'popup.html', selector: 'h1' });
  await allowSiteInFirefox(ours, demo.origin);
  const inChromium = await openWorkList(await chromium.browser.newPage());
  const inFirefox = await openWorkList(await firefox.browser.newPage());
  const packs = gatherPacks('assets');
  const readContext = await nodeEncoder('assets');
  if (!readContext) throw new Error('The weights of the encoder are missing.');

  for (const id of LETTERS) {
    await openLetter(inChromium, id);
    await inChromium.waitForSelector('article');
    const text = await inChromium.$eval('article', (article) => article.innerText);
    const { findings } = await scanInContext(text, 'england', { ...packs, readContext });
    expect(findings).not.toEqual([]);
    const stored = 'storage.session.get(null)';
    expect(await shown(findings, () => worker.evaluate(`chrome.${stored}`))).toEqual(findings.map(asSaid));
    await inChromium.bringToFront();
    await openLetter(inFirefox, id);
    expect(await shown(findings, () => ours.evaluate(`browser.${stored}`))).toEqual(findings.map(asSaid));
  }
});

async function openWorkList(page: Page): Promise<Page> {
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
  return page;
}

/** What a background holds of the letter with the first of these findings, once the reader of context is done. */
function shown(expected: readonly Finding[], read: () => Promise<unknown>): Promise<string[]> {
  return eventually(async () => {
    const letters = lettersIn(await read()).filter(({ context }) => context === 'read');
    const letter = letters.find(({ findings }) =>
      findings.some((each) => asSaid(each) === asSaid(expected[0])),
    );
    if (!letter) throw new Error(`The background holds ${letters.length} other letters.`);
    return letter.findings.map(asSaid);
  });
}

function lettersIn(value: unknown): ShownLetter[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('findings' in value && 'context' in value) return [value as ShownLetter];
  return Object.values(value).flatMap(lettersIn);
}

function asSaid(finding: Finding | undefined): string {
  return finding ? `${finding.topic}, ${finding.verdict}, ${finding.sureness}: ${words(finding.quote)}` : '';
}
