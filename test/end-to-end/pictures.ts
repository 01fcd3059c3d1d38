/**
 * `npm run pictures`: a picture of each page of the situations with its marks, and of each kind of file in the reader, in
 * both browsers, with a sheet of all of them, in `.output/pictures`. Somebody has to look at them. Wants `npm run build`
 * before.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { kindsOfFile } from './kinds-of-file.ts';
import { marksOnScreen } from './marks-on-screen.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { SITUATIONS, type Situation } from './situations.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

const FOLDER = '.output/pictures';
const SIZE = { width: 1200, height: 900 };

/** So long a page is waited for before its picture is taken as it is. */
const PATIENCE_MS = 120_000;

const files = mkdtempSync(join(tmpdir(), 'pictures-'));
const server = await servePages();
const other = await servePages();
const names: string[] = [];
mkdirSync(FOLDER, { recursive: true });
for (const browser of ['Chromium', 'Firefox'] as const) {
  const test = await openTestBrowser(browser, `http://127.0.0.1:${server.port}`);
  for (const [index, situation] of SITUATIONS.entries())
    await take(`${browser}-${`${index + 1}`.padStart(2, '0')}-${situation.page}`, () =>
      show(test, situation),
    );
  const paper = await test.browser.newPage();
  for (const [name, bytes] of Object.entries(await kindsOfFile(paper))) {
    writeFileSync(join(files, name), bytes);
    await take(`${browser}-file-${name}`, () => openInReader(test, name));
  }
  await test.browser.close();
}
writeFileSync(join(FOLDER, 'index.html'), sheetOf(names));
await close(server, other);
rmSync(files, { recursive: true });
console.log(`${names.length} pictures are in ${FOLDER}/, with a sheet of them in index.html.`);

async function take(name: string, open: () => Promise<Page>): Promise<void> {
  const page = await open();
  await marksOnScreen(page);
  await untilPainted(page);
  const path = `${name}.png` as const;
  await page.screenshot({ path: join(FOLDER, path) as `${string}.png` });
  names.push(path);
  await page.close();
}

async function show(test: TestBrowser, { page: file, act, marks, unmarked = [] }: Situation): Promise<Page> {
  const page = await test.browser.newPage();
  await page.setViewport(SIZE);
  const elsewhere = encodeURIComponent(`http://127.0.0.1:${other.port}`);
  await page.goto(`http://127.0.0.1:${server.port}/${file}?elsewhere=${elsewhere}`);
  await page.bringToFront();
  await act?.(page);
  const findings = marks.length + unmarked.length;
  await readThrough(test, findings);
  // A list may draw its items anew when it is scrolled.
  await marksOnScreen(page);
  await readThrough(test, findings);
  return page;
}

async function openInReader(test: TestBrowser, name: string): Promise<Page> {
  const page = await test.openOurs('reader.html');
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport(SIZE);
  await page.bringToFront();
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(join(files, name));
  await page.waitForSelector('.hb-tools');
  const isRead = await page.waitForFunction(
    () => CSS.highlights.size > 0 || /could not be read|nothing found/i.test(document.body.innerText),
  );
  await isRead.dispose();
  await readThrough(test);
  return page;
}

/** Waits until the reader of context has read all that is open, and so many findings are known. */
async function readThrough(test: TestBrowser, findings?: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isReadThrough(test, findings))) {
    if (Date.now() > end)
      return console.warn(`Picture ${names.length + 1} was taken before it was as it should be.`);
    await setTimeout(100);
  }
}

async function isReadThrough(test: TestBrowser, findings?: number): Promise<boolean> {
  const frames = (await test.known()).flatMap((record) => Object.values(record.frames));
  const letters = frames.flatMap((frame) => frame.letters);
  const found = letters.flatMap((letter) => letter.findings).length;
  return letters.every(({ context }) => context !== 'awaited') && (findings ?? found) === found;
}

function untilPainted(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function sheetOf(paths: readonly string[]): string {
  const figures = paths.map((path) => `<figure><img src="${path}"><figcaption>${path}</figcaption></figure>`);
  const style =
    'body{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;font:12px sans-serif}figure{margin:0}img{width:100%;border:1px solid}';
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${figures.join('')}`;
}

async function close(...servers: readonly PageServer[]): Promise<void> {
  for (const each of servers) await each.close();
}
