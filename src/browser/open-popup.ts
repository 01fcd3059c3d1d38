import browser from 'webextension-polyfill';

/**
 * Opens our popup over the tab in front. Call it straight from what the GP did: a browser may refuse otherwise. Where it
 * refuses, our button shows what there is, and waits to be clicked.
 */
export function openPopup(): void {
  void browser.action.openPopup().catch(() => undefined);
}
