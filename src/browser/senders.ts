import browser, { type Runtime } from 'webextension-polyfill';
import { isAllowed, siteOf } from './sites.ts';
import { tabStore } from './tabs/tab-store.ts';

/** A page of this extension. The browser fills in the sender; a web page cannot pretend to be one. */
export function isOurPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}

/** Our reader of files, in a tab of its own. */
function isOurReader(sender: Runtime.MessageSender): boolean {
  return isOurPage(sender) && sender.url?.startsWith(browser.runtime.getURL('reader.html')) === true;
}

/** The reader of files, or our content script on a site that the GP has allowed or asked to have read once in this tab. */
export async function isReadableFrame(sender: Runtime.MessageSender): Promise<boolean> {
  if (isOurReader(sender)) return true;
  const origin = originOf(sender);
  if (sender.id !== browser.runtime.id || isOurPage(sender) || !origin || sender.tab?.id === undefined)
    return false;
  const { readOnce } = await tabStore.read(sender.tab.id);
  return readOnce === origin || (await isAllowed(origin));
}

/** What stands for an origin where our reader shows a letter. No site can have it. */
export const OUR_ORIGIN = 'handback:reader';

/** A frame without an address of its own, such as `about:srcdoc`, belongs to the site that made it. */
export function originOf(sender: Runtime.MessageSender & { readonly origin?: string }): string | undefined {
  if (isOurReader(sender)) return OUR_ORIGIN;
  return siteOf(sender.origin) ?? siteOf(sender.url?.replace(/^blob:/, '')) ?? siteOf(sender.tab?.url);
}
