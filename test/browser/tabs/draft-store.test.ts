import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDraft, onDraftChanged, readDraft } from '../../../src/browser/tabs/draft-store.ts';
import { changeFrame } from '../../../src/browser/tabs/tab-changes.ts';
import type { ShownLetter } from '../../../src/browser/tabs/tab-state.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { NOBODY } from '../../../src/letter/patient-marks.ts';
import { aShownLetter } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fakeBrowser.storage,
    action: {
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
  },
}));

const letter = aShownLetter({ key: 'one' });
const place = { tabId: letter.tabId, frameId: letter.frameId, key: 'one' };

function show(...letters: readonly ShownLetter[]) {
  const frame = { origin: 'https://records.example', letters, notRead: [], frameOrigins: [], around: NOBODY };
  return changeFrame(place, frame);
}

beforeEach(async () => {
  await tabStore.remove(letter.tabId);
  fakeBrowser.reset();
  await show(letter);
});

describe('what the GP has begun for a letter', () => {
  it('is kept in memory, and never on disk', async () => {
    await keepDraft({ ...place, draft: { text: 'Dear' } });
    expect(await readDraft(place)).toEqual({ text: 'Dear' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('stays while the letter does', async () => {
    await keepDraft({ ...place, draft: 'Dear' });
    await show(letter, aShownLetter({ key: 'two' }));
    expect(await readDraft(place)).toBe('Dear');
  });

  it('is gone with the letter', async () => {
    await keepDraft({ ...place, draft: 'Dear' });
    await show(aShownLetter({ key: 'two' }));
    expect(await readDraft(place)).toBeUndefined();
  });

  it('is gone with the tab', async () => {
    await keepDraft({ ...place, draft: 'Dear' });
    await tabStore.remove(letter.tabId);
    expect(await readDraft(place)).toBeUndefined();
  });

  it('is not kept for a letter that has gone', async () => {
    await show();
    await keepDraft({ ...place, draft: 'Dear' });
    expect(await readDraft(place)).toBeUndefined();
  });

  it('is told to our other pages, until they are closed', async () => {
    const closing = new AbortController();
    const told = vi.fn();
    onDraftChanged(told, closing.signal);
    await keepDraft({ ...place, draft: 'Dear' });
    expect(told).toHaveBeenCalledOnce();
    closing.abort();
    await keepDraft({ ...place, draft: 'Dear Dr Patel' });
    expect(told).toHaveBeenCalledOnce();
  });
});
