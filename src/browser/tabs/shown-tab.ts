import browser from 'webextension-polyfill';
import { onSitesChanged } from '../sites.ts';
import { onTabChanged } from './tab-store.ts';

/** The tab that our page is about: the one in front in its window. Throws a sentence where there is none. */
export async function shownTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no page in front to read.');
  return tab.id;
}

/**
 * Calls back with the tab that is in front in the window of our page, and again whenever that is another; or, where the
 * address of our page names a tab, with that one. The signal that goes with a tab is aborted when the next one comes, and
 * when the given one is.
 */
export async function followTab(
  onTab: (tabId: number, signal: AbortSignal) => void,
  signal: AbortSignal,
): Promise<void> {
  const named = tabNamed(location.search);
  if (named !== undefined) return onTab(named, signal);
  const { id: own } = await browser.windows.getCurrent();
  let leaving = new AbortController();
  const show = (tabId: number) => {
    leaving.abort();
    leaving = new AbortController();
    onTab(tabId, AbortSignal.any([leaving.signal, signal]));
  };
  const listener = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (windowId === own) show(tabId);
  };
  browser.tabs.onActivated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(listener));
  show(await shownTabId());
}

/** The tab that an address names: `?tab=12`. Our reader has the findings of its own tab beside the letter. */
export function tabNamed(query: string): number | undefined {
  const id = new URLSearchParams(query).get('tab') ?? '';
  return /^\d+$/.test(id) ? Number(id) : undefined;
}

/** Calls back when a tab may show something else: another page, other letters, or other leave to read it. */
export function watchTab(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const onUpdated = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status === 'complete') onChange();
  };
  onTabChanged(tabId, onChange, signal);
  onSitesChanged(onChange, signal);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
}
