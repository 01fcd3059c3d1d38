import { describe, expect, it } from 'vitest';
import { isFurnitureAnywhere, isSalutation, isSignOff } from '../../src/letter/furniture.ts';

describe('lines that are furniture wherever they stand', () => {
  it.each([
    'Page 1 of 2',
    'Page 2/3    OTHER A    999 000 0018',
    '- 2 -',
    '--------',
    'Tel: 01632 960001',
    'Fax no 01632 960002',
    'Email: clinic@aldermoor.example',
    'cc Mrs Other',
    'cc: Dr P Quill, Consultant Physician',
    'cc Dr Quill, for information',
    'Copy to: Dr Iqbal, Fern Surgery',
    'Copy to Dr Iqbal',
    'Dictated but not signed',
    'Electronically approved and not signed',
    'Printed 19/06/2026 17:40',
    'Signed  P Quill, SHO',
    'Our ref: PQ/12/2026',
    'PRIVATE AND CONFIDENTIAL',
    'Re: Mrs Ann OTHER, 4/3/1950',
    'RE Ann Other',
    'Mrs Ann Other, NHS No. 999 000 0018',
    'Ann Other    DOB 04/03/1950',
    'LS1 4AP',
  ])('%s', (line) => {
    expect(isFurnitureAnywhere(line)).toBe(true);
  });
});

describe('lines that begin like furniture and say something', () => {
  it.each([
    'Re-check U&E in two weeks',
    'Re-refer to ENT please',
    'Re bloods, please repeat them',
    'cc GP: please check her U&E in two weeks',
    'Copy of the ECG to us please',
    'Copies of any recent bloods would help',
    'Telephone her with the result',
    'Phone him on Monday',
    'Signed off work for two weeks, further notes from you',
    'Approved for the gym',
    'Please see Ann Other, NHS 999 000 0018, this week',
    'Hi flow oxygen weaned',
    'Born at 34 weeks',
  ])('%s', (line) => {
    expect(isFurnitureAnywhere(line)).toBe(false);
  });
});

describe('greetings and endings', () => {
  it.each(['Dear Dr Iqbal,', 'Dear Dr. Iqbal', 'Dear all', 'Hello', 'Dear Mr. P. Quill'])(
    '%s greets',
    (line) => {
      expect(isSalutation(line)).toBe(true);
    },
  );

  it.each(['Dear me. That is a lot of tablets.', 'Hi flow oxygen was weaned over two days'])(
    '%s does not greet',
    (line) => {
      expect(isSalutation(line)).toBe(false);
    },
  );

  it.each([
    'Yours sincerely',
    'Take care',
    'With kind regards,',
    'Many thanks',
    'Thank you',
    'Best wishes',
    'Yours sincerely,',
  ])('%s ends a letter', (line) => {
    expect(isSignOff(line)).toBe(true);
  });

  it.each(['Thank you for seeing her', 'Best wishes to your new partner for the years to come'])(
    '%s does not',
    (line) => {
      expect(isSignOff(line)).toBe(false);
    },
  );
});
