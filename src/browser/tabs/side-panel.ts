import browser from 'webextension-polyfill';

/** The side panel of Chrome and Edge, which the polyfill does not know. */
interface ChromeSidePanel {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
}

declare const chrome: ChromeSidePanel | undefined;

/**
 * Gives what opens our panel beside the pages of this window: Chrome's side panel, or Firefox's sidebar. Call what it gives
 * straight from a click. Undefined where the browser has neither.
 */
export async function panelOpener(): Promise<(() => Promise<void>) | undefined> {
  const { id: windowId } = await browser.windows.getCurrent();
  const panel = typeof chrome === 'undefined' ? undefined : chrome.sidePanel;
  if (panel && windowId !== undefined) return () => panel.open({ windowId });
  if (browser.sidebarAction) return () => browser.sidebarAction.open();
  return undefined;
}
