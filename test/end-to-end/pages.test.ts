import { expect } from 'vitest';
import { marksOf, openOurTab, openPopup } from '../../src/command-line/browsers/drive-chromium.ts';
import { faultsOf } from './axe.ts';
import { withLeave as it } from './beside-the-record.ts';
import { button, eventually, openMarkedLetter, readThrough, textOf } from './lantern.ts';
import { readCounts } from './read-counts.ts';

it('the counts have each letter once, however often it was opened, and no word of it', async ({
  driven,
  page,
}) => {
  for (const id of ['fairweather', 'holloway', 'fairweather']) await readThrough(driven, page, id);
  await page.reload();
  await readThrough(driven, page, 'fairweather');
  const counts = await openOurTab(driven, 'dashboard.html');
  const kept = await eventually(async () => {
    const { counts: letters } = await readCounts(counts);
    expect(letters).toHaveLength(2);
    return letters;
  });
  expect(kept.flatMap(({ reading }) => reading.findings).length).toBeGreaterThan(2);
  expect(JSON.stringify(kept)).not.toMatch(/Fairweather|Holloway|Holter|\b999(?: |\d{7}\b)/);
  await counts.reload();
  await counts.waitForSelector('table');
  expect(await textOf(counts)).toContain('Letters read 2');
  expect(await faultsOf(counts)).toEqual([]);
});

it('another agreement judges the open letter at once', async ({ driven, page }) => {
  await openMarkedLetter(page, 'fairweather');
  const settings = await openOurTab(driven, 'options.html#agreement');
  await settings.locator('#agreement-humberside').click();
  await button(settings, 'Save').click();
  const popup = await openPopup(driven, page);
  await eventually(async () => expect(await textOf(popup)).toMatch(/Compared with: [^.]*Humber/));
  await eventually(async () => expect(await textOf(popup)).toContain('72-hour Holter monitor'));
});

it('the settings stop the reading of a site', async ({ driven, page }) => {
  await openMarkedLetter(page, 'fairweather');
  const settings = await openOurTab(driven, 'options.html#sites');
  await button(settings, 'Stop reading').click();
  await eventually(async () => expect(await textOf(settings)).toContain('No site is read yet'));
  await eventually(async () => {
    expect(await marksOf(page)).toEqual({ breach: [], check: [], current: [] });
  });
});
