import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startServer, type TestServer } from '../joining/start-server.ts';
import {
  BROWSERS,
  base64,
  type CountsBrowser,
  dumpOf,
  letChoose,
  mainText,
  openCountsBrowser,
  picture,
  says,
} from './counts-browsers.ts';
import { button, eventually } from './lantern.ts';

const OTHER = 'handback-counts-0000000000000002.jsonl';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handback-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('joining, in %s', (name) => {
  const database = `practice-${name.toLowerCase()}`;
  let server: TestServer;
  let opened: CountsBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    await server.addDatabase(database, 'practice');
    opened = await openCountsBrowser(name, server.address);
    page = await opened.open('joining.html');
  });
  afterAll(async () => {
    await opened?.browser.close();
    await server?.stop();
  });

  async function choose(...files: readonly string[]): Promise<void> {
    const field = (await page.waitForSelector('#take-in')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(...files.map((file) => join(folder, file)));
  }

  it('takes in another computer’s file, and refuses one that is foreign', async () => {
    writeFileSync(join(folder, 'one.jsonl'), await dumpOf('0000000000000001', 0, 60));
    writeFileSync(join(folder, 'letter.jsonl'), 'Dear Dr Patel,\nMrs Jane Example came today.');
    await choose('one.jsonl', 'letter.jsonl');
    await says(page, 'one.jsonl: 60 changes were new here.');
    await says(page, 'letter.jsonl was refused. It is not a file of counts that Handback saved.');
    expect(await mainText(page)).not.toContain('Jane');
  });

  it('takes the same file in twice without counting twice, and refuses one that is cut off', async () => {
    writeFileSync(join(folder, 'cut.jsonl'), (await dumpOf('0000000000000003', 200, 230)).slice(0, -9));
    await choose('one.jsonl', 'cut.jsonl');
    await says(page, 'one.jsonl: Nothing was new here.');
    await says(page, 'cut.jsonl was refused. It is damaged');
  });

  if (name === 'Chromium') {
    it('by a folder leaves this computer’s counts there, and takes in the others’', async () => {
      await letChoose(page, 'Counts', { [OTHER]: base64(await dumpOf('0000000000000002', 60, 65)) });
      await button(page, 'Choose a folder').click();
      await says(page, 'Files of 1 other computer were in the folder. 5 changes were new here.');
      expect((await filesOf(page)).filter((file) => OURS.test(file))).toHaveLength(2);
    });

    it('looks into the folder again when a day is over, with no page of ours open', async () => {
      await letChoose(page, 'Counts', { [OTHER]: base64(await dumpOf('0000000000000002', 60, 70)) });
      await page.close();
      const background = await backgroundIn(opened);
      const { periodInMinutes } = (await background.evaluate('chrome.alarms.get("join folder")')) as {
        periodInMinutes: number;
      };
      expect(periodInMinutes).toBe(24 * 60);
      // The browser says so of itself once a day.
      await background.evaluate('chrome.alarms.onAlarm.dispatch({ name: "join folder" })');
      await eventually(async () => {
        const { folderWent } = (await background.evaluate('chrome.storage.local.get("folderWent")')) as {
          folderWent: { says: readonly string[] };
        };
        expect(folderWent.says).toEqual([
          'Files of 1 other computer were in the folder. 5 changes were new here.',
        ]);
      });
      page = await opened.open('joining.html');
    });
  } else {
    it('offers files alone, as there are no folders to choose, and takes in another', async () => {
      await says(page, 'This browser cannot use a folder by itself.');
      writeFileSync(join(folder, OTHER), await dumpOf('0000000000000002', 60, 70));
      await choose(OTHER);
      await says(page, `${OTHER}: 10 changes were new here.`);
    });
  }

  it('by a counts server sends all of it, and says how it went', async () => {
    await page.locator('#address').fill(`${server.address}/${database}`);
    await page.locator('#user').fill('practice');
    await page.locator('#password').fill(PASSWORD);
    await button(page, 'Use this server').click();
    await says(page, '70 changes were sent. Nothing was new here.');
    const { json } = await server.ask('GET', `${database}/_all_docs`);
    expect(json.total_rows).toBe(71);
    expect(await opened.faults(page)).toEqual([]);
    await picture(page, `joining-${name}`);
  });

  it('says so when the server is away, and goes on when it is back', async () => {
    if (!server.isOurs) return;
    await server.kill();
    await button(page, 'Join now').click();
    await says(page, 'The counts server cannot be reached.');
    await server.restart();
    await button(page, 'Join now').click();
    await says(page, '0 changes were sent. Nothing was new here.');
  });

  it('shows the joined counts on the dashboard', async () => {
    const dashboard = await opened.open('dashboard.html#period=last-month');
    await says(dashboard, /Letters read 70 of 70/);
    await dashboard.close();
  });
});

const OURS = /^handback-counts-[0-9a-f]{16}\.jsonl$/;

function filesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const chosen = await (await navigator.storage.getDirectory()).getDirectoryHandle('Counts');
    const found: string[] = [];
    for await (const name of chosen.keys()) found.push(name);
    return found;
  });
}

async function backgroundIn({ browser }: CountsBrowser): Promise<WebWorker> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background cannot be reached.');
  return worker;
}
