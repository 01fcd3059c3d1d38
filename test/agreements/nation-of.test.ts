import { describe, expect, it } from 'vitest';
import { nationOf } from '../../src/agreements/nation-of.ts';
import { scanLetter } from '../../src/agreements/scan-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { found } from '../factories.ts';

describe('the nation of who wrote', () => {
  it.each([
    ['Ysbyty Bryn Ceirw', 'Wales'],
    ['Example University Health Board', 'Wales'],
    ['NHS Lothian', 'Scotland'],
    ['Example Health and Social Care Trust', 'Northern Ireland'],
    ['Aldermoor General Hospital', 'England'],
    ['NHS Example Foundation Trust', 'England'],
  ])('%s: %s', (provider, nation) => {
    expect(nationOf({ provider: found(provider) })).toBe(nation);
  });

  it('is told by what they call a number', () => {
    expect(nationOf({ numberName: 'CHI number' })).toBe('Scotland');
    expect(nationOf({ numberName: 'H&C number' })).toBe('Northern Ireland');
    expect(nationOf({})).toBe('England');
  });
});

it('no letter to a provider of another nation gives an English rule as the reason', () => {
  const { requests, agreements } = gatherPacks('assets');
  const inLetters = (provider: string) =>
    scanLetter(`${provider}\n\nDear Dr Okafor,\n\nPlease issue a fit note for two weeks.\n`, 'england', {
      requests,
      agreements,
    }).findings.map(({ clause }) => clause?.inLetters);
  expect(inLetters('Ysbyty Bryn Ceirw')).toEqual([false]);
  expect(inLetters('Aldermoor General Hospital')).toEqual([undefined]);
});
