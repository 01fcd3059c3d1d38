import { expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';
import { whereRead } from '../../src/letter/where-read.ts';

const TEXT = `Bramley Royal Infirmary
Department of Cardiology
Clinic date: 4 March 2026
Typed: 6 March 2026

Re: Mrs Doreen Fairweather, DOB 04/05/1947, NHS number 999 653 2690

Dear Dr Achebe
She was seen in clinic.

Yours sincerely
Dr Rosalind Keane
Consultant Cardiologist`;

it('tells each field by the line of the letter in which it stands', () => {
  expect(whereRead(readLetter(TEXT))).toEqual({
    provider: 'Bramley Royal Infirmary',
    department: 'Department of Cardiology',
    recipient: 'Dr Rosalind Keane',
    patientName: 'Re: Mrs Doreen Fairweather, DOB 04/05/1947, NHS number 999 653 2690',
    dateOfBirth: 'Re: Mrs Doreen Fairweather, DOB 04/05/1947, NHS number 999 653 2690',
    nhsNumber: 'Re: Mrs Doreen Fairweather, DOB 04/05/1947, NHS number 999 653 2690',
    clinicDate: 'Clinic date: 4 March 2026',
    letterDate: 'Typed: 6 March 2026',
  });
});

it('tells the consultant, who is written to where nobody signs', () => {
  const line = 'Consultant: Mr B Lee';
  expect(whereRead(readLetter(`${line}\n${TEXT}`))).toMatchObject({
    consultant: line,
    recipient: 'Dr Rosalind Keane',
  });
  const unsigned = whereRead(readLetter(`${line}\nDear Dr Achebe\nShe was seen in clinic.`));
  expect(unsigned).toMatchObject({ recipient: line });
  expect(unsigned.consultant).toBeUndefined();
});

it('says nothing of what was not read', () => {
  expect(whereRead(readLetter('Thank you.'))).toEqual({});
});

it('cuts a long line, and keeps what was read', () => {
  const line = `${'words '.repeat(60)}NHS number 999 653 2690 ${'words '.repeat(60)}`;
  const { nhsNumber = '' } = whereRead(readLetter(line));
  expect(nhsNumber).toContain('999 653 2690');
  expect(nhsNumber).toMatch(/^… (?:words )+NHS number 999 653 2690.*…$/);
  expect(nhsNumber.length).toBeLessThanOrEqual(94);
});
