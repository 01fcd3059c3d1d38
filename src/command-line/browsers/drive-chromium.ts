import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

/** A Chromium with the extension in it. */
export interface Driven {
  readonly browser: Browser;
  readonly extensionId: string;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--lang=en-GB',
];

/** Starts a fresh Chromium with the extension of a folder. Throws where there is no browser or no such extension. */
export async function openChromium(extension: string, { headless = true } = {}): Promise<Driven> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chrome, Edge or Chromium was found. Set CHROME_PATH to one.');
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no extension in ${extension}. Run "npm run build" first.`);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [extension],
    args: ARGUMENTS,
    defaultViewport: headless ? { width: 1360, height: 860 } : null,
  });
  const worker = await browser.waitForTarget(isBackground);
  return { browser, extensionId: new URL(worker.url()).hostname };
}

/**
 * Gives leave to read a site. The browser's question cannot be answered headless, so it is told the answer before
 * on its own settings page; the extension then asks as it always does.
 */
export async function allowSite(driven: Driven, origin: string): Promise<void> {
  await answerBeforehand(driven, origin);
  const allowed = await onOurPage(
    driven,
    `chrome.permissions.request({ origins: ['${patternOf(origin)}'] })`,
  );
  if (allowed !== true) throw new Error(`Leave to read ${origin} was not given.`);
}

/** Takes the leave back, as the popup and the options do. */
export async function withdrawSite(driven: Driven, origin: string): Promise<void> {
  await onOurPage(driven, `chrome.permissions.remove({ origins: ['${patternOf(origin)}'] })`);
}

/** Opens a page of the extension in a tab. */
export async function openOurTab({ browser, extensionId }: Driven, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

async function onOurPage(driven: Driven, expression: string): Promise<unknown> {
  const page = await openOurTab(driven, 'manifest.json');
  const result = await page.evaluate(expression);
  await page.close();
  return result;
}

/** Has the browser say yes when the extension asks for leave to read a site. */
export async function answerBeforehand({ browser, extensionId }: Driven, origin: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    `chrome.developerPrivate.addHostPermission('${extensionId}', '${patternOf(origin)}')`,
  );
  await settings.close();
}

/** Clicks our button on a tab, which opens the popup. As in any browser, the click lets us read the tab once. */
export async function openPopup({ browser, extensionId }: Driven, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not in this browser.');
  const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await extension.triggerAction(page);
  return (await opened).asPage();
}

/** Clicks, in the popup, what opens our panel beside the page. The popup closes. */
export async function openPanel({ browser }: Driven, popup: Page): Promise<Page> {
  const opened = browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
  await popup.locator('::-p-text(Open beside the letter)').click();
  return (await opened).asPage();
}

/** The background, woken when it sleeps. */
export async function backgroundOf({ browser }: Driven): Promise<WebWorker> {
  const target = await browser.waitForTarget(isBackground);
  const worker = await target.worker();
  if (!worker) throw new Error('The background cannot be reached.');
  return worker;
}

/** Ends the background, as the browser does when it is idle. */
export async function endBackground(driven: Driven): Promise<void> {
  const target = await driven.browser.waitForTarget(isBackground);
  const gone = new Promise<void>((done) => {
    driven.browser.on('targetdestroyed', (each) => each === target && done());
  });
  await (await backgroundOf(driven)).close();
  await gone;
}

/** The texts that are marked in a frame, in the order of the letter. */
export function marksOf(frame: Pick<Page, 'evaluate'>): Promise<Marks> {
  return frame.evaluate(() => {
    const textsOf = (ending: string) =>
      [...CSS.highlights]
        .filter(([name]) => name.endsWith(ending))
        .flatMap(([, ranges]) => [...ranges].map(String));
    return { breach: textsOf('-breach'), check: textsOf('-check'), current: textsOf('-current') };
  });
}

export interface Marks {
  readonly breach: readonly string[];
  readonly check: readonly string[];
  readonly current: readonly string[];
}

function isBackground(target: { type(): string; url(): string }): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}

function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
