import { describe, expect, it } from 'vitest';
import { sitesOfBuild } from '../../src/packs/sites-of-build.ts';

describe('the sites of a build', () => {
  it.each([
    ['none where nothing is said', undefined, []],
    ['none where nothing but white space is said', ' ', []],
    [
      'each by its host',
      'https://records.example, http://127.0.0.1:8080',
      ['https://records.example/*', 'http://127.0.0.1/*'],
    ],
  ])('are %s', (_, text, patterns) => {
    expect(sitesOfBuild(text)).toEqual(patterns);
  });

  it.each(['records.example', 'https://records.example/inbox', 'ftp://records.example', 'https://*'])(
    'cannot be %s',
    (address) => {
      expect(() => sitesOfBuild(address)).toThrow(/^HANDBACK_SITES: '.*' is not an address such as/);
    },
  );
});
