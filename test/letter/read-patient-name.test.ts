import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

function patientIn(...lines: string[]) {
  const { text, patient } = readLetter(lines.join('\n'));
  const { name } = patient;
  if (name) expect(text.slice(name.start, name.end)).toBe(name.value);
  return patient;
}

describe('a letter to the patient is about', () => {
  it.each([
    ['Ms Ann Other-Vane', ['Moor Hospital', 'Ms Ann Other-Vane', '(copy to your GP)', 'Dear Ms Other-Vane']],
    ['Ms Ann Other-Vane', ['Moor Hospital', 'Ms Ann Other-Vane', '1 High Street', 'Dear Ann,']],
    ['Mrs Ann Other', ['Moor Hospital', 'To: Mrs Ann Other (by post)', 'Dear Mrs Other']],
    ['Mrs Other', ['Moor Hospital', 'Clinic of Mr Quill', 'Dear Mrs Other']],
    ['Mr Ben Other', ['Moor Hospital', 'PO Box 118', 'Mr Ben Other', '1 High Street', 'Dear Mr Other']],
    ['Ann Other', ['Moor Hospital', 'To the parents of Ann Other', 'Dear Mr and Mrs Other']],
    ['Ann Other', ['Moor Hospital', 'Dear Mum and Dad of Ann Other']],
  ])('%s: %j', (name, head) => {
    expect(patientIn(...head, 'You saw Mr Quill in clinic.', 'Your GP has a copy.').name?.value).toBe(name);
  });

  it.each([
    [['Moor Hospital', 'Dear Ann', 'Your GP has a copy.']],
    [['Moor Hospital', 'Dear Mr and Mrs Other', 'Your GP has a copy.']],
    [["Moor Children's Hospital", 'Dear Mr Other', 'Your GP has a copy.']],
    [['Moor Hospital', 'Dear Mr Other', 'Your daughter Ann came to the clinic.']],
    [['Moor Hospital', 'Mr B Other BDS', 'Dear Mr Other', 'He came to my clinic.']],
  ])('nobody who can be told: %j', (lines) => {
    expect(patientIn(...lines).name).toBeUndefined();
  });
});

describe('a letter to a practice is about', () => {
  it.each([
    ['Mrs Ann OTHER', ['Mrs Ann OTHER, 71 yrs', 'Dear Dr Iqbal']],
    ['OTHER Ann', ['OTHER Ann  37F', 'Adm 3/3/2026  Disch 5/3/2026']],
    ['Ann (Nan) Other', ['Re: Ann (Nan) Other', 'Dear Dr Iqbal']],
    ['Ann OTHER', ['Gastroscopy 3/3/2026. Pt: Ann OTHER, seen alone', 'Dear Dr Iqbal']],
    ['Ann Other', ['Maternity Unit', 'Mother: Ann Other   G2P2', 'Baby: girl']],
    ['Mrs Ann Other', ['Dear Dr Iqbal', 'Mrs Ann Other has far fewer shocks now.']],
    ['Ann OTHER', ['Dear Dr Iqbal', 'I saw Ann OTHER (aged 37) on Monday.']],
    ['Ms Ann Other', ['Moor EPAU', 'Ms Ann Other  G3P1', 'No free fluid. For repeat bloods with us.']],
  ])('%s: %j', (name, lines) => {
    expect(patientIn('Moor Hospital', ...lines, 'Seen by Dr A Quill, NHS.').name?.value).toBe(name);
  });

  it.each([
    [['PO Box 118', 'Dear Dr Iqbal', 'Thank you for your letter.']],
    [['DISCHARGE LETTER 12/03/2026', 'Dear Dr Iqbal', 'Thank you for your letter.']],
    [['Mr Ben Quill      Consultant Surgeon', 'Dear Dr Iqbal', 'Thank you for your letter.']],
    [['Child clinic', 'Mother: Ann Other', 'Dear Dr Iqbal', 'Thank you for your letter.']],
  ])('nobody by name: %j', (lines) => {
    expect(patientIn('Moor Hospital', ...lines).name).toBeUndefined();
  });
});

it.each([
  ['Mrs Ann Other, 4 March 1950', '1950-03-04'],
  ['Mrs Ann Other, 6 Quarry Lane - 4.3.1950', '1950-03-04'],
  ['Mrs Ann Other, 91, D/C 02.02.2026 to Beech House', undefined],
  ['Mrs Ann Other, G2P2, LSCS 26/09/2025', undefined],
  ['Mrs Ann Other, 49, ICU stay 3-24 May 2024', undefined],
])('%j has the birth %s', (line, birth) => {
  expect(patientIn('Moor Hospital', 'Dear Dr Iqbal', line, 'She is well.').dateOfBirth?.value).toBe(birth);
});
