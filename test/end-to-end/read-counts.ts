import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { KeptCounts } from '../../src/tally/kept-counts.ts';

const READER = join(import.meta.dirname, '../../src/browser/counts/read-kept-counts.ts');

let bundle: Promise<string> | undefined;

/** All counts on this computer, read in a page of the extension as its dashboard reads them. */
export async function readCounts(page: Page): Promise<KeptCounts> {
  bundle ??= bundleReader();
  return (await page.evaluate(`${await bundle};
    chrome.runtime.sendMessage({ name: 'countsPlace', data: {} }).then(counts.readKeptCounts)`)) as KeptCounts;
}

async function bundleReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [READER],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'counts',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
