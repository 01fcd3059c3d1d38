import browser from 'webextension-polyfill';

/**
 * The tab that the popup is about: the one in front in its window. Throws a sentence where there is none.
 * The address `popup.html?tab=7` names another, for a popup that is opened as a page.
 */
export async function shownTabId(address = globalThis.location.href): Promise<number> {
  const named = new URL(address).searchParams.get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no page in front to read.');
  return tab.id;
}
