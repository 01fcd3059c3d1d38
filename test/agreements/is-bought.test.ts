import { expect, it } from 'vitest';
import { isBought } from '../../src/agreements/is-bought.ts';

it.each([
  'An antacid from the chemist at bedtime might be tried.',
  'Vitamin D over the counter, 1000 units.',
  'He may buy senna.',
])('is for the patient to buy: %s', (quote) => {
  expect(isBought(quote)).toBe(true);
});

it.each([
  'Should you need more than you buy over the counter, ask at your surgery.',
  'Please prescribe senna, which she cannot get over the counter.',
  'Our forms are not valid at her chemist, so I would be obliged for a prescription.',
  'Start ramipril 2.5 mg.',
  'Start apixaban 5 mg BD today, patient to collect from her pharmacy.',
  'Rivaroxaban to be started urgently; can be collected at the chemist.',
  'Paracetamol over the counter has failed; start codeine 30 mg.',
  'Apixaban 5 mg BD, from the chemist.',
])('is none where the practice is asked: %s', (quote) => {
  expect(isBought(quote)).toBe(false);
});
