import browser, { type Runtime } from 'webextension-polyfill';

/** The background, as a content script or our reader sees it: neither a tab nor a popup. */
export function isBackground({ id, tab, url = '' }: Runtime.MessageSender): boolean {
  const isPage = /\/(?!_generated_)[^/?#]*\.html/.test(url);
  return id === browser.runtime.id && tab === undefined && !isPage;
}
