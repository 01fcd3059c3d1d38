import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

describe('who writes', () => {
  it('is the office of the letterhead, and no service that the letter is about', () => {
    const text =
      'MOOR HOSPITAL\nPATIENT PATHWAY OFFICE / RTT VALIDATION\n\nTo: All practices\n\nPatient: ANN HOPE\nList: Urology - surveillance\n\nPlease ring her.\n';
    expect(readLetter(text).department?.value).toBe('Patient Pathway Office / RTT Validation');
  });

  it.each([
    [
      'From: Eastern Hub, Community Nursing, Moor CIC\nTo: Duty doctor\n\nPlease prescribe it.\n',
      'Eastern Hub',
    ],
    [
      'Moor Hospital\nColorectal Surgery Unit, Ward 22\n\nDear Dr Hope\n\nHe is well.\n',
      'Colorectal Surgery Unit, Ward 22',
    ],
    ['ENDOCRINOLOGY CAB / A&G\n\nPlease repeat the test.\n', 'Endocrinology CAB / A&G'],
    ['Moor Community Hospital, Adult SLT\n\nPlease prescribe it.\n', 'Adult SLT'],
  ])('has its abbreviations as they are written: %j', (text, department) => {
    expect(readLetter(text).department?.value).toBe(department);
  });

  it('is a hospital of words without vowels and a company by their names', () => {
    expect(readLetter('YSBYTY CWM HIRNANT\n\nDear Dr Hope\n\nHe is well.\n').provider?.value).toBe(
      'Ysbyty Cwm Hirnant',
    );
  });
});

it.each([
  ['MOOR HOSPITAL ENDOSCOPY UNIT\nGASTROSCOPY REPORT\n\nPlease repeat it.\n', 'gastroscopy report'],
  ['Moor Hospital   OGD REPORT\n\nPlease repeat it.\n', 'OGD report'],
  ['From: Eastern Hub\nTo: Duty doctor\nSubject: Ann Hope\n\nPlease ring her.\n', 'e-mail'],
  ['Moor Hospital\nClinic report\n\nDear Dr Hope\n\nHe is well.\n', undefined],
  ['Moor Hospital\n\nDear Dr Hope\n\nThe report is awaited.\n', undefined],
])('a paper that is no letter is called what it calls itself: %j', (text, called) => {
  expect(readLetter(text).called).toBe(called);
});

it('a label with no sign behind it is no part of a patient’s name', () => {
  const text = 'Moor Hospital\n\nPatient HOPE Ann   F  81y   DOB 04/03/1945\n\nPlease repeat the U&E.\n';
  expect(readLetter(text).patient.name?.value).toBe('HOPE Ann');
});

it('a letter of an E.D. is about an attendance', () => {
  const text = 'MOOR HOSPITAL\nE.D. letter to GP\n\nDate seen: 08.12.25\n\nSeen with renal colic.\n';
  expect(readLetter(text).kind).toBe('ed');
});

it('a grade behind a name is no part of it, and tells of a junior', () => {
  const letter = readLetter('Moor Hospital\n\nDear Dr Iqbal\n\nPlease repeat the U&E.\n\nDr Ann Hope SHO\n');
  expect(letter.author?.value).toBe('Dr Ann Hope');
  expect(letter.isJunior).toBe(true);
});

it('who pays for a service does not write', () => {
  const text = 'Castle Audiology\nSeen 12 May 2026\nCommissioned by: Integrated Care Board\n\nHe is well.\n';
  expect(readLetter(text).provider?.value).not.toBe('Integrated Care Board');
});
