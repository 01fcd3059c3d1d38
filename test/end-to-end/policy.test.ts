import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerBeforehand,
  type Driven,
  openChromium,
  openOurTab,
} from '../../src/command-line/browsers/drive-chromium.ts';
import {
  type DrivenFirefox,
  openFirefox,
  openOurPage,
} from '../../src/command-line/browsers/drive-firefox.ts';
import { type DemoServer, serveDemo } from '../../src/command-line/demo/serve-demo.ts';
import { faultsOf } from './axe.ts';
import { button, CHROMIUM_BUILD, eventually, FIREFOX_BUILD, marksIn, openLetter, textOf } from './lantern.ts';

const GECKO_ID = 'handback@handback.example';
const CHROMIUM_POLICY = '/etc/chromium/policies/managed/handback-test.json';

const POLICY = {
  sites: ['http://127.0.0.1'],
  agreement: 'humberside',
  practice: { name: 'Alder Lane Surgery', phone: '01632 960100', workingDays: 10 },
};

const canSetChromium = platform === 'linux' && canWrite(CHROMIUM_POLICY);
const canSetFirefox = platform === 'linux';
if (!canSetChromium)
  console.warn(`Left out: ${CHROMIUM_POLICY} cannot be written here, so no policy can be set.`);
if (!canSetFirefox)
  console.warn('Left out: the place of a Firefox policy is known to this test on Linux only.');

it.each([CHROMIUM_BUILD, FIREFOX_BUILD])(
  'IT is told each permission that %s asks for, and its policy for scripts',
  (build) => {
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
    const told = readFileSync('docs/deploying.md', 'utf8').replace(/\s+/g, ' ');
    expect(manifest.permissions.filter((name: string) => !told.includes(`\`${name}\``))).toEqual([]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(told).toContain(manifest.content_security_policy.extension_pages);
  },
);

describe.skipIf(!canSetChromium)('a policy in Chromium', () => {
  let demo: DemoServer;
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    demo = await serveDemo();
    const first = await openChromium(CHROMIUM_BUILD);
    await first.browser.close();
    const extensions = { [first.extensionId]: POLICY };
    writeFileSync(CHROMIUM_POLICY, JSON.stringify({ '3rdparty': { extensions } }));
    driven = await openChromium(CHROMIUM_BUILD);
    page = await openOurTab(driven, 'options.html');
    await page.waitForSelector('h1');
  });

  afterAll(async () => {
    rmSync(CHROMIUM_POLICY, { force: true });
    await driven?.browser.close();
    await demo?.close();
  });

  it('sets the practice, which cannot be changed then', async () => {
    await eventually(async () => expect(await fieldOf(page, 'name')).toEqual(['Alder Lane Surgery', true]));
    expect(await fieldOf(page, 'workingDays')).toEqual(['10', true]);
    expect(await fieldOf(page, 'clinician')).toEqual(['', false]);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#practice-clinician').fill('Dr N Achebe');
    await button(page, 'Save').click();
    await eventually(async () => expect(await textOf(page)).toContain('Settings saved.'));
    const { practice } = (await page.evaluate('chrome.storage.local.get("practice")')) as {
      practice: Record<string, unknown>;
    };
    expect(practice).toMatchObject({ clinician: 'Dr N Achebe' });
    expect(practice).not.toHaveProperty('name');
  });

  it('sets the agreement', async () => {
    await page.locator('::-p-text(Agreement)').click();
    await eventually(async () => expect(await textOf(page)).toContain('The agreement is set by your IT'));
    expect(await page.$eval('#agreement-humberside', (radio) => (radio as HTMLInputElement).checked)).toBe(
      true,
    );
    expect(await page.$eval('#agreement-england', (radio) => (radio as HTMLInputElement).disabled)).toBe(
      true,
    );
    expect(await faultsOf(page)).toEqual([]);
  });

  it('sets the sites, which are read after one click, and cannot be stopped in the settings', async () => {
    await answerBeforehand(driven, demo.origin);
    await page.bringToFront();
    await page.locator('a[href="#sites"]').click();
    await button(page, 'Allow this site').click();
    await eventually(async () => expect(await textOf(page)).toContain('Set by your IT'));
    expect(await faultsOf(page)).toEqual([]);
    const record = await driven.browser.newPage();
    await record.goto(demo.origin);
    await openLetter(record, 'fairweather');
    expect((await marksIn(record)).breach.join()).toContain('72-hour Holter monitor');
  });
});

describe.skipIf(!canSetFirefox)('a policy in Firefox', () => {
  const home = mkdtempSync(join(tmpdir(), 'handback-home-'));
  let driven: DrivenFirefox;

  beforeAll(async () => {
    const path = join(home, '.mozilla/managed-storage', `${GECKO_ID}.json`);
    mkdirSync(dirname(path), { recursive: true });
    const description = 'What the practice’s IT sets';
    writeFileSync(path, JSON.stringify({ name: GECKO_ID, description, type: 'storage', data: POLICY }));
    driven = await openFirefox(FIREFOX_BUILD, { home });
  });

  afterAll(async () => {
    await driven?.browser.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('sets the practice, the agreement and the sites', async () => {
    const page = await openOurPage(driven, { path: 'options.html', selector: 'h1' });
    expect(await fieldOf(page, 'name')).toEqual(['Alder Lane Surgery', true]);
    expect(await fieldOf(page, 'clinician')).toEqual(['', false]);
    await page.evaluate(() => location.assign('#agreement'));
    await eventually(async () => expect(await textOf(page)).toContain('The agreement is set by your IT'));
    await page.evaluate(() => location.assign('#sites'));
    await eventually(async () => expect(await textOf(page)).toContain('Your IT has set these sites'));
  });
});

/** What stands in a field, and whether it is only to be read. */
function fieldOf(page: Page, name: string): Promise<[string, boolean]> {
  return page.$eval(`#practice-${name}`, (field) => {
    const { value, readOnly } = field as HTMLInputElement;
    return [value, readOnly] as [string, boolean];
  });
}

function canWrite(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '{}');
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
