import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

const BODY = 'Dear Dr Okafor,\n\nRe: Mrs Jane Example\n\nShe was seen and is well.\n\nYours sincerely,\n\n';

describe('who signs', () => {
  it.each([
    ['Dr Sunniva Aldous\nST6 to Miss P Calloway', 'Dr Sunniva Aldous', true, 'Miss P Calloway'],
    ['Dr Sunniva Aldous (F1) for Dr Marsh', 'Dr Sunniva Aldous', true, 'Dr Marsh'],
    ['Dr Sunniva Aldous\nPaediatric Registrar for Dr Marsh', 'Dr Sunniva Aldous', true, 'Dr Marsh'],
    ['Dr Femi Aldersley F2', 'Dr Femi Aldersley', true, undefined],
    ['Dr K Villiers-Obi, orthopaedic SHO', 'Dr K Villiers-Obi', true, undefined],
    ['Dr Hyacinth Bola-Evans, clinical fellow', 'Dr Hyacinth Bola-Evans', true, undefined],
    ['Ann Lee\nClinical Nurse Specialist to Dr B Marsh', 'Ann Lee', true, 'Dr B Marsh'],
    ['Dr A Patel\nConsultant Cardiologist', 'Dr A Patel', undefined, undefined],
    ['Dr A Patel\nNurse Consultant', 'Dr A Patel', undefined, undefined],
    ['Dr A Patel', 'Dr A Patel', undefined, undefined],
  ])(
    'has a grade that is read, and a consultant whom it names: %s',
    (signature, author, isJunior, consultant) => {
      const letter = readLetter(`${BODY}${signature}\n`);
      expect(letter.author?.value).toBe(author);
      expect(letter.isJunior).toBe(isJunior);
      expect(letter.consultant?.value).toBe(consultant);
    },
  );
});

it.each(['Clinic 02/06/26, typed 04/06/26', 'Clinic of 3.2.26, typed 5.2.26'])(
  'a visit with its day is no provider: “%s”',
  (line) => {
    expect(readLetter(`${line}\n\n${BODY}Dr A Patel\n`).provider).toBeUndefined();
  },
);

it.each([
  ['Surgery 24 Oct 2025, home 29 Oct 2025', undefined],
  ['Clinic 02/06/26, typed 04/06/26', undefined],
  ['Endocrine clinic of 16 September 2025', 'Endocrine clinic'],
  ['Vascular Surgery', 'Vascular Surgery'],
])('a day with a clinic or an operation is no department: “%s”', (line, department) => {
  expect(readLetter(`Oakenhurst Park Hospital\n${line}\n\n${BODY}Dr A Patel\n`).department?.value).toBe(
    department,
  );
});

it.each([
  ['The specialist nurse will ring. Dr A Patel, Consultant', undefined],
  ['Consultant: Dr B Marsh     Completed by: Dr A Patel (FY1)', true],
])('the words around another are not the signature’s grade: “%s”', (foot, isJunior) => {
  const letter = readLetter(`Dear Dr Okafor\n\nShe is well.\n\n${foot}\n`);
  expect([letter.author?.value, letter.isJunior]).toEqual(['Dr A Patel', isJunior]);
});
