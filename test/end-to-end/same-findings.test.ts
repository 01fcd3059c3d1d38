import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../src/agreements/finding.ts';
import { scanInContext } from '../../src/agreements/scan-letter.ts';
import { nodeEncoder } from '../../src/command-line/scan/node-encoder.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { eventually, words } from './lantern.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

/** Letters of several kinds and lengths, the longest of them more than the encoder reads at once. */
const LETTERS = ['d001', 'e016', 'h010', 'j014', 'k022', 'm001', 'd047'];

let server: PageServer;
let browsers: readonly TestBrowser[];

beforeAll(async () => {
  server = await servePages();
  const site = `http://127.0.0.1:${server.port}`;
  browsers = [await openTestBrowser('Chromium', site), await openTestBrowser('Firefox', site)];
});

afterAll(async () => {
  for (const { browser } of browsers ?? []) await browser.close();
  await server?.close();
});

it('a letter has the same findings in Chromium, in Firefox and on the command line', async () => {
  const packs = gatherPacks('assets');
  const readContext = await nodeEncoder('assets');
  if (!readContext) throw new Error('The weights of the encoder are missing.');
  for (const name of LETTERS) {
    const text = readFileSync(`test/letters/${name}.txt`, 'utf8');
    const { findings } = await scanInContext(text, 'england', { ...packs, readContext });
    expect(findings).not.toEqual([]);
    for (const browser of browsers)
      expect(await foundBy(browser, `http://127.0.0.1:${server.port}/letters/${name}.html`)).toEqual(
        findings.map(asSaid),
      );
  }
});

/** What a browser finds in the letter of a page, once the reader of context is done. */
async function foundBy({ browser, known }: TestBrowser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  const findings = await eventually(async () => {
    const frames = (await known()).flatMap((record) => Object.values(record.frames));
    const [letter, ...others] = frames.flatMap(({ letters }) => letters);
    expect(others).toEqual([]);
    expect(letter?.context).toBe('read');
    return letter?.findings ?? [];
  });
  await page.close();
  await eventually(async () =>
    expect((await known()).flatMap(({ frames }) => Object.keys(frames))).toEqual([]),
  );
  return findings.map(asSaid);
}

function asSaid({ topic, verdict, sureness, quote }: Finding): string {
  return `${topic}, ${verdict}, ${sureness}: ${words(quote)}`;
}
