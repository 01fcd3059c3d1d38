import { expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import type { PassageView } from '../../src/requests/passage-view.ts';
import { reasonsFor } from '../../src/requests/reasons.ts';
import { compileWords, wordReader } from '../../src/requests/words.ts';
import { aLetterWith } from '../factories.ts';

const readWordsOf = wordReader(compileWords(readWords('assets')));

function reasonsIn(
  text: string,
  { upTo = text.length, ...view }: Partial<PassageView> & { upTo?: number } = {},
) {
  const letter = aLetterWith({ text, addressee: 'gp', kind: 'sentence', ...view });
  const passage = letter.passages.at(-1);
  if (!passage) throw new Error('The letter has no passage.');
  const reasons = reasonsFor({ letter, passage, ...readWordsOf(text), part: { start: 0, end: upTo } });
  for (const { start, end } of reasons) expect(letter.text.slice(start, end)).not.toBe('');
  return reasons.map(({ says }) => says);
}

it.each([
  [
    'He was told that you would sign him off work for the next three weeks.',
    [
      "'you' is the practice, as the letter is to the GP",
      "'sign' is what is to be done",
      "'for the next three weeks' says for how long",
    ],
  ],
  [
    'GP to increase bisoprolol after 2 weeks.',
    [
      "'GP' is the practice",
      "'GP to' makes it a request",
      "'increase' is what is to be done",
      "'bisoprolol' is what it is about",
      "'after 2 weeks' says when",
    ],
  ],
  [
    'We advise that the GP makes a referral to ENT.',
    [
      "'the GP' is the practice",
      "'We advise' offers or advises it",
      "'referral' is what is to be done",
      "'ENT' is what it is about",
    ],
  ],
  [
    'Please could you have her bloods checked every three months.',
    [
      "'you' is the practice, as the letter is to the GP",
      "'Please' makes it a request",
      "'checked' is what is to be done",
      "'bloods' is what it is about",
      "'every three months' says how often",
    ],
  ],
])('%s', (text, says) => {
  expect(reasonsIn(text)).toEqual(expect.arrayContaining(says));
});

it('the hospital that asks and the patient it is about are not told of as the ones to act', () => {
  expect(reasonsIn('We would like him to have his CRP and U&E rechecked by the GP.').join()).not.toMatch(
    /'(?:We|him|his)'/,
  );
  expect(reasonsIn('Thank you for seeing him, as you know.').join()).not.toContain('is the practice');
});

it('a dose or a length of time alone is neither a thing nor a time', () => {
  expect(reasonsIn('10 mg od for weeks').join()).not.toMatch(/'(?:mg|od|weeks)'/);
});

it('a heading is told of where it says who is to act or that something is wanted', () => {
  expect(reasonsIn('Repeat CRP', { heading: 'GP to do' })).toContain("it stands under 'GP to do'");
  expect(reasonsIn('Repeat CRP', { heading: 'Examination' }).join()).not.toContain('Examination');
});

it('where no list tells who or that, it is said that the whole decides', () => {
  expect(reasonsIn('mirabegron.').at(-1)).toContain('no single word decides');
});
