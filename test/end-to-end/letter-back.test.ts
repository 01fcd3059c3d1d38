import { setTimeout } from 'node:timers/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import { button, eventually, openMarkedLetter, scrollAndClick, textOf } from './lantern.ts';
import { pastedIn } from './pasted-in.ts';
import { readCounts } from './read-counts.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

const PRACTICE = { name: 'Alder Lane Surgery', clinician: 'Dr N Achebe', codeReturned: 'XaHb1' };

describe.each(['Chromium', 'Firefox'] as const)('the letter back, in %s,', (name) => {
  let demo: DemoServer;
  let test: TestBrowser;
  let record: Page;
  let ours: Page;

  beforeAll(async () => {
    demo = await serveDemo();
    test = await openTestBrowser(name, demo.origin);
    await test.ours.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ practice: ${JSON.stringify(PRACTICE)} })`,
    );
  });

  afterAll(async () => {
    await test?.browser.close();
    await demo?.close();
  });

  beforeEach(async () => {
    record = await test.browser.newPage();
    await record.goto(demo.origin);
    await record.waitForSelector('[data-id]');
  });

  afterEach(async () => {
    await ours?.close();
    await record.close();
  });

  /** Opens a letter, and our popup or panel about it. */
  async function openBeside(id: string, path: 'popup.html' | 'sidepanel.html'): Promise<void> {
    await openMarkedLetter(record, id);
    await eventually(async () => {
      const known = JSON.stringify(await test.known()).toLowerCase();
      expect(known).toContain(id);
      expect(known).toContain('"context":"read"');
      expect(known).not.toContain('"context":"awaited"');
    });
    await openOurs(path);
  }

  async function openOurs(path: 'popup.html' | 'sidepanel.html'): Promise<void> {
    const tabId = await test.ours.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) =>
        tabs.findLast(({ url }) => url?.startsWith('${demo.origin}')).id)`,
    );
    ours = await test.openOurs(`${path}?tab=${tabId}`);
    await ours.bringToFront();
  }

  async function draft(): Promise<void> {
    await button(ours, 'Draft the letter').click();
    await ours.waitForSelector('#draft-text');
  }

  const letter = () => ours.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).value);

  const says = (words: string | RegExp) => eventually(async () => expect(await textOf(ours)).toMatch(words));

  async function press(...keys: readonly KeyInput[]): Promise<void> {
    const held = keys.slice(0, -1);
    for (const key of held) await ours.keyboard.down(key);
    await ours.keyboard.press(keys.at(-1) ?? 'Enter');
    for (const key of held) await ours.keyboard.up(key);
  }

  it('is drafted and copied in two clicks from the open popup', async () => {
    await openBeside('fairweather', 'popup.html');
    await draft();
    await button(ours, 'Copy letter').click();
    await says('Letter copied');
    expect(await pastedIn(record, 'textarea')).toContain('72-hour Holter monitor');
  });

  it('is written by keys alone in the panel: next request, what to do about it, draft, copy', async () => {
    await openBeside('fairweather', 'sidepanel.html');
    await press('Alt', 'ArrowDown');
    await press('3');
    await press('Alt', 'ArrowDown');
    await press('2');
    await press('Alt', 'ArrowUp');
    await press('1');
    const chosen = () => ours.$$eval('.hb-outcome input:checked', (inputs) => inputs.map(({ id }) => id));
    expect((await chosen()).map((id) => id.replace(/.*-/, ''))).toEqual(['return', 'done']);
    await press('Control', 'Enter');
    await ours.waitForSelector('#draft-text');
    expect(await letter()).toContain('72-hour Holter monitor');
    await press('Control', 'Enter');
    await says('Letter copied');
    expect(await pastedIn(record, 'textarea')).toContain('72-hour Holter monitor');
  });

  it('is pasted into a rich text box with its table whole', async () => {
    await openBeside('carrow', 'popup.html');
    await draft();
    await button(ours, 'Copy letter').click();
    await says('Letter copied');
    const quotes = await record.$eval('article', ({ textContent }) => textContent.replace(/\s+/g, ' '));
    await pastedIn(record, 'div');
    const rows = await record.$$eval('#pasted table tr', (found) =>
      found.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const quoted = rows.flat().flatMap((cell) => /“(.+)”/.exec(cell)?.[1] ?? []);
    expect(quoted.length).toBe(rows.length - 1);
    for (const quote of quoted) expect(quotes).toContain(quote);
    const borders = await record.$$eval('#pasted td', (cells) =>
      cells.map((cell) => getComputedStyle(cell).borderTopStyle),
    );
    expect(new Set(borders)).toEqual(new Set(['solid']));
  });

  it('is selected, with the keys that copy it told, where the clipboard refuses', async () => {
    await openBeside('fairweather', 'popup.html');
    await draft();
    await ours.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    });
    await button(ours, 'Copy letter').click();
    await says('press Ctrl+C');
    await ours.waitForFunction(() => {
      const area = document.querySelector<HTMLTextAreaElement>('#draft-text');
      return area && area.selectionEnd - area.selectionStart === area.value.length;
    });
    await press('Control', 'c');
    expect(await pastedIn(record, 'textarea')).toBe(await letter());
  });

  it('is kept unfinished when the popup closes, and is there when it opens again', async () => {
    await openBeside('fairweather', 'popup.html');
    await draft();
    await ours.focus('#draft-text');
    await ours.keyboard.type('Half a sentence ');
    await eventually(async () => expect(JSON.stringify(await inMemory())).toContain('Half a sentence'));
    await ours.close();
    await openOurs('popup.html');
    await ours.waitForSelector('#draft-text');
    expect(await letter()).toContain('Half a sentence');
    expect(JSON.stringify(await onDisk())).not.toContain('Half');
  });

  const inMemory = () => test.ours.evaluate('(globalThis.browser ?? chrome).storage.session.get(null)');
  const onDisk = () => test.ours.evaluate('(globalThis.browser ?? chrome).storage.local.get(null)');

  it('leaves out a request that is dismissed with a reason, which is counted until it is taken back', async () => {
    await openBeside('fairweather', 'popup.html');
    const many = (await ours.$$('.hb-finding')).length;
    await scrollAndClick(ours, '.hb-finding summary ::-p-text(Not a request?)');
    await scrollAndClick(ours, '.hb-finding details[open] button:nth-of-type(2)');
    await says('Dismissed: ');
    await eventually(async () => expect((await ours.$$('.hb-finding')).length).toBe(many - 1));
    const dismissed = async () =>
      (await readCounts(test.ours)).counts
        .flatMap(({ decisions }) => decisions)
        .filter(({ outcome }) => outcome === 'dismissed').length;
    await eventually(async () => expect(await dismissed()).toBe(1));
    await scrollAndClick(ours, 'summary ::-p-text(Dismissed)');
    expect(await faultsOf(ours)).toEqual([]);
    await scrollAndClick(ours, 'details[open] li button');
    await says('Back on the list');
    await eventually(async () => expect((await ours.$$('.hb-finding')).length).toBe(many));
    await eventually(async () => expect(await dismissed()).toBe(0));
  });

  it('shows each name and date with the words in which it was read', async () => {
    await openBeside('fairweather', 'popup.html');
    await draft();
    await scrollAndClick(ours, 'summary ::-p-text(Names and dates in the letter)');
    await says(/Clinician who wrote the letter In the letter: “[^”]*Rosalind Keane/);
    await says(/Department In the letter: “[^”]*Cardiology/);
    await says(/NHS number In the letter: “[^”]*999 653 2690/);
  });

  it('goes with a note and a text message, a line for the record, a letter without identifiers, and a day', async () => {
    await openBeside('fairweather', 'popup.html');
    await draft();
    await scrollAndClick(ours, 'summary ::-p-text(Also copy)');
    await ours.waitForSelector('#draft-note');
    for (const [label, id] of [
      ['Note to the patient', 'note'],
      ['Text message to the patient', 'textMessage'],
      ['Line for the record', 'record'],
      ['Letter without identifiers', 'anonymous'],
    ] as const) {
      await ours.bringToFront();
      await scrollAndClick(ours, `.hb-companion:has(#draft-${id}) button`);
      await says(`Copied: ${label}`);
      const text = await ours.$eval(`#draft-${id}`, (area) => (area as HTMLTextAreaElement).value);
      expect(await pastedIn(record, 'textarea')).toBe(text);
      if (id === 'record') expect(text).toContain('XaHb1');
      if (id === 'textMessage') expect(text.length).toBeLessThanOrEqual(160);
      if (id === 'anonymous') expect(text).not.toMatch(/Fairweather|Doreen|653 2690|4 May 1947/);
    }
    await ours.bringToFront();
    await scrollAndClick(ours, '.hb-companion:last-child button');
    await says('Calendar file saved');
  });

  it('is not copied where the record on the screen is another patient’s, until the GP has looked', async () => {
    await openBeside('fairweather', 'popup.html');
    await ours.close();
    await record.$eval('#patient', (banner) => {
      banner.innerHTML = banner.innerHTML.replace('999 653 2690', '999 307 2257');
    });
    await openOurs('popup.html');
    await says('Is this the right patient?');
    await draft();
    await button(ours, 'Copy letter').click();
    await says('There is a problem');
    expect(await textOf(ours)).not.toContain('Letter copied');
    expect(await faultsOf(ours)).toEqual([]);
    await ours.click('#draft-settled');
    await button(ours, 'Copy letter').click();
    await says('Letter copied');
  });

  it('is printed from a page of its own, which keeps nothing of it', async () => {
    await openBeside('fairweather', 'popup.html');
    await draft();
    await button(ours, 'Print').click();
    const sheet = await eventually(async () => {
      // Firefox does not say where a page of ours is, the page does; one that is being loaded may never answer.
      const pages = await test.browser.pages();
      const addresses = await Promise.all(
        pages.map((page) =>
          Promise.race([page.evaluate('location.href').catch(String), setTimeout(5000, 'no answer')]),
        ),
      );
      const sheet = pages[addresses.findIndex((address) => `${address}`.includes('/print.html'))];
      if (!sheet) throw new Error(`No page to print from among ${addresses.join(', ')}.`);
      return sheet;
    });
    await eventually(async () => expect(await textOf(sheet)).toContain('Mrs Doreen Fairweather'));
    expect(await faultsOf(sheet)).toEqual([]);
    expect(Object.keys((await inMemory()) as object).join()).not.toContain('print');
    await sheet.close();
  });

  it('that was copied is told of when the letter is opened again, with the day by which to answer, until it is answered', async () => {
    await openBeside('holloway', 'popup.html');
    await draft();
    await button(ours, 'Copy letter').click();
    await says('Letter copied');
    await ours.close();
    await record.reload();
    await openBeside('holloway', 'popup.html');
    await says(/Returned \d+ \w+ \d{4}, answer due \d+ \w+ \d{4}/);
    expect(JSON.stringify(await onDisk())).not.toMatch(/Holloway|Yasmin/);
    await button(ours, 'They have answered').click();
    await says('They answered');
  });
});
