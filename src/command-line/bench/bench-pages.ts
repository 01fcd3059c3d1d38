import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';
import type { Page } from 'puppeteer-core';
import {
  allowSite,
  backgroundOf,
  type Driven,
  endBackground,
  openChromium,
} from '../browsers/drive-chromium.ts';
import { findBrowser } from '../browsers/find-browser.ts';
import { serveRecord } from './serve-record.ts';
import { type MainThread, watchMainThread } from './watch-main-thread.ts';

/** What reading costs a page of a real browser. Milliseconds and megabytes. */
export interface PagesBench {
  /** A page that is no letter, of 5,000 elements, from its address to its rest. */
  readonly plain: Beside;
  /** A record that shows a letter, and changes so many nodes a second for so many seconds. */
  readonly changing: Beside & {
    readonly nodes: number;
    readonly seconds: number;
    readonly reread: MainThread;
  };
  /** From the letter's appearance to the paint of its first marks, and of those that the reader of context confirmed. */
  readonly toMarks: { readonly warm: readonly ToMarks[]; readonly asleep: readonly ToMarks[] };
  /** After so many letters in one tab, each of them read in context. */
  readonly memory: readonly {
    readonly letters: number;
    readonly page: number;
    readonly background: number;
    /** On Linux alone. */
    readonly processes?: number;
  }[];
}

interface ToMarks {
  readonly first: number;
  readonly final: number;
}

/** The same page without the extension and with it. */
interface Beside {
  readonly without: MainThread;
  readonly read: MainThread;
}

const NODES = 10_000;
const SECONDS = 10;
const WARM = 25;
const ASLEEP = 7;
const MILESTONES = Array.from({ length: 10 }, (_, index) => 100 * (index + 1));
const SCRIPT = '/letter.js';

/** Undefined where there is no browser, or no build of the extension. */
export async function benchPages(root: string, letter: string): Promise<PagesBench | undefined> {
  const extension = join(root, '.output/chrome-mv3');
  if (!findBrowser('chromium') || !existsSync(join(extension, 'manifest.json'))) return undefined;
  const server = await serveRecord(letter);
  const driven = await openChromium(extension);
  // One computer by two names: the extension may read at one of them, and not at the other.
  const [read, without] = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${server.port}`);
  try {
    await allowSite(driven, read ?? '');
    return {
      plain: {
        without: await loadPlain(driven, `${without}/plain.html`),
        read: await loadPlain(driven, `${read}/plain.html`),
      },
      changing: {
        nodes: NODES,
        seconds: SECONDS,
        without: await changeRecord(driven, `${without}/record.html`),
        reread: await changeRecord(driven, `${without}/record.html`, 'rereadAll()'),
        read: await changeRecord(driven, `${read}/record.html`),
      },
      toMarks: await timeMarks(driven, `${read}/record.html`),
      memory: await fillTab(driven, `${read}/record.html`),
    };
  } finally {
    await driven.browser.close();
    server.close();
  }
}

async function loadPlain({ browser }: Driven, address: string): Promise<MainThread> {
  const page = await browser.newPage();
  const seen = await watchMainThread(page, SCRIPT, async () => {
    await page.goto(address);
    await rest(page, 2000);
  });
  await page.close();
  return seen;
}

async function changeRecord(driven: Driven, address: string, before = ''): Promise<MainThread> {
  const page = await openRecord(driven, address);
  await page.evaluate(`${before}; showLetter()`);
  await rest(page, 2000);
  const seen = await watchMainThread(page, SCRIPT, () => page.evaluate(`change(${NODES}, ${SECONDS})`));
  await page.close();
  return seen;
}

async function timeMarks(driven: Driven, address: string): Promise<PagesBench['toMarks']> {
  const page = await openRecord(driven, address);
  const warm: ToMarks[] = [];
  const asleep: ToMarks[] = [];
  for (let at = -2; at < WARM; at++) {
    const time = await timeOne(driven, page, at);
    if (at >= 0) warm.push(time);
  }
  for (let at = 0; at < ASLEEP; at++) {
    await endBackground(driven);
    asleep.push(await timeOne(driven, page, WARM + at));
  }
  await page.close();
  return { warm, asleep };
}

/** One letter after the other has been read in context, as the GP reads them. */
async function timeOne(driven: Driven, page: Page, number: number): Promise<ToMarks> {
  const first = (await page.evaluate(`timeToMarks(${number})`)) as number;
  await untilRead(driven);
  const final = (await page.evaluate('timeToFinalMarks()')) as number;
  await page.evaluate(`document.querySelector('#letter').replaceChildren()`);
  await page.waitForFunction('marks() === 0');
  await rest(page, 300);
  return { first, final };
}

async function untilRead(driven: Driven): Promise<void> {
  const worker = await backgroundOf(driven);
  await worker.evaluate(`(async () => {
    for (;;) {
      const known = JSON.stringify(await chrome.storage.session.get(null));
      if (!known.includes('"context":"awaited"')) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  })()`);
}

async function fillTab(driven: Driven, address: string): Promise<PagesBench['memory']> {
  const page = await openRecord(driven, address);
  const session = await page.createCDPSession();
  const memory = [];
  let letters = 0;
  for (const milestone of MILESTONES) {
    for (; letters < milestone; letters++) {
      await page.evaluate(`timeToMarks(${1000 + letters})`);
      await untilRead(driven);
    }
    const { client } = await backgroundOf(driven);
    const heaps = { page: await heapOf(session), background: await heapOf(client) };
    memory.push({ letters, ...heaps, ...(platform === 'linux' && { processes: await heldByUs(driven) }) });
  }
  await page.close();
  return memory;
}

interface Heap {
  readonly send: (command: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;
}

/** What JavaScript holds when the waste was collected, in megabytes: of a page, in all its worlds. */
async function heapOf(heap: Heap): Promise<number> {
  await heap.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await heap.send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize / 1e6;
}

/**
 * What our own processes hold of the computer's memory, in megabytes: the background, and the reader of context with its
 * threads and the memory of WebAssembly. Only where there is a /proc to read.
 */
async function heldByUs({ browser }: Driven): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const about = (id: number, what: string) => readFileSync(`/proc/${id}/${what}`, 'utf8');
  const held = processInfo
    .filter(({ id }) => about(id, 'cmdline').includes('--extension-process'))
    .flatMap(({ id }) => [...about(id, 'status').matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB/gm)])
    .reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0);
  return held / 1e3;
}

async function openRecord({ browser }: Driven, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction('globalThis.isReady');
  await page.bringToFront();
  return page;
}

function rest(page: Page, milliseconds: number): Promise<unknown> {
  return page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);
}
