import { expect, it } from 'vitest';
import { readLines } from '../../src/letter/lines.ts';
import { readHospitalNumber, readReference } from '../../src/letter/read-reference.ts';

it.each([
  ['Our ref: AQ/mb/6650912', 'AQ/mb/6650912'],
  ['Our Ref  AQ/2207   Appt date: 25.06.2025', 'AQ/2207'],
  ['Our ref RiO 4410927        Date of clinic: 18.11.25', 'RiO 4410927'],
  ['Consultant: Dr A Quill        Ref AQ/kp/1177302', 'AQ/kp/1177302'],
  ['Request ID 7701-AG   Reply date: 4 Mar 2026', '7701-AG'],
  ['Our ref: 999 000 0018', undefined],
  ['Our ref: 04/03/2026', undefined],
  ['Your ref: BV/2291', undefined],
  ['Ref received: 12 Jan 2026', undefined],
  ['Ref: Mr Ben Other - 06/11/1946', undefined],
  ['Ref e-RS UBRN 0007 4421 9980', undefined],
])('reads of %j the reference %s', (line, reference) => {
  expect(readReference(readLines(`Moor Hospital\n${line}\nDear Dr Iqbal`))?.value).toBe(reference);
});

it('reads none of what a letter tells', () => {
  const text = 'Moor Hospital\nDear Dr Iqbal\nHe is well.\nNo change.\nNo tests.\nOur ref: AQ/mb/6650912';
  expect(readReference(readLines(text))).toBeUndefined();
});

it.each([
  ['Patient: Ann Hope  DOB 04/03/1950  Hosp no QM 115902', 'Hosp no QM 115902'],
  ['MRN: 00551345', 'MRN: 00551345'],
  ['Ward 3  Unit no. 4 beds', undefined],
  ['Hospital tel 01632 960001', undefined],
])('reads of %j the hospital’s number %s', (line, number) => {
  expect(readHospitalNumber(readLines(`Moor Hospital\n${line}\nDear Dr Iqbal`))?.value).toBe(number);
});
