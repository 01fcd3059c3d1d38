import { expect, it } from 'vitest';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { decidingWords } from '../../src/requests/deciding-words.ts';
import { openScorer } from '../../src/requests/scorer.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { compileWords, wordReader } from '../../src/requests/words.ts';

const { requests } = gatherPacks('assets');
const lexicon = compileWords(requests.words);
const known = { scorer: openScorer(requests.scorer), lexicon, readWords: wordReader(lexicon) };

const decidingIn = (text: string) => {
  const view = { text, addressee: 'gp', kind: 'bullet', heading: 'Plan' } as const;
  const decided = decidingWords(view, tokenise(text), known);
  return decided && text.slice(decided.start, decided.end);
};

it.each([
  ['Chest X-ray in six weeks by yourselves', /yourselves$/],
  ['Referral to podiatry by the GP', /^GP$/],
])('in %s: %s', (text, words) => {
  expect(decidingIn(text)).toMatch(words);
});

it('nothing decides where there is nothing', () => {
  expect(decidingIn('')).toBeUndefined();
});

it('nothing is sought in what is longer than a sentence', () => {
  expect(decidingIn(`${'and '.repeat(130)}Chest X-ray in six weeks by yourselves`)).toBeUndefined();
});
