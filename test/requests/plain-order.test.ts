import { expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import { asOrder, isPlainOrder } from '../../src/requests/plain-order.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { compileWords, findSlots } from '../../src/requests/words.ts';
import { anOpinion } from '../factories.ts';

const lexicon = compileWords(readWords('assets'));

it.each([
  ['Actions for GP', 'Chase the sputum culture.', true],
  ['For the practice', 'Repeat bloods 2/52', true],
  ['Hospital follow-up', 'Repeat bloods 2/52', false],
  [undefined, 'Chase the sputum culture.', false],
  ['Actions for GP', 'None', false],
  ['Actions for GP', 'The ward will chase the culture.', false],
])('under %s: %s', (heading, text, isOrder) => {
  const view = {
    text,
    addressee: 'gp',
    kind: 'bullet',
    ...(heading === undefined ? {} : { heading }),
  } as const;
  expect(isPlainOrder(view, findSlots(tokenise(text), lexicon))).toBe(isOrder);
});

it('an order asks for something, and what is asked keeps its proportions', () => {
  const { verdicts } = asOrder(anOpinion({ none: 0.8, allowed: 0.05, check: 0.05, breach: 0.1 }));
  expect(verdicts.none).toBe(0);
  expect(verdicts.breach).toBeCloseTo(0.5);
});
