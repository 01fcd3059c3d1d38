import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

const read = (text: string) => readLetter(text).patient.name;

describe('a name in parts with a label each', () => {
  it.each([
    ['Surname LINDQVIST   Forename Petra   Title Ms   DoB 02.05.1994', 'Ms Petra LINDQVIST'],
    ['Surname: Lindqvist\nForename(s): Petra Ann\nTitle: Ms', 'Ms Petra Ann Lindqvist'],
    ['Family name O’BRIEN First name Sean DOB 1/2/1950', 'Sean O’BRIEN'],
    ['First name\tAnn\nLast name\tde la Cruz-Example', undefined],
    ['Forename: Ann\nSurname: Cruz-Example', 'Ann Cruz-Example'],
  ])('%j is read as one', (text, name) => {
    expect(read(text)?.value).toBe(name);
  });

  it.each([
    'Surname LINDQVIST',
    'Surname: ____  Forename: ____',
    'His surname was changed.\nFirst name terms.',
  ])('%j names nobody', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is found where its parts stand', () => {
    const text = 'NHS 999 000 0018\nSurname: EXAMPLE  Forename: Jane';
    const found = read(text);
    expect(text.slice(found?.start, found?.end)).toBe('EXAMPLE  Forename: Jane');
  });
});
