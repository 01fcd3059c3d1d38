import browser from 'webextension-polyfill';

/** The tab in which this page of the extension is open. Throws a sentence where it is in none. */
export async function ownTabId(): Promise<number> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) throw new Error('This page is not in a tab.');
  return tab.id;
}
