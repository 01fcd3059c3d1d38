import { expect } from 'vitest';
import { marksOf, openOurTab, openPopup } from '../../src/command-line/browsers/drive-chromium.ts';
import { faultsOf } from './axe.ts';
import { withLeave as it } from './beside-the-record.ts';
import {
  addSelected,
  button,
  eventually,
  openLetter,
  readThrough,
  scrollAndClick,
  selectWords,
  textOf,
} from './lantern.ts';
import { readCounts } from './read-counts.ts';

it.for([
  ['context menu', 'fit-note'],
  ['key', 'medication'],
] as const)(
  'selected words become a request by the %s, with a topic to choose, and count as found by the GP',
  async ([by, topic], { driven, page }) => {
    const { breach } = await readThrough(driven, page, 'fairweather');
    const words = 'We will telephone her';
    await selectWords(page, words);
    const popup = await addSelected(driven, by);
    await eventually(async () => expect(await textOf(popup)).toContain('Added as a request'));
    expect(await textOf(popup)).toContain('You added this');
    expect(await faultsOf(popup)).toEqual([]);
    await (await popup.waitForSelector('select[id$="-topic"]'))?.select(topic);
    await eventually(async () => {
      const marks = await marksOf(page);
      expect([...marks.breach, ...marks.check]).toContain(words);
      expect(marks.breach).toEqual(expect.arrayContaining([...breach]));
    });
    const counts = await openOurTab(driven, 'dashboard.html');
    const byReader = async () =>
      (await readCounts(counts)).counts
        .flatMap(({ decisions }) => decisions)
        .filter(({ added, outcome }) => added && outcome !== 'dismissed')
        .map(({ topic }) => topic);
    await eventually(async () => expect(await byReader()).toContain(topic));
  },
);

it('the popup adds words that are selected in a shadow root, and takes them off again', async ({
  driven,
  page,
}) => {
  await openLetter(page, 'sedgeley');
  await readThrough(driven, page, 'sedgeley');
  const before = await marksOf(page);
  await selectWords(page, 'Yours sincerely');
  const popup = await openPopup(driven, page);
  await popup.waitForSelector('h1');
  await scrollAndClick(popup, 'summary ::-p-text(Add a request that was missed)');
  await scrollAndClick(popup, 'details[open] button');
  await eventually(async () => expect((await marksOf(page)).breach).toContain('Yours sincerely'));
  await button(popup, 'Remove').click();
  await eventually(async () => expect(await marksOf(page)).toEqual(before));
});

it('says so when no words of the letter are selected', async ({ driven, page }) => {
  await readThrough(driven, page, 'fairweather');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const popup = await addSelected(driven);
  await eventually(async () => expect(await textOf(popup)).toContain('Nothing was added'));
});
