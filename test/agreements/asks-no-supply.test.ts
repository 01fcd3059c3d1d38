import { describe, expect, it } from 'vitest';
import { asksNoSupply } from '../../src/agreements/asks-no-supply.ts';

describe('a request about a medicine', () => {
  it.each([
    'I should be grateful if you would add eplerenone at 25 mg and take it up to 50 mg a month later',
    'Please up-titrate the ramipril to 10 mg.',
    'GP to start bisoprolol 2.5 mg.',
    'Reduce the prednisolone by 5 mg a week.',
    'I should be obliged if you would put his prednisolone up by 5 mg.',
    'She might step down to the lower strength in the spring.',
  ])('asks for no supply: %s', (quote) => {
    expect(asksNoSupply(quote)).toBe(true);
  });

  it.each([
    'Please issue a reducing course of prednisolone.',
    'GP to prescribe nitrofurantoin.',
    'Please start ciprofloxacin today.',
    'He has run out and will need more added to his repeat.',
    'She will collect the increased dose from you.',
    'Please take over and follow up.',
    'GP to prescribe it, with good follow up.',
  ])('asks for one, or may: %s', (quote) => {
    expect(asksNoSupply(quote)).toBe(false);
  });

  it('asks at discharge for a supply of what is to be started, and for none of what is to be changed', () => {
    expect(asksNoSupply('acetazolamide – up by 250 mg per wk', { isDischarge: true })).toBe(true);
    expect(asksNoSupply('GP to start bisoprolol 2.5 mg.', { isDischarge: true })).toBe(false);
    expect(asksNoSupply('Restart ramipril when the creatinine allows.', { isDischarge: true })).toBe(true);
  });
});
