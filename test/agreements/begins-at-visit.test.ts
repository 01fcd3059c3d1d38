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
  ['what is taken as needed', 'Please start ondansetron 4 mg, when required.'],
  ['what follows a talk', 'Following her review today, please start ramipril.'],
  ['what a list names', 'Please start the following the GP knows of: ramipril.'],
  ['what the GP is to give', 'Please start ramipril; a prescription is to be issued by the practice.'],
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

it.each([
  "Please start ramipril; we gave one month's supply.",
  'Please start ramipril. I gave her a 28 tablet pack.',
  'A script was given in clinic. Please start ramipril.',
])('not where the letter tells of a supply of unknown length: %s', (text) => {
  expect(asked(text)).toBe(false);
});

it.each([
  'Please start alendronate, no rush.',
  'Please start alendronate, not urgent.',
  'Please start ramipril pending the LFTs.',
  'Please start bisoprolol, following the scan.',
  'Please start bisoprolol in the new year.',
  'Please start ezetimibe from March.',
  'He did not start the statin; please prescribe ezetimibe.',
])('not what is put off, in any clause: %s', (text) => {
  expect(asked(text)).toBe(false);
});
