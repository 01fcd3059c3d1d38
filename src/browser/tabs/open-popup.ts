import browser from 'webextension-polyfill';

/**
 * Opens our popup over the tab in front. Call it straight from what the GP did: a browser may refuse otherwise. False
 * where it refuses; our button then shows what there is, and waits to be clicked.
 */
export function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}
