import type { Browser, Page } from 'puppeteer-core';
import { openChromium, openOurTab } from '../browsers/drive-chromium.ts';
import { openFirefox, openOurPage } from '../browsers/drive-firefox.ts';

/** A browser in which the dashboard is measured. */
export interface MeasuredBrowser {
  readonly browser: Browser;
  /** Opens a page of the extension that says who it is in a heading. */
  open(path: string): Promise<Page>;
  /** A page of the extension, to be opened at an address. It tells what its main thread has done since. */
  openWatched(): Promise<{
    readonly page: Page;
    go(path: string): Promise<void>;
    mainThread(): Promise<number>;
  }>;
}

/** Starts a Chromium with a build of the extension. */
export async function measuredChromium(build: string): Promise<MeasuredBrowser> {
  const driven = await openChromium(build);
  return {
    browser: driven.browser,
    open: (path) => openOurTab(driven, path),
    async openWatched() {
      const page = await driven.browser.newPage();
      const session = await page.createCDPSession();
      // Time in which the thread ran, and not time in which it waited for a processor.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      return {
        page,
        go: async (path) => void (await page.goto(`chrome-extension://${driven.extensionId}/${path}`)),
        async mainThread() {
          const { metrics } = await session.send('Performance.getMetrics');
          return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
        },
      };
    },
  };
}

/** Starts a Firefox with a build of the extension. All its pages and its background share one main thread there. */
export async function measuredFirefox(build: string): Promise<MeasuredBrowser> {
  const driven = await openFirefox(build);
  return {
    browser: driven.browser,
    open: (path) => openOurPage(driven, { path, selector: 'h1' }),
    async openWatched() {
      const page = await driven.browser.newPage();
      const before = await mainThreadOfExtensions(driven.browser);
      return {
        page,
        // Firefox never tells that a page of an extension has loaded.
        async go(path) {
          await page.goto(`${driven.extensionOrigin}/${path}`, { timeout: 1 }).catch(() => undefined);
        },
        mainThread: async () => (await mainThreadOfExtensions(driven.browser)) - before,
      };
    },
  };
}

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: never }>;
}

const CPU_TIME = `ChromeUtils.requestProcInfo().then(({ children }) =>
  children.find(({ type }) => type === 'extension').threads.find(({ name }) => name === 'WebExtensions').cpuTime)`;

/** Milliseconds for which the main thread of all extensions' pages has run, as Firefox itself reckons. */
async function mainThreadOfExtensions(browser: Browser): Promise<number> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  const answer = await connection.send('script.evaluate', {
    expression: CPU_TIME,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { result } = answer.result as { readonly result: { readonly value: number } };
  return result.value / 1e6;
}
