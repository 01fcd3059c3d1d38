import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, subMonths } from 'date-fns';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerBeforehand,
  type Driven,
  openChromium,
  openOurTab,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { writeDump } from '../../src/joining/dump.ts';
import { rollUpDesign } from '../../src/joining/server-design.ts';
import { aDevice } from '../joining/device.ts';
import { documentOf } from '../joining/documents.ts';
import { PASSWORD, startServer, type TestServer } from '../joining/start-server.ts';
import { faultsInEveryLook } from './axe.ts';
import { CHROMIUM_BUILD, eventually, words } from './lantern.ts';

const PICTURES = process.env.HANDBACK_PICTURES;
/** The letter is read in a worker of its own, and so is the encoder. */
const ENCODER_STARTS = { timeout: 120_000 };
const LAST_MONTH = format(subMonths(new Date(), 1), 'yyyy-MM');

let driven: Driven;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handback-'));
  server = await startServer();
  await server.addDatabase('practice', 'practice');
  driven = await openChromium(CHROMIUM_BUILD);
  await driven.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${driven.extensionId}`, [
      'clipboard-read',
      'clipboard-sanitized-write',
    ]);
  await answerBeforehand(driven, server.address);
});

afterAll(async () => {
  await driven?.browser.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function dumpOf(device: string, from: number, to: number): Promise<string> {
  const other = aDevice();
  const letters = Array.from({ length: to - from }, (_, at) => from + at);
  await other.bulkDocs(
    letters.map((letter) =>
      documentOf(letter, {
        day: `${LAST_MONTH}-1${letter % 10}`,
        provider: letter % 3 ? 'Aldermoor General Hospital' : 'Fenholm Infirmary',
        findings: [
          {
            topic: letter === 7 ? 'dna' : letter % 4 ? 'investigations' : 'fit-note',
            verdict: 'breach',
            outcome: 'returned',
          },
        ],
      }),
    ),
  );
  return writeDump(other, device);
}

async function textOf(page: Page): Promise<string> {
  return words(await page.$eval('main', (main) => main.innerText));
}

/** Waits until the page says something. */
async function says(page: Page, sentence: string | RegExp): Promise<void> {
  await eventually(async () => expect(await textOf(page)).toMatch(sentence));
}

async function press(page: Page, label: string): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES)
    await page.screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png`, fullPage: true });
}

/** Has the browser's picker give a folder of its own storage, with some files in it. */
async function letChoose(page: Page, folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    async (name, given) => {
      const root = await navigator.storage.getDirectory();
      const chosen = await root.getDirectoryHandle(name, { create: true });
      for (const [file, base64] of Object.entries(given)) {
        const writable = await (await chosen.getFileHandle(file, { create: true })).createWritable();
        await writable.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
        await writable.close();
      }
      Object.assign(window, { showDirectoryPicker: async () => chosen });
    },
    folder,
    files,
  );
}

const base64 = (content: string | Buffer) => Buffer.from(content).toString('base64');

describe('joining', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openOurTab(driven, 'joining.html');
  });
  afterAll(() => page.close());

  it('takes in another computer’s file, and refuses one that is foreign', async () => {
    writeFileSync(join(folder, 'one.jsonl'), await dumpOf('0000000000000001', 0, 60));
    writeFileSync(join(folder, 'letter.jsonl'), 'Dear Dr Patel,\nMrs Jane Example came today.');
    const field = (await page.$('#take-in')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(join(folder, 'one.jsonl'), join(folder, 'letter.jsonl'));
    await says(page, 'one.jsonl: 60 changes were new here.');
    await says(page, 'letter.jsonl was refused. It is not a file of counts that Handback saved.');
    expect(await textOf(page)).not.toContain('Jane');
  });

  it('by a folder leaves this computer’s counts there, and takes in the others’', async () => {
    const other = base64(await dumpOf('0000000000000002', 60, 70));
    await letChoose(page, 'Counts', { 'handback-counts-0000000000000002.jsonl': other });
    await press(page, 'Choose a folder');
    await says(page, 'Files of 1 other computer were in the folder. 10 changes were new here.');
    const names = await page.evaluate(async () => {
      const chosen = await (await navigator.storage.getDirectory()).getDirectoryHandle('Counts');
      const found: string[] = [];
      for await (const name of chosen.keys()) found.push(name);
      return found;
    });
    expect(names.filter((name) => /^handback-counts-[0-9a-f]{16}\.jsonl$/.test(name))).toHaveLength(2);
  });

  it('by a counts server sends all of it, and says how it went', async () => {
    await page.type('#address', `${server.address}/practice`);
    await page.type('#user', 'practice');
    await page.type('#password', PASSWORD);
    await press(page, 'Use this server');
    await says(page, '70 changes were sent. Nothing was new here.');
    const { json } = await server.ask('GET', 'practice/_all_docs');
    expect(json.total_rows).toBe(71);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await picture(page, 'joining');
  });

  it('says so when the server is away, and goes on when it is back', async () => {
    if (!server.isOurs) return;
    await server.kill();
    await press(page, 'Join now');
    await says(page, 'The counts server cannot be reached.');
    await server.restart();
    await press(page, 'Join now');
    await says(page, '0 changes were sent. Nothing was new here.');
  });
});

