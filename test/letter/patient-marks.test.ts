import { describe, expect, it } from 'vitest';
import { doubtPatient } from '../../src/letter/doubt-patient.ts';
import { NOBODY, readPatientMarks } from '../../src/letter/patient-marks.ts';

describe('the marks of patients in a text', () => {
  it.each([
    ['NHS number: 999 000 0018', ['9990000018']],
    ['NHS No.\n9990000018', ['9990000018']],
    ['HCN 9990000018', ['9990000018']],
    [`NHS No:${' '.repeat(30)}9990000018`, ['9990000018']],
    ['NHS No:        Hosp No: 9990000018', []],
    ['999 000 0018 and again 999-000-0018', ['9990000018']],
    ['NHS 999 000 0018, NHS 999 653 2690', ['9990000018', '9996532690']],
    ['999 000 0017, whose check digit is wrong', []],
    ['Hospital number 9990000018', []],
    ['Ring 0300 999 0018 or 01632 960100', []],
  ])('%s', (text, numbers) => {
    expect(readPatientMarks(text).nhsNumbers).toEqual(numbers);
  });

  it.each([
    ['DOB 04/03/1950', ['1950-03-04']],
    [`DOB:${' '.repeat(30)}04/03/1950`, ['1950-03-04']],
    ['Date of birth: 4 March 1950. Born 04-Mar-1950', ['1950-03-04']],
    ['born on 1 May 2020, D.O.B. 2.5.1951', ['2020-05-01', '1951-05-02']],
    ['Seen on 4 March 2026', []],
  ])('%s', (text, births) => {
    expect(readPatientMarks(text).datesOfBirth).toEqual(births);
  });
});

describe('a doubt about the patient', () => {
  const patient = { nhsNumber: '9990000018', dateOfBirth: '1950-03-04' };
  const own = { nhsNumbers: ['9990000018'], datesOfBirth: ['1950-03-04'] };

  it.each([
    ['none where letter and record fit', own, own, []],
    ['none where the record marks nobody', own, NOBODY, []],
    ['none where the record lists several patients', own, { ...NOBODY, nhsNumbers: ['1', '2'] }, []],
    [
      'none where the record’s number fits, though it marks another birth',
      own,
      { ...own, datesOfBirth: ['2020-01-01'] },
      [],
    ],
    [
      'another number in the letter',
      { ...own, nhsNumbers: ['9990000018', '9996532690'] },
      own,
      [{ where: 'letter', mark: 'nhsNumbers', others: ['9996532690'] }],
    ],
    [
      'another birth in the letter',
      { ...own, datesOfBirth: ['1950-03-04', '2020-01-01'] },
      own,
      [{ where: 'letter', mark: 'datesOfBirth', others: ['2020-01-01'] }],
    ],
    [
      'another number in the record',
      own,
      { nhsNumbers: ['9996532690'], datesOfBirth: ['1950-03-04'] },
      [{ where: 'record', mark: 'nhsNumbers', others: ['9996532690'] }],
    ],
    [
      'another birth in a record without numbers',
      own,
      { ...NOBODY, datesOfBirth: ['1947-05-04'] },
      [{ where: 'record', mark: 'datesOfBirth', others: ['1947-05-04'] }],
    ],
  ] as const)('%s', (_, letter, record, doubts) => {
    expect(doubtPatient(patient, { letter, record })).toEqual(doubts);
  });

  it('compares births where the letter has no number', () => {
    const record = { nhsNumbers: ['9996532690'], datesOfBirth: ['1947-05-04'] };
    expect(doubtPatient({ dateOfBirth: '1950-03-04' }, { letter: NOBODY, record })).toEqual([
      { where: 'record', mark: 'datesOfBirth', others: ['1947-05-04'] },
    ]);
  });

  it('cannot be told of a patient of whom nothing is known', () => {
    expect(doubtPatient({}, { letter: own, record: own })).toEqual([]);
  });
});
