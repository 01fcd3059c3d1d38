import browser from 'webextension-polyfill';

/** The tab that the popup is about: the one in front in its window. Throws a sentence where there is none. */
export async function shownTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no page in front to read.');
  return tab.id;
}
