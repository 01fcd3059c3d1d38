import { describe, expect, it } from 'vitest';
import { asksToGive } from '../../src/reply/name-medicine.ts';

describe('a medicine is asked for to be given', () => {
  it.each([
    ['Please start bisoprolol 2.5 mg daily.', true],
    ['Nicotine patches, further supply from GP', true],
    ['Paracetamol 1 g four times a day', true],
    ['To be doubled every fortnight by yourselves, towards 10 mg.', false],
    ['Please titrate to the pulse.', false],
    ['Kindly adjust the dose by the level.', false],
    ['Please stop ramipril.', false],
  ])('%s: %s', (quote, gives) => {
    expect(asksToGive({ quote })).toBe(gives);
  });
});