describe('numbers to send', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openOurTab(driven, 'exports.html');
    await says(page, 'return of our practice');
  });
  afterAll(() => page.close());

  it('are those of the month, without the small ones', async () => {
    const text = await textOf(page);
    expect(text).toMatch(/All requests 70/);
    expect(text).toMatch(/Deal with a missed appointment \* /);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await picture(page, 'exports');
  });

  it('are copied as text and as HTML', async () => {
    await press(page, 'Copy');
    await says(page, 'Copied.');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.text).toMatch(/All requests +70/);
    expect(copied.html).toContain('<table');
  });

  it.each(['lmc', 'icb', 'provider', 'page'])(
    'of the kind “%s” are printed on A4, without the buttons',
    async (kind) => {
      await page.select('#kind', kind);
      const pdf = Buffer.from(await page.pdf({ format: 'A4', printBackground: true }));
      if (PICTURES) writeFileSync(join(PICTURES, `${kind}.pdf`), pdf);
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? [];
      expect(pages).toHaveLength(kind === 'page' || kind === 'provider' ? 1 : pages.length);
      expect(pages.length).toBeLessThan(3);
    },
  );

  it('of a month that is over go to the ICB’s server, when somebody says so', async () => {
    await server.addDatabase('roll-ups', 'icb', rollUpDesign());
    await page.locator('::-p-text(Send them to your ICB’s server)').click();
    await page.locator('#roll-up-code').fill('A81001');
    await page.locator('#roll-up-address').fill(`${server.address}/roll-ups`);
    await page.locator('#roll-up-user').fill('icb');
    await page.locator('#roll-up-password').fill('not the password');
    const send = `Send the numbers of ${format(subMonths(new Date(), 1), 'MMMM yyyy')}`;
    await press(page, send);
    await says(page, 'The server does not know this user or this password.');
    await page.locator('#roll-up-password').fill(PASSWORD);
    await press(page, send);
    await says(page, 'Sent. Sending the same month again replaces it.');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await picture(page, 'roll-up');
    const { json } = await server.ask('GET', `roll-ups/a81001-${LAST_MONTH}`);
    expect(json).toMatchObject({ threshold: 5, letters: { read: 70 }, requests: { total: 70 } });
    const topics = json.topics as readonly { topic: string; total?: number }[];
    expect(topics.find(({ topic }) => topic === 'dna')).not.toHaveProperty('total');
    await press(page, send);
    await eventually(async () => {
      const again = await server.ask('GET', `roll-ups/a81001-${LAST_MONTH}`);
      expect(again.json._rev).toMatch(/^2-/);
    });
    expect(await page.evaluate('chrome.storage.local.get("rollUpServer")')).toEqual({
      rollUpServer: { address: `${server.address}/roll-ups`, user: 'icb', code: 'A81001' },
    });
  });
});

/** A letter as a scanner makes it: a picture of a page. */
async function photographed(request: string): Promise<Buffer> {
  const paper = await driven.browser.newPage();
  await paper.setViewport({ width: 1240, height: 1754 });
  const lines = ['Bramley Royal Infirmary', 'Dear Dr Achebe', request, 'Yours sincerely', 'Mr Edwin Tallis'];
  await paper.setContent(
    `<body style="margin: 120px; font: 30px sans-serif">${lines.map((line) => `<p>${line}</p>`).join('')}`,
  );
  const picture = await paper.screenshot({ type: 'jpeg', quality: 90 });
  await paper.close();
  return Buffer.from(picture);
}

describe('an audit', () => {
  let page: Page;
  const letters = ['e011', 'e012', 'e013', 'e014', 'e015'];
  const files = {
    ...Object.fromEntries(
      letters.map((name) => [`${name}.txt`, base64(readFileSync(`test/letters/${name}.txt`))]),
    ),
    'copy.txt': base64(readFileSync('test/letters/e011.txt')),
    'damaged.pdf': base64('%PDF-1.7 nothing more'),
    'empty.txt': '',
  };

  beforeAll(async () => {
    page = await openOurTab(driven, 'audit.html');
    await letChoose(page, 'Letters', files);
  });
  afterAll(() => page.close());

  it('reads every file of a folder, and is stopped by none', async () => {
    await press(page, 'Choose the folder');
    await says(page, 'Letters: 8 files');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await picture(page, 'audit-start');
    await press(page, 'Start the audit');
    await says(page, 'How often is it right?');
    const text = await textOf(page);
    expect(text).toMatch(/Files 8 Read 6 Read in part 0 Could not be read 2/);
    expect(text).toMatch(/Copies of another, counted once 1/);
    expect(text).toMatch(/What is asked/);
  });

  it('asks a person about a sample, and tells how often it is right', async () => {
    await page.waitForSelector('mark', ENCODER_STARTS);
    await press(page, 'Right');
    await says(page, '1 of 1 right: 100%');
    await says(page, '95% interval 21% to 100%');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await picture(page, 'audit');
  });

  it('is still there after a reload, without a word of a letter', async () => {
    await page.reload();
    await says(page, '1 of 1 right: 100%');
    await says(page, 'The letters’ words are not kept.');
    await press(page, 'Open the letters again');
    await page.waitForSelector('mark', ENCODER_STARTS);
  });

  it('reads scans by OCR where somebody wants that', async () => {
    await press(page, 'Delete this audit');
    const scan = await photographed('Please could you repeat her blood tests.');
    await page.bringToFront();
    await letChoose(page, 'Letters', { 'scan.jpg': base64(scan) });
    await press(page, 'Choose the folder');
    await says(page, 'Letters: 9 files');
    await page.click('#reads-scans');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await press(page, 'Start the audit');
    await says(page, 'How often is it right?');
    expect(await textOf(page)).toMatch(
      /Files 9 Read 7 Read in part 0 Could not be read 2 Scans, whole or in part 1/,
    );
  });

  it('keeps nothing in the practice’s own counts', async () => {
    const dashboard = await openOurTab(driven, 'exports.html');
    await says(dashboard, /All requests 70/);
    await dashboard.close();
  });
});
