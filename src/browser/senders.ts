import browser, { type Runtime } from 'webextension-polyfill';
import { isAllowed, siteOf } from './sites.ts';
import { tabStore } from './tab-store.ts';

/** A page of this extension. The browser fills in the sender; a web page cannot pretend to be one. */
export function isOurPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}

/** Our content script, on a site that the GP has allowed or asked to have read once in this tab. */
export async function isReadableFrame(sender: Runtime.MessageSender): Promise<boolean> {
  const origin = originOf(sender);
  if (sender.id !== browser.runtime.id || isOurPage(sender) || !origin || sender.tab?.id === undefined)
    return false;
  const { readOnce } = await tabStore.read(sender.tab.id);
  return readOnce === origin || (await isAllowed(origin));
}

/** A frame without an address of its own, such as `about:srcdoc`, belongs to the site that made it. */
export function originOf(sender: Runtime.MessageSender & { readonly origin?: string }): string | undefined {
  return siteOf(sender.origin) ?? siteOf(sender.url?.replace(/^blob:/, '')) ?? siteOf(sender.tab?.url);
}

/** The background, as a content script sees it. */
export function isBackground({ id, tab }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && tab === undefined;
}
