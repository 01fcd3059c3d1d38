import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ShownLetter } from '../../browser/tabs/tab-state.ts';
import type { TabRecord } from '../../browser/tabs/tab-store.ts';
import { allowSite, backgroundOf, type Driven, openPopup } from '../browsers/drive-chromium.ts';
import type { DemoServer } from './serve-demo.ts';

const SCREENSHOTS = '.output/demo';
const LIST = join(import.meta.dirname, '../../../assets/demo/letters.json');

/** The letter that is handed back in the demo. */
const HANDED_BACK = 'threadgold';

interface WorkItem {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly patient: { readonly name: string };
}

/**
 * Plays a GP's way through in the real browser: opens each letter, prints what was found, drafts and copies one letter
 * back, reads it from the clipboard, and looks at the counts.
 */
export async function playDemo(driven: Driven, demo: DemoServer): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await allowSite(driven, demo.origin);
  await driven.browser.defaultBrowserContext().setPermission(demo.origin, {
    permission: { name: 'clipboard-read' },
    state: 'granted',
  });
  await fillInSettings(driven);
  const page = await driven.browser.newPage();
  await page.goto(demo.origin);
  await page.bringToFront();
  const items: readonly WorkItem[] = JSON.parse(readFileSync(LIST, 'utf8'));
  for (const item of items) {
    await page.click(`[data-id="${item.id}"]`);
    tell(item, await shownLetter(driven, page));
    if (item.id === HANDED_BACK) await handBack(driven, page);
  }
  await showCounts(driven);
  console.log(`\nScreenshots are in ${SCREENSHOTS}/.`);
}

function tell({ kind, from, patient }: WorkItem, letter: ShownLetter | undefined): void {
  console.log(`\n${patient.name} — ${kind}, ${from}`);
  if (!letter) console.log('  Could not be read, or no letter; the popup says which and why.');
  if (letter?.findings.length === 0) console.log('  Nothing found in the text that was read.');
  for (const { verdict, topic, urgent, quote, daysLate, clause } of letter?.findings ?? []) {
    const words = quote ? `“${quote.replace(/\s+/g, ' ')}”` : `the letter came after ${daysLate} days`;
    console.log(
      `  ${verdict === 'breach' ? 'BREACH' : 'CHECK '} ${topic}${urgent ? ', urgent' : ''}: ${words}`,
    );
    if (clause) console.log(`         ${clause.title}, ${clause.agreementName}`);
  }
}

/** The letter on the screen once its findings are final, or undefined where none could be read. */
async function shownLetter(driven: Driven, page: Page): Promise<ShownLetter | undefined> {
  const address = page.url();
  for (let attempt = 0; attempt < 100; attempt++) {
    await new Promise((done) => setTimeout(done, 150));
    const letter = await letterInTab(driven, address);
    if (letter && letter.context !== 'awaited') return letter;
    if (!letter && attempt > 12) return undefined;
  }
  throw new Error(`Reading the letter at ${address} does not come to an end.`);
}

/** What is used here of the browser's own API, in the extension's background. */
interface Background {
  readonly chrome: {
    readonly tabs: {
      query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    };
    readonly storage: {
      readonly session: { get(keys: null): Promise<Readonly<Record<string, TabRecord>>> };
    };
  };
}

async function letterInTab(driven: Driven, address: string): Promise<ShownLetter | undefined> {
  const worker = await backgroundOf(driven);
  return worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as Background;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.url !== url) return undefined;
    const { [`tab ${tab.id}`]: record } = await chrome.storage.session.get(null);
    return Object.values(record?.frames ?? {}).flatMap((frame) => frame.letters)[0];
  }, address);
}

async function fillInSettings({ browser, extensionId }: Driven): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html`);
  await settings.bringToFront();
  await field(settings, 'Name of the practice').fill('Alder Lane Surgery');
  await field(settings, 'Who signs').fill('Dr N Achebe');
  await button(settings, 'Save').click();
  await statusSays(settings, /saved/);
  await settings.screenshot({ path: `${SCREENSHOTS}/settings.png`, fullPage: true });
  await settings.close();
}

async function handBack(driven: Driven, page: Page): Promise<void> {
  await page.screenshot({ path: `${SCREENSHOTS}/letter.png` });
  const popup = await openPopup(driven, page);
  await popup.waitForSelector('h1');
  await popup.screenshot({ path: `${SCREENSHOTS}/popup.png` });
  await button(popup, 'Draft the letter').click();
  await popup.waitForSelector('textarea');
  await popup.screenshot({ path: `${SCREENSHOTS}/draft.png` });
  await button(popup, 'Copy letter').click();
  await statusSays(popup, /copied/);
  await popup.screenshot({ path: `${SCREENSHOTS}/copied.png` });
  await popup.close();
  await page.bringToFront();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  console.log(`\n  The letter back, read from the clipboard:\n\n${copied.replace(/^/gm, '    ')}`);
}

async function showCounts({ browser, extensionId }: Driven): Promise<void> {
  const dashboard = await browser.newPage();
  await dashboard.goto(`chrome-extension://${extensionId}/dashboard.html`);
  await dashboard.waitForSelector('table');
  await dashboard.screenshot({ path: `${SCREENSHOTS}/dashboard.png`, fullPage: true });
  console.log(`\nCounts\n${await tableText(dashboard)}`);
}

/** The page's first table as text, a row on each line. */
function tableText(page: Page): Promise<string> {
  return page.$eval('table', (table) =>
    [...table.rows]
      .map((row) => `  ${[...row.cells].map((cell) => cell.textContent?.trim()).join(' · ')}`)
      .join('\n'),
  );
}

function button(page: Page, name: string) {
  return page.locator(`::-p-xpath(//button[starts-with(normalize-space(.), "${name}")])`);
}

function field(page: Page, label: string) {
  return page.locator(`::-p-xpath(//*[@id=//label[starts-with(normalize-space(.), "${label}")]/@for])`);
}

/** Waits until a live region of the page says something that matches. */
function statusSays(page: Page, pattern: RegExp) {
  return page.waitForFunction(
    (source) =>
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
        new RegExp(source, 'i').test(textContent ?? ''),
      ),
    {},
    pattern.source,
  );
}
