import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  allowSite,
  backgroundOf,
  type Driven,
  openChromium,
  openOurTab,
  openPanel,
  openPopup,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import {
  addSelected,
  button,
  CHROMIUM_BUILD,
  clipboardIn,
  eventually,
  inTheDark,
  readThrough,
  selectWords,
  textOf,
} from './lantern.ts';

let demo: DemoServer;
let driven: Driven;
let page: Page;
let panel: Page;

beforeAll(async () => {
  demo = await serveDemo();
  driven = await openChromium(CHROMIUM_BUILD);
  await allowSite(driven, demo.origin);
  await driven.browser
    .defaultBrowserContext()
    .overridePermissions(demo.origin, ['clipboard-read', 'clipboard-sanitized-write']);
  const worker = await backgroundOf(driven);
  await worker.evaluate(`chrome.storage.local.set({ practice: { name: 'Alder Lane Surgery' } })`);
  page = await driven.browser.newPage();
  await page.goto(demo.origin);
});

afterAll(async () => {
  await driven?.browser.close();
  await demo?.close();
});

/** Opens a letter after another one, and the panel beside it from the popup, unless it is open. */
async function beside(id: string): Promise<void> {
  await page.bringToFront();
  await readThrough(driven, page, 'threadgold');
  if (panel) await eventually(async () => expect(await textOf(panel)).toContain('Mr Colin Threadgold'));
  await readThrough(driven, page, id);
  if (panel) return;
  const popup = await openPopup(driven, page);
  await popup.waitForSelector('.hb-findings');
  panel = await openPanel(driven, popup);
  await panel.waitForSelector('.hb-findings');
}

const kept = async () => {
  const worker = await backgroundOf(driven);
  return JSON.stringify(await worker.evaluate('chrome.storage.session.get(null)'));
};

const letter = () => panel.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).value);

