import { expect, it } from 'vitest';
import { namesPractice, namesPracticePlace } from '../../src/letter/practice-names.ts';

it.each([
  ['Fern Surgery', true],
  ['ALDER MEDICAL CENTRE', true],
  ['PRACTICE TO DO', true],
  ['Actions for GP', false],
  ['GPs', false],
  ['For General Practitioner to action', false],
  ['Primary care', false],
])('%s names the practice, as a place: %s', (words, isPlace) => {
  expect(namesPractice(words)).toBe(true);
  expect(namesPracticePlace(words)).toBe(isPlace);
});

it.each(['Plan', 'Community midwife', 'Practicable', 'BGP', ''])(
  'nothing names the practice: %s',
  (words) => {
    expect(namesPractice(words)).toBe(false);
    expect(namesPracticePlace(words)).toBe(false);
  },
);
