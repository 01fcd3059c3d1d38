import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

const letter = (head: string, foot: string) =>
  readLetter(`${head}\n\nDear Doctor\n\nI saw this man on 4 March 2026.\n\nYours sincerely\n\n${foot}\n`);

describe('who seldom prescribes', () => {
  it.each([
    ['Moor Hospital', 'Ann Hope\nSpecialist Dietitian'],
    ['Moor Hospital', 'Ann Hope, SLT, HCPC registered'],
    ['Moor Hospital\nPhysiotherapy Department', 'Ann Hope'],
    ['Moor Hospital\nNutrition and Dietetics Department', 'Ann Hope'],
    ['Lake Opticians', 'Ann Hope MCOptom'],
  ])('is told by the signature or the letterhead: %s / %s', (head, foot) => {
    expect(letter(head, foot).cannotPrescribe).toBe(true);
  });

  it.each([
    ['Moor Hospital\nPhysiotherapy Department', 'Dr A Hope\nConsultant Rheumatologist'],
    ['Moor Hospital', 'Ann Hope\nPhysiotherapist, independent prescriber'],
    ['Moor Hospital\nCardiology Department', 'Ann Hope\nSpecialist Nurse'],
    ['Moor Hospital', 'Dr Ann Hope\nSpecialty doctor, Podiatry'],
    ['Moor Hospital', 'Ann Hope\nSpecialty doctor in orthopaedics and orthotics'],
    ['Moor Hospital\nDepartment of Psychology', 'Ann Hope\nAssociate Specialist'],
    ['Moor Hospital\nDepartment of Audiology and ENT', 'Ann Hope\nClinical Fellow'],
    ['Moor Hospital\nDepartment of Audiology and ENT', 'Ann Hope'],
  ])('is no doctor, nurse or prescriber: %s / %s', (head, foot) => {
    expect(letter(head, foot).cannotPrescribe).toBeUndefined();
  });
});
