/** Where the extension is built. */
export const CHROMIUM_BUILD = '.output/chrome-mv3';
export const FIREFOX_BUILD = '.output/firefox-mv3';
