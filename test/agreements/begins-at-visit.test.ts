import { expect, it } from 'vitest';
import { beginsAtVisit } from '../../src/agreements/begins-at-visit.ts';
import type { Letter } from '../../src/letter/letter.ts';
import { readLetter } from '../../src/letter/read-letter.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aRequest } from '../factories.ts';

function asked(text: string, parts: Partial<Letter> = {}, request: Partial<LetterRequest> = {}): boolean {
  const letter = { ...readLetter(text), kind: 'clinic' as const, ...parts };
  const passage = letter.passages.length - 1;
  const { start = 0, end = text.length } = letter.passages[passage] ?? {};
  return beginsAtVisit(
    letter,
    aRequest({ topic: 'medication', passage, start, end, reasons: [], ...request }),
  );
}

it.each([
  ['a medicine to be begun', 'Please start amitriptyline 10 mg at night.'],
  ['that it should be begun', 'Apixaban 5 mg bd should be started by the GP.'],
  ['what is raised later', 'donepezil 5 mg nocte: GP kindly initiate, up to 10 after 1/12 if tolerated'],
  ['the first supply', 'We settled on levetiracetam. His doctor will let him have the first supply.'],
])('wanted since the visit: %s', (_, text) => {
  expect(asked(text)).toBe(true);
});

it.each<[string, string, Partial<Letter>?]>([
  ['after a stay', 'Please start amitriptyline 10 mg at night.', { kind: 'discharge' }],
  ['what the hospital began', 'I have started amitriptyline, please continue it.'],
  ['what is to begin later', 'You will need it from week five, and your GP will start it.'],
  ['what waits for something', 'Please start bisoprolol if the tape shows fast AF.'],
  ['what was supplied', 'Please start amitriptyline, 28 days supplied.'],
])('not %s', (_, text, parts = {}) => {
  expect(asked(text, parts)).toBe(false);
});

it('not what is offered as an option', () => {
  expect(asked('Please start amitriptyline.', {}, { circumstances: ['optional'] })).toBe(false);
});
