import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { KeptCounts } from '../../src/tally/kept-counts.ts';

const READER = join(import.meta.dirname, '../../src/browser/read-kept-counts.ts');

/** All counts on this computer, read in a page of the extension as its dashboard reads them. */
export async function readCounts(page: Page): Promise<KeptCounts> {
  const { outputFiles } = await build({
    entryPoints: [READER],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'counts',
    logLevel: 'silent',
  });
  return (await page.evaluate(`${outputFiles[0]?.text};
    chrome.runtime.sendMessage({ name: 'countsPlace', data: {} }).then(counts.readKeptCounts)`)) as KeptCounts;
}
