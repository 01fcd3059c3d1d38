import { describe, expect, it } from 'vitest';
import { asksNoSupply } from '../../src/agreements/asks-no-supply.ts';

describe('a request about a medicine', () => {
  it.each([
    'I should be grateful if you would add eplerenone at 25 mg and take it up to 50 mg a month later',
    'Please up-titrate the ramipril to 10 mg.',
    'GP to start bisoprolol 2.5 mg.',
    'GP to prescribe nitrofurantoin.',
    'Please issue a reducing course of prednisolone.',
    'Please take over and follow up.',
  ])('can wait, and asks for no supply: %s', (quote) => {
    expect(asksNoSupply(quote)).toBe(true);
  });

  it.each([
    'Please start ciprofloxacin today.',
    'He has run out and will need more added to his repeat.',
    'She will collect the increased dose from you.',
    'Please prescribe it as soon as you get this.',
  ])('is for what the patient goes without: %s', (quote) => {
    expect(asksNoSupply(quote)).toBe(false);
  });
});
