import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/requests/tokens.ts';
import { anyText } from '../texts.ts';

const words = (text: string) => tokenise(text).map(({ word }) => word);
const forms = (text: string) => tokenise(text).map(({ form }) => form);

describe('words', () => {
  it.each([
    ['Please repeat U&Es.', ['please', 'repeat', 'u&es', '.']],
    ['the patient’s GP', ['the', "patient's", 'gp']],
    ['follow-up in clinic', ['follow-up', 'in', 'clinic']],
    ['Bloods in 2/52?', ['bloods', 'in', '2/52', '?']],
    ['apixaban 5mg b.d.', ['apixaban', '5mg', 'b', '.', 'd', '.']],
    ['20% or 2.5', ['20%', 'or', '2.5']],
    ['café – naïve', ['café', 'naïve']],
    ['↑ ramipril 5mg', ['↑', 'ramipril', '5mg']],
    ['GP | 1 week', ['gp', '|', '1', 'week']],
    ['', []],
    ['— * • /', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('forms make figures alike', () => {
  it.each([
    ['2/52', ['#/52']],
    ['10/7', ['#/7']],
    ['6/12', ['#/12']],
    ['3/4/2026', ['#date']],
    ['14/06', ['#date']],
    ['5mg', ['#mg']],
    ['2.5mg', ['#mg']],
    ['100', ['#']],
    ['15%', ['#%']],
    ['GP', ['gp']],
  ])('of %s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });
});

it('tokens stand in order in any text, each where its word is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenise(text);
      expect(
        tokens.map(({ start, end }) => text.slice(start, end).toLowerCase().replaceAll('’', "'")),
      ).toEqual(tokens.map(({ word }) => word));
      expect(tokens.every(({ start }, index) => start >= (tokens[index - 1]?.end ?? 0))).toBe(true);
    }),
  );
});
