import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { button, eventually, textOf } from './lantern.ts';
import { openTestBrowser, type TestBrowser } from './test-browsers.ts';

const MINE = 'Kindly see to {{this}} in {{department}}.';

describe.each(['Chromium', 'Firefox'] as const)('own words, in the settings in %s,', (name) => {
  let folder: string;
  let test: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'words-'));
    test = await openTestBrowser(name, 'http://127.0.0.1', { downloads: folder });
  });

  afterAll(async () => {
    await test?.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await test.ours.evaluate('(globalThis.browser ?? chrome).storage.local.remove("ownReplies")');
    page = await test.openOurs('options.html#letters');
    await page.bringToFront();
    await page.waitForSelector('#paragraph-section');
  });

  afterEach(() => page.close());

  const kept = async () =>
    (await test.ours.evaluate(
      '(globalThis.browser ?? chrome).storage.local.get("ownReplies").then(({ ownReplies }) => ownReplies ?? {})',
    )) as Readonly<Record<string, string>>;

  const says = (words: string | RegExp) => eventually(async () => expect(await textOf(page)).toMatch(words));

  const write = (text: string) => page.locator('#paragraph-please').fill(text);

  const preview = () => page.$eval('.hb-preview', ({ textContent }) => textContent);

  async function save(text: string): Promise<void> {
    await page.select('#paragraph-section', 'investigations');
    await write(text);
    await button(page, 'Save these words').click();
    await says('Saved.');
  }

  async function choose(file: string): Promise<void> {
    const field = (await page.waitForSelector('#own-words')) as ElementHandle<HTMLInputElement> | null;
    await field?.uploadFile(file);
  }

  function fileOf(text: string): string {
    const path = join(folder, 'words.yaml');
    writeFileSync(path, text);
    return path;
  }

  it('are checked while they are typed: which placeholder is unknown, and what there is', async () => {
    await page.select('#paragraph-section', 'investigations');
    const before = await preview();
    await write('Kindly see to {{that}}.');
    await says(/\{\{that\}\}/);
    await says('Handback’s words stand here until what is marked is put right.');
    expect(await preview()).toBe(before);
    expect(await faultsOf(page)).toEqual([]);
    await button(page, 'Save these words').click();
    await says('Not saved yet: put right what is marked first.');
    await page.locator('summary ::-p-text(What can be filled in)').click();
    await says('{{department}}');
    expect(await kept()).toEqual({});
  });

  it('are seen at once in a letter that is invented, kept, and set back', async () => {
    await page.select('#paragraph-section', 'investigations');
    await write(MINE);
    await eventually(async () => expect(await preview()).toMatch(/Kindly see to [^.]+ in /));
    expect(await kept()).toEqual({});
    await button(page, 'Save these words').click();
    await says('Saved.');
    expect(Object.values(await kept())).toEqual([MINE]);
    await button(page, 'Use Handback’s words').click();
    await says('Letters have Handback’s words here again.');
    expect(await kept()).toEqual({});
    expect(await preview()).not.toContain('Kindly');
  });

  it('are saved as one file, and come back from it', async () => {
    await save(MINE);
    const before = await kept();
    const others = readdirSync(folder);
    await button(page, 'Save my words as a file').click();
    const file = await eventually(async () => {
      const [saved] = readdirSync(folder).filter((each) => !others.includes(each) && !each.includes('.part'));
      expect(saved).toBeDefined();
      const path = join(folder, saved ?? '');
      expect(readFileSync(path, 'utf8')).toContain('Kindly see to');
      return path;
    });
    await button(page, 'Use Handback’s words').click();
    await says('Letters have Handback’s words here again.');
    await choose(file);
    await says('has 1 sentence.');
    expect(await faultsOf(page)).toEqual([]);
    expect(await kept()).toEqual({});
    await button(page, 'Use these words').click();
    await says('letters have these words from now on');
    expect(await kept()).toEqual(before);
    await eventually(async () => expect(await preview()).toContain('Kindly see to'));
  });

  it.each([
    [
      'a field that nobody knows',
      'dna:\n  ask:\n    plese: Who?\n',
      "words.yaml, line 3: dna.ask.plese is not a known field. Did you mean 'please'?",
    ],
    ['a placeholder that nobody knows', 'dna:\n  ask:\n    please: Who is {{whom}}?\n', '{{whom}}'],
    ['no YAML', 'dna: [', 'words.yaml'],
  ])('stay as they are, and it says why, where a file has %s', async (_, text, why) => {
    await save(MINE);
    const before = await kept();
    await choose(fileOf(text));
    await says('Nothing was changed.');
    expect(await textOf(page)).toContain(why);
    expect(await page.$('::-p-text(Use these words)')).toBeNull();
    expect(await faultsOf(page)).toEqual([]);
    expect(await kept()).toEqual(before);
  });
});
