import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { repliesInUse } from '../../../src/browser/settings/replies-in-use.ts';
import { ownRepliesSetting } from '../../../src/browser/settings/settings.ts';
import { gatherPacks } from '../../../src/packs/gather-packs.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const { replies } = gatherPacks('assets');

it('the draft has the practice’s own words where it stored some, and what is reset is gone', async () => {
  expect(await repliesInUse(replies)).toEqual(replies);
  await ownRepliesSetting.write({ 'dna.ask.please': 'Who?', 'dna.ask.request': 'You say:' });
  expect((await repliesInUse(replies)).topics.dna.ask).toEqual({
    ...replies.topics.dna.ask,
    request: 'You say:',
    please: 'Who?',
  });
  await ownRepliesSetting.write({ 'dna.ask.please': 'Who?' });
  expect((await repliesInUse(replies)).topics.dna.ask.request).toBe(replies.topics.dna.ask.request);
});

it('what is stored and is no words of ours is passed over', async () => {
  await fakeBrowser.storage.local.set({ ownReplies: { 'dna.ask.please': 7, fax: 'x' } });
  expect(await repliesInUse(replies)).toEqual(replies);
});
