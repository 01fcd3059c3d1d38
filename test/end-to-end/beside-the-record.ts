import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { allowSite, type Driven, openChromium } from '../../src/command-line/browsers/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { CHROMIUM_BUILD } from './builds.ts';

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from this pattern what a fixture needs.
const besideRecord = test.extend('demo', { scope: 'file' }, async ({}, { onCleanup }) => {
  const demo = await serveDemo();
  onCleanup(demo.close);
  return demo;
});

/**
 * A test in Chromium with the extension, which may not read the record system yet. Both are started once for all tests
 * of a file; `page` is the only tab, and shows the list of letters.
 */
export const beforeLeave = besideRecord
  .extend('driven', { scope: 'file' }, ({ demo: _ }, { onCleanup }) => open(onCleanup))
  .extend('page', openList);

/** The same, in a browser that may read the record system. */
export const withLeave = besideRecord
  .extend('driven', { scope: 'file' }, async ({ demo }, { onCleanup }) => {
    const driven = await open(onCleanup);
    await allowSite(driven, demo.origin);
    return driven;
  })
  .extend('page', openList);

async function open(onCleanup: (close: () => Promise<void>) => void): Promise<Driven> {
  const driven = await openChromium(CHROMIUM_BUILD);
  onCleanup(() => driven.browser.close());
  return driven;
}

async function openList({
  demo,
  driven,
}: {
  readonly demo: DemoServer;
  readonly driven: Driven;
}): Promise<Page> {
  for (const before of (await driven.browser.pages()).slice(1)) await before.close();
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.waitForSelector('[data-id]');
  await page.bringToFront();
  return page;
}
