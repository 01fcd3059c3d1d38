import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

const EXTENSION_ID = 'handback@handback.example';

/** A Firefox with the extension in it. */
export interface DrivenFirefox {
  readonly browser: Browser;
  /** Such as `moz-extension://…`. */
  readonly extensionOrigin: string;
}

/**
 * Starts a fresh Firefox with the extension of a folder. It says yes to whatever the extension asks leave for. `home` is
 * the user's folder, where a policy may stand, and `downloads` the one for files that are saved; the usual ones where
 * not said.
 */
export async function openFirefox(
  extension: string,
  { home, downloads }: { readonly home?: string; readonly downloads?: string } = {},
): Promise<DrivenFirefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox was found. Set FIREFOX_PATH to one.');
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    ...(home && { env: { ...process.env, HOME: home } }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false,
      // Its print dialog stops a page for good where nobody sees it.
      'print.enabled': false,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }),
      ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    },
  });
  await browser.installExtension(resolve(extension));
  return { browser, extensionOrigin: `moz-extension://${uuid}` };
}

/** Opens a page of the extension. Firefox never tells that it has loaded, so this waits for something on it. */
export async function openOurPage(
  { browser, extensionOrigin }: DrivenFirefox,
  { path, selector }: { readonly path: string; readonly selector: string },
): Promise<Page> {
  const page = await browser.newPage();
  const never = 300;
  await page.goto(`${extensionOrigin}/${path}`, { timeout: never }).catch(() => undefined);
  await page.waitForSelector(selector, { timeout: 120_000 });
  return page;
}

/** Gives leave to read a site, from a page of the extension: Firefox wants a click for it. */
export async function allowSiteInFirefox(ourPage: Page, origin: string): Promise<void> {
  const { protocol, hostname } = new URL(origin);
  const question = `browser.permissions.request({ origins: ['${protocol}//${hostname}/*'] })`;
  await ourPage.evaluate(
    `document.addEventListener('click', () => { globalThis.allowed = ${question}; }, { once: true })`,
  );
  await ourPage.click('h1');
  const allowed = await ourPage.evaluate('globalThis.allowed');
  if (allowed !== true) throw new Error(`Leave to read ${origin} was not given.`);
}
