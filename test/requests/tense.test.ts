import { expect, it } from 'vitest';
import { tellsOfThePast } from '../../src/requests/tense.ts';

it.each([
  ['Her blood pressure was repeated by the ward and was normal.', true],
  ['He had been referred to the hand clinic last year.', true],
  ['Bloods taken today.', true],
  ['Please repeat the bloods.', false],
  ['GP to chase the biopsy.', false],
  ['We will repeat the scan.', false],
  ['She takes apixaban.', false],
  ['', false],
])('%s', (text, isPast) => {
  expect(tellsOfThePast(text)).toBe(isPast);
});
