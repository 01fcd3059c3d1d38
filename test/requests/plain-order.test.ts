import { expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import { asksOutright, asOrder, isPlainOrder } from '../../src/requests/plain-order.ts';
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
  ['Actions for GP', '2. Chase the sputum culture.', true],
  ['Actions for GP', 'Do not stop the clopidogrel.', false],
  ['You, please', 'Refer to the stop smoking team', true],
  ['Over to you', '- FBC and ferritin weekly until seen', true],
  ['For you to do', 'Clips out day 10', true],
  ['For you to do', 'Ferritin 2/52, booked here', false],
  ['For you to do', 'Ferritin 2/52, to be booked by your nurse', true],
  ['For you to do', 'Booked for May', false],
  ['Actions for GP', 'Return to the ward if feverish', false],
  ['For you to do', 'Repeat the scan?', false],
  ['For you to do', 'Echo was done last week', false],
  ['For you to do', 'Ferritin 14', false],
  ['Plan', 'FBC 2/52', false],
  ['For you to do', 'Review: in four weeks', true],
  ['For you to do', 'Review: Dr Patel, 10 April, day unit', false],
])('under %s: %s', (heading, text, isOrder) => {
  const view = {
    text,
    addressee: 'gp',
    kind: 'bullet',
    ...(heading === undefined ? {} : { heading }),
  } as const;
  const tokens = tokenise(text);
  expect(isPlainOrder(view, tokens, findSlots(tokens, lexicon))).toBe(isOrder);
});

it('you are the practice in a letter to it only', () => {
  const text = 'Chase the sputum culture.';
  const view = { text, addressee: 'patient', kind: 'bullet', heading: 'What you need to do' } as const;
  const tokens = tokenise(text);
  expect(isPlainOrder(view, tokens, findSlots(tokens, lexicon))).toBe(false);
});

it.each([
  ['Could you check her potassium next week?', true],
  ['I should be grateful if you would refer him to the pain clinic.', true],
  ['Please arrange a repeat ferritin in six weeks and let us know the result.', true],
  ['Pls chase the CT report.', true],
  ['Kindly issue a fit note for four weeks.', true],
  ['I would suggest starting amlodipine 5 mg.', true],
  ['Would you let me know if she is no better?', false],
  ['Please do not stop the clopidogrel.', false],
  ['Please contact us to arrange a scan.', false],
  ['You kindly checked her ferritin in May.', false],
  ['The letter says “please refer to ENT”.', false],
  ['If the headaches change, please send him to the eye clinic.', false],
  ['I would suggest the following:', false],
  ['I would not suggest a repeat scan.', false],
  ['I would suggest that she stays on amlodipine 5 mg.', false],
  ['I would advise against a repeat scan.', false],
  ['May I ask you therefore not to repeat the scan.', false],
])('asks outright: %s', (text, asks) => {
  const tokens = tokenise(text);
  const slots = findSlots(tokens, lexicon);
  const view = { text, addressee: 'gp', kind: 'sentence' } as const;
  expect(asksOutright(view, tokens, slots)).toBe(asks);
  expect(asksOutright({ ...view, addressee: 'patient' }, tokens, slots)).toBe(false);
});

it('an order asks for something, and what is asked keeps its proportions', () => {
  const { verdicts } = asOrder(anOpinion({ none: 0.8, allowed: 0.05, check: 0.05, breach: 0.1 }));
  expect(verdicts.none).toBe(0);
  expect(verdicts.breach).toBeCloseTo(0.5);
});
