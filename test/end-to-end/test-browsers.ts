import type { Browser, Page } from 'puppeteer-core';
import type { TabRecord } from '../../src/browser/tabs/tab-store.ts';
import { allowSite, openChromium, openOurTab } from '../../src/command-line/browsers/drive-chromium.ts';
import {
  allowSiteInFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/browsers/drive-firefox.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds.ts';

/** A browser with the extension in it that may read the sites of one host. */
export interface TestBrowser {
  readonly browser: Browser;
  /** What the extension knows of all open tabs. */
  readonly known: () => Promise<readonly TabRecord[]>;
  /** A page of the extension. */
  readonly ours: Page;
  /** Opens a page of the extension in a tab, and waits for its heading. */
  readonly openOurs: (path: string) => Promise<Page>;
}

const KNOWN = `(globalThis.browser ?? chrome).storage.session.get(null).then((stored) =>
  Object.entries(stored).filter(([key]) => key.startsWith('tab ')).map(([, record]) => record))`;

/** Starts a browser that may read `origin`, and saves files in the folder of `downloads`, where one is given. */
export async function openTestBrowser(
  name: 'Chromium' | 'Firefox',
  origin: string,
  { downloads }: { readonly downloads?: string } = {},
): Promise<TestBrowser> {
  const opened = name === 'Chromium' ? await chromium(origin, downloads) : await firefox(origin, downloads);
  return { ...opened, known: () => opened.ours.evaluate(KNOWN) as Promise<readonly TabRecord[]> };
}

async function chromium(origin: string, downloads: string | undefined) {
  const driven = await openChromium(CHROMIUM_BUILD);
  await allowSite(driven, origin);
  const session = await driven.browser.target().createCDPSession();
  if (downloads)
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  return {
    browser: driven.browser,
    ours: await openOurTab(driven, 'manifest.json'),
    openOurs: async (path: string) => {
      const page = await openOurTab(driven, path);
      await page.waitForSelector('h1');
      return page;
    },
  };
}

async function firefox(origin: string, downloads: string | undefined) {
  const driven = await openFirefox(FIREFOX_BUILD, { ...(downloads && { downloads }) });
  const ours = await openOurPage(driven, { path: 'popup.html', selector: 'h1' });
  await allowSiteInFirefox(ours, origin);
  return {
    browser: driven.browser,
    ours,
    openOurs: (path: string) => openOurPage(driven, { path, selector: 'h1' }),
  };
}
