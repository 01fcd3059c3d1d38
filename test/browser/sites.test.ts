import { describe, expect, it, vi } from 'vitest';
import { originOf } from '../../src/browser/senders.ts';
import { patternOf, siteOf } from '../../src/browser/sites.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'handback', getURL: (path: string) => `chrome-extension://handback/${path}` } },
}));

describe('the site of an address', () => {
  it.each([
    ['https://records.example/letters/4?x=1', 'https://records.example'],
    ['http://127.0.0.1:4100/', 'http://127.0.0.1:4100'],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['file:///C:/letter.html', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it('is asked for by host, for patterns know no ports', () => {
    expect(patternOf('http://127.0.0.1:4100')).toBe('http://127.0.0.1/*');
  });
});

describe('the site of a frame that speaks', () => {
  const tab = { url: 'https://records.example/inbox' } as never;

  it.each([
    ['its own address', { url: 'https://docs.example/1', tab }, 'https://docs.example'],
    ['the maker of a blob', { url: 'blob:https://docs.example/1', tab }, 'https://docs.example'],
    ['the page around a frame without an address', { url: 'about:srcdoc', tab }, 'https://records.example'],
    [
      'its origin before its address',
      { url: 'about:blank', origin: 'https://docs.example', tab },
      'https://docs.example',
    ],
    [
      'our own reader',
      { id: 'handback', url: 'chrome-extension://handback/reader.html', tab },
      'handback:reader',
    ],
    [
      'no page that calls itself our reader',
      { id: 'handback', url: 'https://docs.example/reader.html', tab },
      'https://docs.example',
    ],
    [
      'the page around a sandboxed frame',
      { url: 'about:srcdoc', origin: 'null', tab },
      'https://records.example',
    ],
  ])('%s', (_, sender, origin) => {
    expect(originOf(sender)).toBe(origin);
  });
});
