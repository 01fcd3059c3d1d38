import browser from 'webextension-polyfill';

/** The content script, as built from entrypoints/letter.ts. */
export const READER = '/letter.js';

/** Starts reading in all frames of a tab that may be read. Throws when the tab may not be. */
export async function startInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER] });
}
