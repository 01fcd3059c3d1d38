import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'date-fns/format';
import { subMonths } from 'date-fns/subMonths';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../src/command-line/scan/open-pdf.ts';
import { rollUpDesign } from '../../src/joining/server-design.ts';
import { PASSWORD, startServer, type TestServer } from '../joining/start-server.ts';
import {
  BROWSERS,
  type CountsBrowser,
  dumpOf,
  LAST_MONTH,
  mainText,
  openCountsBrowser,
  picture,
  says,
  takeIn,
} from './counts-browsers.ts';
import { button, eventually } from './lantern.ts';

const PICTURES = process.env.HANDBACK_PICTURES;

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server?.stop());

describe.each(BROWSERS)('numbers to send, in %s', (name) => {
  const database = `roll-ups-${name.toLowerCase()}`;
  let opened: CountsBrowser;
  let page: Page;

  beforeAll(async () => {
    opened = await openCountsBrowser(name, server.address);
    const joining = await opened.open('joining.html');
    await takeIn(joining, await dumpOf('0000000000000001', 0, 70));
    await joining.close();
    page = await opened.open('exports.html');
    await says(page, 'return of our practice');
  });
  afterAll(() => opened?.browser.close());

  it('are those of the month, without the small ones', async () => {
    const text = await mainText(page);
    expect(text).toMatch(/All requests 70/);
    expect(text).toMatch(/Deal with a missed appointment \* /);
    expect(await opened.faults(page)).toEqual([]);
    await picture(page, `exports-${name}`);
  });

  it('are copied as they are pasted into a letter: a table, or text', async () => {
    await button(page, 'Copy').click();
    await says(page, 'Copied.');
    const { text, html } = await pasted(opened);
    expect(text).toMatch(/All requests +70/);
    expect(html).toContain('<table');
  });

  it('are saved as a CSV file, line by line', async () => {
    await page.evaluate(() => {
      const made = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        Object.assign(window, { saved: blob });
        return made(blob);
      };
    });
    await button(page, 'Save all numbers as CSV').click();
    await says(page, `Saved as handback-${LAST_MONTH}.csv, in your downloads.`);
    const csv = String(await page.evaluate('saved.text()'));
    expect(csv.split('\r\n')).toContain(
      `${LAST_MONTH}-01,${lastDay()},example 1,0.1.0,requests,,,,,total,70`,
    );
  });

  it.each(['lmc', 'icb', 'provider', 'page'])('of the kind “%s” are printed on A4', async (kind) => {
    await page.select('#kind', kind);
    const pdf = Buffer.from(await page.pdf({ format: 'A4', printBackground: true }));
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      writeFileSync(join(PICTURES, `${kind}-${name}.pdf`), pdf);
    }
    const { document } = await openPdf(new Uint8Array(pdf));
    const pages = document.numPages;
    await document.loadingTask.destroy();
    expect(pages).toBeLessThanOrEqual(kind === 'page' || kind === 'provider' ? 1 : 2);
  });

  it('of a month that is over go to the ICB’s server, when somebody says so', async () => {
    await server.addDatabase(database, 'icb', rollUpDesign());
    await page.locator('::-p-text(Send them to your ICB’s server)').click();
    await page.locator('#roll-up-code').fill('A81001');
    await page.locator('#roll-up-address').fill(`${server.address}/${database}`);
    await page.locator('#roll-up-user').fill('icb');
    await page.locator('#roll-up-password').fill('not the password');
    const send = `Send the numbers of ${format(subMonths(new Date(), 1), 'MMMM yyyy')}`;
    await button(page, send).click();
    await says(page, 'The server does not know this user or this password.');
    await page.locator('#roll-up-password').fill(PASSWORD);
    await button(page, send).click();
    await says(page, 'Sent. Sending the same month again replaces it.');
    expect(await opened.faults(page)).toEqual([]);
    await picture(page, `roll-up-${name}`);
    const { json } = await server.ask('GET', `${database}/a81001-${LAST_MONTH}`);
    expect(json).toMatchObject({ threshold: 5, letters: { read: 70 }, requests: { total: 70 } });
    const topics = json.topics as readonly { topic: string; total?: number }[];
    expect(topics.find(({ topic }) => topic === 'dna')).not.toHaveProperty('total');
    await button(page, send).click();
    await eventually(async () => {
      const again = await server.ask('GET', `${database}/a81001-${LAST_MONTH}`);
      expect(again.json._rev).toMatch(/^2-/);
    });
    expect(await page.evaluate('(globalThis.browser ?? chrome).storage.local.get("rollUpServer")')).toEqual({
      rollUpServer: { address: `${server.address}/${database}`, user: 'icb', code: 'A81001' },
    });
  });
});

/** What comes out of the clipboard in a page that takes text, and in one that takes a table. */
async function pasted({ browser }: CountsBrowser): Promise<{ text: string; html: string }> {
  const paper = await browser.newPage();
  await paper.setContent('<textarea></textarea><div contenteditable>.</div>');
  for (const into of ['textarea', 'div']) {
    await paper.focus(into);
    await paper.keyboard.down('Control');
    await paper.keyboard.press('v');
    await paper.keyboard.up('Control');
  }
  const read = () =>
    paper.evaluate('[document.querySelector("textarea").value, document.querySelector("div").innerHTML]');
  const [text = '', html = ''] = await eventually(async () => {
    const found = (await read()) as string[];
    expect(found[0]).not.toBe('');
    expect(found[1]).not.toBe('.');
    return found;
  });
  await paper.close();
  return { text, html };
}

function lastDay(): string {
  const now = new Date();
  return format(new Date(now.getFullYear(), now.getMonth(), 0), 'yyyy-MM-dd');
}
