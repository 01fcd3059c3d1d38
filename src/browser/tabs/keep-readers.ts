import browser from 'webextension-polyfill';
import { createQueue } from '../queue.ts';
import { allowedPatterns, onSitesChanged } from '../sites.ts';
import { stopWhereNotAllowed } from './serve-reading.ts';
import { READER, startInTab } from './start-in-tab.ts';

const ID = 'letter';

const inTurn = createQueue();

/** Reads in the sites that are allowed, from now on and through changes. Call it when the background starts. */
export function keepReaders(): void {
  onSitesChanged(async ({ added }) => {
    await stopWhereNotAllowed();
    await registerReaders();
    const allowed = await allowedPatterns();
    await startInOpenTabs(added.filter((pattern) => allowed.includes(pattern)));
  });
  browser.runtime.onInstalled.addListener(async () => {
    await registerReaders();
    await startInOpenTabs(await allowedPatterns());
  });
}

/** Has our content script run in each frame of the sites that may be read, now and after a restart; no others. */
function registerReaders(): Promise<void> {
  return inTurn(async () => {
    const matches = [...(await allowedPatterns())];
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        js: [READER],
        matches,
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
      },
    ]);
  });
}

/** Starts reading in the pages that are already open. */
async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  // A tab that sleeps or shows an error page takes no script; it gets one when it is loaded again.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : startInTab(id))));
}
