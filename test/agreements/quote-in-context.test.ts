import { describe, expect, it } from 'vitest';
import { quoteInContext } from '../../src/agreements/quote-in-context.ts';
import { scanLetter } from '../../src/agreements/scan-letter.ts';
import { readLetter } from '../../src/letter/read-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aLetterWith } from '../factories.ts';

/** What is quoted of a request behind a sentence, under a heading. */
function quoted(before: string, text: string, parts: Partial<LetterRequest> = {}): string | undefined {
  const letter = aLetterWith({ text, before, heading: 'Plan', addressee: 'gp', kind: 'sentence' });
  const passage = letter.passages.length - 1;
  const { start, end } = letter.passages[passage] ?? { start: 0, end: 0 };
  return quoteInContext(letter, { topic: 'investigations', passage, start, end, reasons: [], ...parts });
}

const BEFORE = 'His ferritin and U&Es are deranged.';

describe('a request that only stands for its thing', () => {
  it.each([
    'Please repeat these in 2 weeks.',
    'He will need them weekly, please.',
    'Could you arrange this, please?',
    'Please do it before he comes.',
    'Please repeat these bloods in 2 weeks.',
    'He has not been given this result and we would ask that you do so.',
    'Kindly see your own doctor to have this put right.',
    'These should be done in primary care.',
    'Might I trouble you to begin this at a low dose?',
    'Please repeat them in 2 weeks, and if all is well with him at that time, and he is eating, file these results.',
  ])('is quoted with the sentence before it, as the letter has them: “%s”', (text) => {
    expect(quoted(BEFORE, text)).toBe(`${BEFORE}\n${text}`);
  });

  it.each([
    ['names it', 'Please repeat the U&Es in 2 weeks.'],
    ['stands for nothing', 'Please see him in 2 weeks.'],
    ['tells people', 'Please let them know.'],
    ['tells people more', 'Please tell them that all is well.'],
    ['says it of nothing', 'It would be very helpful if you could check the wound.'],
    ['asks for the rest of what it names', 'Please supply the rest of the tablets.'],
    ['is told of somebody', 'This lady should have an ECG.'],
    ['names it just before', 'As regards the nodule, he has not been told, and this is best said by you.'],
    ['names it before', 'A letter about extra time at school is wanted by his mother, please write it.'],
  ])('is not what %s', (_, text) => {
    expect(quoted(BEFORE, text)).toBeUndefined();
  });

  it.each([
    'It isn’t back, so best it be looked up by the duty doctor.',
    'This is outside my sphere, so please get an ultrasound done.',
    'We could only give 7 days so GP to continue.',
    'GP to supply the remainder.',
  ])(
    'is quoted with the sentence before it also where a thing is named, if it goes on from that: “%s”',
    (text) => {
      const reasons = [{ slot: 'thing', says: '', start: 0, end: 3 }] as const;
      expect(quoted(BEFORE, text, { reasons })).toBe(`${BEFORE}\n${text}`);
    },
  );

  it('is quoted with the word before it where it names nothing, and is to be done', () => {
    const text = 'To be stopped 72 hours before theatre.';
    expect(quoted('Apixaban.', text, { topic: 'patient-communication' })).toBe(`Apixaban.\n${text}`);
  });

  it('is quoted with the sentence before it where it asks about a wait and does not say which', () => {
    const before = 'Radiology have not sent a date for the knee MRI.';
    const text = 'A telephone call from the practice often works wonders.';
    expect(quoted(before, text, { topic: 'expedite' })).toBe(`${before}\n${text}`);
    expect(quoted(before, 'GP to chase the scan.', { topic: 'expedite' })).toBeUndefined();
  });

  it('is quoted with two sentences where the nearer only stands for what the first names', () => {
    const text =
      'The CT showed a lump. This was missed and has not been mentioned. Could I ask you to let him know of it.';
    const letter = readLetter(text);
    const passage = letter.passages.length - 1;
    const { start, end } = letter.passages[passage] ?? { start: 0, end: 0 };
    const request = { topic: 'patient-communication', passage, start, end, reasons: [] } as const;
    expect(quoteInContext(letter, request)).toBe(text);
  });

  it('is quoted with the sentence before it where it wants one more of that', () => {
    const text = 'I need a second one with LH and prolactin.';
    expect(quoted('One testosterone was 9.1.', text)).toBe(`One testosterone was 9.1.\n${text}`);
  });

  it('is quoted with the sentence before it where that names what its topic needs, and it does not', () => {
    const asks = 'GP to prescribe the medication.';
    const drug = 'She was started on ramipril 5 mg.';
    expect(quoted(drug, asks, { topic: 'medication' })).toBe(`${drug}\n${asks}`);
    expect(quoted('She was well.', asks, { topic: 'medication' })).toBeUndefined();
    expect(quoted(drug, 'GP to prescribe bisoprolol 5 mg.', { topic: 'medication' })).toBeUndefined();
    expect(quoted(drug, asks, { topic: 'admin' })).toBeUndefined();
    const late = 'As the team has closed the case, your own nurse will have to be giving this.';
    expect(quoted(drug, late, { topic: 'shared-care' })).toBe(`${drug}\n${late}`);
    expect(quoted(drug, late)).toBeUndefined();
  });

  it('is quoted alone where the sentence before is long, or a single word, or the letter names the thing', () => {
    const text = 'Please repeat these in 2 weeks.';
    expect(quoted('word '.repeat(31).trim(), text)).toBeUndefined();
    expect(quoted('Bloods.', text)).toBeUndefined();
    const reasons = [{ slot: 'thing', says: '', start: 0, end: 3 }] as const;
    expect(quoted(BEFORE, text, { reasons })).toBeUndefined();
    expect(quoted(BEFORE, text, { topic: 'dna' })).toBeUndefined();
  });
});

it('a finding has it, exactly as the letter does', () => {
  const { requests, agreements } = gatherPacks('assets');
  const text = 'Dear Dr Okafor,\n\nHis ferritin and U&Es are\nderanged. Please repeat these in 2 weeks.\n';
  const { findings } = scanLetter(text, 'england', { requests, agreements });
  const finding = findings.find(({ quote }) => quote === 'Please repeat these in 2 weeks.');
  expect(finding?.quoteInContext).toBe(
    'His ferritin and U&Es are\nderanged. Please repeat these in 2 weeks.',
  );
});
