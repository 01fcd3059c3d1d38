import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shownTabId, tabNamed } from '../../../src/browser/tabs/shown-tab.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('the tab that the popup is about', () => {
  it('is the one in front', async () => {
    const windowId = (await fakeBrowser.windows.create({ focused: true }))?.id;
    await fakeBrowser.tabs.create({ windowId, url: 'https://news.example/', active: false });
    const { id } = await fakeBrowser.tabs.create({ windowId, url: 'https://records.example/', active: true });
    expect(await shownTabId()).toBe(id);
  });

  it('is missing with a sentence where nothing is open', async () => {
    await fakeBrowser.windows.create({ focused: true });
    for (const { id } of await fakeBrowser.tabs.query({}))
      if (id !== undefined) await fakeBrowser.tabs.remove(id);
    await expect(shownTabId()).rejects.toThrow('There is no page in front to read.');
  });
});

describe('the tab that an address names', () => {
  it.each([
    ['?tab=12', 12],
    ['?tab=', undefined],
    ['?tab=1e3', undefined],
    ['', undefined],
  ])('%s', (query, id) => {
    expect(tabNamed(query)).toBe(id);
  });
});