describe('the panel beside the letter', () => {
  beforeEach(() => beside('fairweather'));

  it('is opened from the popup, shows the same, and copies', async () => {
    await eventually(async () => expect(await textOf(panel)).toContain('Mrs Doreen Fairweather'));
    expect(await faultsOf(panel)).toEqual([]);
    await inTheDark(panel);
    expect(await faultsOf(panel)).toEqual([]);
    await button(panel, 'Draft the letter').click();
    await panel.waitForSelector('#draft-text');
    expect(await faultsOf(panel)).toEqual([]);
    await button(panel, 'Copy letter').click();
    await eventually(async () => expect(await textOf(panel)).toContain('Letter copied'));
    expect(await clipboardIn(page)).toContain('Doreen Fairweather');
  });

  it('has an unfinished letter that the popup takes up, in memory alone', async () => {
    await button(panel, 'Draft the letter').click();
    await panel.waitForSelector('#draft-text');
    await panel.focus('#draft-text');
    await panel.keyboard.type('Half a sentence ');
    await eventually(async () => expect(await kept()).toContain('Half a sentence'));
    const popup = await openPopup(driven, page);
    await popup.waitForSelector('#draft-text');
    expect(await popup.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).value)).toContain(
      'Half a sentence',
    );
    await popup.close();
    const worker = await backgroundOf(driven);
    expect(JSON.stringify(await worker.evaluate('chrome.storage.local.get(null)'))).not.toContain('Half');
  });

  it('takes words that are added in the page while a letter back is open, and keeps what was typed in it', async () => {
    await button(panel, 'Draft the letter').click();
    await panel.waitForSelector('#draft-text');
    await panel.$eval('#draft-text', (area) => (area as HTMLTextAreaElement).setSelectionRange(0, 0));
    await panel.focus('#draft-text');
    await panel.keyboard.type('Private and confidential ');
    const words = 'We will telephone her';
    await selectWords(page, words);
    const popup = await addSelected(driven);
    await popup.waitForSelector('#draft-text');
    await popup.close();
    await eventually(async () => expect(await letter()).toContain(words));
    expect(await letter()).toMatch(/^Private and confidential /);
    expect(await textOf(panel)).toMatch(/Added as a request|The requests have changed/);
    await panel.bringToFront();
    await ctrlEnter();
    await eventually(async () => expect(await textOf(panel)).toContain('Letter copied'));
    expect(await clipboardIn(page)).toContain(words);
  });

  it('closes and forgets the letter back when its letter goes', async () => {
    await button(panel, 'Draft the letter').click();
    await panel.waitForSelector('#draft-text');
    await panel.focus('#draft-text');
    await panel.keyboard.type('Soon forgotten ');
    await eventually(async () => expect(await kept()).toContain('Soon forgotten'));
    await readThrough(driven, page, 'holloway');
    await eventually(async () => expect(await textOf(panel)).toContain('Miss Yasmin Holloway'));
    expect(await textOf(panel)).not.toContain('Fairweather');
    expect(await panel.$('#draft-text')).toBeNull();
    await eventually(async () => expect(await kept()).not.toContain('Soon forgotten'));
  });

  it('follows the tab in front', async () => {
    await eventually(async () => expect(await textOf(panel)).toContain('Mrs Doreen Fairweather'));
    const other = await driven.browser.newPage();
    await other.goto(demo.origin);
    await readThrough(driven, other, 'holloway');
    await eventually(async () => expect(await textOf(panel)).toContain('Miss Yasmin Holloway'));
    expect(await textOf(panel)).not.toContain('Fairweather');
    await other.close();
    await eventually(async () => expect(await textOf(panel)).toContain('Mrs Doreen Fairweather'));
  });

  it('goes through by keyboard: next request, draft, copy', async () => {
    await eventually(async () => expect(await textOf(panel)).toContain('Mrs Doreen Fairweather'));
    await panel.bringToFront();
    await press(panel, 'Alt', 'ArrowDown');
    expect(await panel.evaluate(() => document.activeElement?.id)).toMatch(/^finding-/);
    await panel.keyboard.press('Space');
    await ctrlEnter();
    await panel.waitForSelector('#draft-text');
    expect(await letter()).not.toContain('Holter');
    await ctrlEnter();
    await eventually(async () => expect(await textOf(panel)).toContain('Letter copied'));
  });

  it('has the keys that are changed in the settings, at once, and ours again when they are set back', async () => {
    await eventually(async () => expect(await textOf(panel)).toContain('Alt+↓ and Alt+↑ go to the next'));
    const settings = await openOurTab(driven, 'options.html#keys');
    await settings.waitForSelector('#key-next');
    await settings.focus('#key-next');
    await press(settings, 'Alt', 'ArrowUp');
    await button(settings, 'Save keys').click();
    await eventually(async () =>
      expect(await textOf(settings)).toContain('Alt+↑ is already the key for “Next request”'),
    );
    expect(await faultsOf(settings)).toEqual([]);
    await settings.focus('#key-next');
    await press(settings, 'Alt', 'j');
    await settings.focus('#key-goOn');
    await settings.keyboard.press('F8');
    await button(settings, 'Save keys').click();
    await eventually(async () => expect(await textOf(settings)).toContain('Keys saved.'));
    await page.bringToFront();
    await eventually(async () =>
      expect(await textOf(panel)).toContain(
        'F8 drafts the letter, and then copies it. Alt+J and Alt+↑ go to',
      ),
    );
    await panel.bringToFront();
    await press(panel, 'Alt', 'j');
    expect(await panel.evaluate(() => document.activeElement?.id)).toMatch(/^finding-/);
    await ctrlEnter();
    expect(await panel.$('#draft-text')).toBeNull();
    await panel.keyboard.press('F8');
    await panel.waitForSelector('#draft-text');
    await panel.keyboard.press('F8');
    await eventually(async () => expect(await textOf(panel)).toContain('Letter copied'));
    await settings.bringToFront();
    await button(settings, 'Set all keys back').click();
    await page.bringToFront();
    await eventually(async () => expect(await textOf(panel)).toContain('Alt+↓ and Alt+↑ go to the next'));
    await settings.close();
  });
});

/** Presses a key while another is held down. */
async function press(on: Page, held: KeyInput, key: KeyInput): Promise<void> {
  await on.keyboard.down(held);
  await on.keyboard.press(key);
  await on.keyboard.up(held);
}

function ctrlEnter(): Promise<void> {
  return press(panel, 'Control', 'Enter');
}
