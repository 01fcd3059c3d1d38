import { describe, expect } from 'vitest';
import {
  allowSite,
  backgroundOf,
  type Driven,
  endBackground,
  marksOf,
  withdrawSite,
} from '../../src/command-line/browsers/drive-chromium.ts';
import { beforeLeave as it } from './beside-the-record.ts';
import { badgeOf, eventually, marksIn, openLetter, openMarkedLetter, readThrough, words } from './lantern.ts';

const NOTHING = { breach: [], check: [], current: [] };

describe('before the GP has allowed a site', () => {
  it('no site may be read', async ({ driven }) => {
    const worker = await backgroundOf(driven);
    expect(await worker.evaluate('chrome.permissions.getAll()')).toMatchObject({ origins: [] });
    expect(await worker.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
  });

  it('a letter on the screen is not touched', async ({ driven, page }) => {
    await openLetter(page, 'fairweather');
    await page.waitForSelector('article');
    const worker = await backgroundOf(driven);
    expect(await worker.evaluate('chrome.storage.session.get(null)')).toEqual({});
    expect(await marksOf(page)).toEqual(NOTHING);
  });
});

describe('on a site that the GP has allowed', () => {
  it.beforeAll(({ driven, demo }) => allowSite(driven, demo.origin));

  it('marks the findings of the open letter, word for word', async ({ driven, page }) => {
    const { breach, check } = await readThrough(driven, page, 'fairweather');
    const letter = words(await page.$eval('article', (article) => article.textContent));
    for (const quote of [...breach, ...check]) expect(letter).toContain(words(quote));
    expect(breach.map(words).join(' ')).toContain('72-hour Holter monitor');
    expect([...breach, ...check].join()).not.toContain('We will telephone her');
  });

  it('reads a letter that was open before the site was allowed', async ({ demo, driven, page }) => {
    await withdrawSite(driven, demo.origin);
    await openLetter(page, 'fairweather');
    await page.waitForSelector('article');
    await allowSite(driven, demo.origin);
    await page.bringToFront();
    expect((await marksIn(page)).breach).not.toEqual([]);
  });

  it('tells on its button how many there are', async ({ driven, page }) => {
    const { breach, check } = await readThrough(driven, page, 'fairweather');
    const { text, title } = await badgeOf(driven);
    expect(text).toBe(`${breach.length + check.length}`);
    expect(title).toContain(`${breach.length} to hand back`);
  });

  it('leaves the page’s own markup exactly as it was', async ({ demo, driven, page }) => {
    await page.waitForSelector('[data-id]');
    await withdrawSite(driven, demo.origin);
    await openLetter(page, 'fairweather');
    await page.waitForSelector('article');
    const before = await page.content();
    await allowSite(driven, demo.origin);
    await page.bringToFront();
    await marksIn(page);
    expect(await page.content()).toBe(before);
  });

  it('takes the marks off in the very task in which the letter goes', async ({ page }) => {
    await openMarkedLetter(page, 'fairweather');
    const left = await page.evaluate(async () => {
      document.querySelector('article')?.remove();
      await Promise.resolve();
      return [...CSS.highlights.values()].reduce((count, highlight) => count + highlight.size, 0);
    });
    expect(left).toBe(0);
  });

  it('takes the marks off when a word of the letter changes, and reads it anew', async ({ driven, page }) => {
    await openMarkedLetter(page, 'fairweather');
    const text = await page.evaluate(() => {
      const paragraph = document.querySelector('article > p:last-of-type');
      if (paragraph) paragraph.textContent = 'Dr Someone Else';
      return paragraph?.textContent;
    });
    expect(text).toBe('Dr Someone Else');
    await eventually(async () => expect(await authorInMemory(driven)).toBe('Dr Someone Else'));
    expect((await marksIn(page)).breach).not.toEqual([]);
  });

  it('swaps the marks with the letter, and keeps nothing of the one before', async ({ driven, page }) => {
    const before = await openMarkedLetter(page, 'fairweather');
    await openLetter(page, 'holloway');
    await page.waitForFunction(() => document.querySelector('article')?.textContent.includes('Holloway'));
    const after = await marksIn(page);
    for (const quote of before.breach) expect(after.breach).not.toContain(quote);
    await eventually(async () => expect(await patientsInMemory(driven)).toEqual(['Miss Yasmin Holloway']));
  });

  it('shows no number for a letter in which nothing was found, and does not call it clear', async ({
    driven,
    page,
  }) => {
    await openLetter(page, 'penhaligon');
    await eventually(async () => {
      expect(await badgeOf(driven)).toEqual({ text: '', title: 'Handback: nothing found in what was read' });
    });
    expect(await marksOf(page)).toEqual(NOTHING);
  });

  it('reads a letter in a frame', async ({ driven, page }) => {
    await openLetter(page, 'lomond');
    const handle = await page.waitForSelector('iframe');
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('The letter’s frame is missing.');
    expect((await marksIn(frame)).breach.join()).toContain('repeat the full blood count');
    await openLetter(page, 'penhaligon');
    await eventually(async () => expect(await badgeOf(driven)).toMatchObject({ text: '' }));
  });

  it('reads a letter in a shadow root', async ({ driven, page }) => {
    const { breach, check } = await readThrough(driven, page, 'sedgeley');
    expect([...breach, ...check].join()).toContain('musculoskeletal service');
  });

  it('reads a letter that is shown as it was typed', async ({ driven, page }) => {
    await openLetter(page, 'marchbanks');
    await eventually(async () => expect(await patientsInMemory(driven)).toEqual(['Ivy Marchbanks']));
    expect(await authorInMemory(driven)).toBe('Dr Kwabena Ellery');
  });

  it('says that a scanned letter could not be read', async ({ driven, page }) => {
    await openLetter(page, 'lavender');
    await eventually(async () => {
      expect(await badgeOf(driven)).toEqual({
        text: '?',
        title: 'Handback: something here could not be read',
      });
    });
  });

  it('goes on after the browser has ended its background', async ({ driven, page }) => {
    await openMarkedLetter(page, 'fairweather');
    await endBackground(driven);
    const { breach } = await readThrough(driven, page, 'salter');
    expect(breach.join()).toContain('colorectal team');
    await eventually(async () => expect(await patientsInMemory(driven)).toEqual(['Mrs Ingrid Salter']));
  });

  it('forgets a page that is closed', async ({ driven, page }) => {
    await openMarkedLetter(page, 'fairweather');
    await page.close();
    await eventually(async () => expect(await patientsInMemory(driven)).toEqual([]));
  });

  it('stops at once when the leave is withdrawn', async ({ demo, driven, page }) => {
    await openMarkedLetter(page, 'fairweather');
    await withdrawSite(driven, demo.origin);
    await eventually(async () => expect(await marksOf(page)).toEqual(NOTHING));
    expect(await patientsInMemory(driven)).toEqual([]);
    await openLetter(page, 'holloway');
    await page.waitForFunction(() => document.querySelector('article')?.textContent.includes('Holloway'));
    expect(await patientsInMemory(driven)).toEqual([]);
    expect(await marksOf(page)).toEqual(NOTHING);
  });
});

interface InMemory {
  readonly frames: Readonly<Record<string, { readonly letters: readonly { readonly facts: Facts }[] }>>;
}

interface Facts {
  readonly author?: { readonly value: string };
  readonly patient: { readonly name?: { readonly value: string } };
}

async function factsInMemory(driven: Driven): Promise<readonly Facts[]> {
  const worker = await backgroundOf(driven);
  const stored = (await worker.evaluate('chrome.storage.session.get(null)')) as Readonly<
    Record<string, InMemory>
  >;
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('tab '))
    .flatMap(([, { frames }]) =>
      Object.values(frames).flatMap(({ letters }) => letters.map(({ facts }) => facts)),
    );
}

async function patientsInMemory(driven: Driven): Promise<readonly (string | undefined)[]> {
  return (await factsInMemory(driven)).map(({ patient }) => patient.name?.value);
}

async function authorInMemory(driven: Driven): Promise<string | undefined> {
  return (await factsInMemory(driven))[0]?.author?.value;
}
