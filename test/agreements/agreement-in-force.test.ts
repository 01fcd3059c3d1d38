import { describe, expect, it } from 'vitest';
import { agreementInForce } from '../../src/agreements/agreement-in-force.ts';
import { aLetter, anAgreement, found } from '../factories.ts';

const base = anAgreement({ id: 'base', starts: '2018-04-01', version: 'base' });
const first = anAgreement({
  id: 'local',
  starts: '2024-01-01',
  ends: '2024-12-31',
  version: 'first',
  basedOn: 'base',
});
const second = anAgreement({
  id: 'local',
  starts: '2025-01-01',
  ends: '2025-12-31',
  version: 'second',
  basedOn: 'base',
});
const agreements = [second, first, base];

describe('the agreement in force on the day of the letter', () => {
  it.each([
    ['2024-01-01', 'first', 'its first day'],
    ['2024-12-31', 'first', 'its last day'],
    ['2025-01-01', 'second', 'the first day of the next version'],
    ['2023-12-31', 'base', 'the day before it began'],
    ['2026-01-01', 'base', 'after it ended'],
  ])('%s: %s (%s)', (day, version) => {
    const letter = aLetter({ letterDate: found(day) });
    expect(agreementInForce('local', agreements, letter).version).toBe(version);
  });

  it('goes by the visit where the letter has no date', () => {
    const { letterDate: _, ...undated } = aLetter({ clinicDate: found('2024-05-01') });
    expect(agreementInForce('local', agreements, undated).version).toBe('first');
  });

  it('is the latest where the letter has no date at all', () => {
    const { letterDate: _, clinicDate: __, ...undated } = aLetter();
    expect(agreementInForce('local', agreements, undated).version).toBe('second');
  });

  it('is itself where nothing lies below it', () => {
    expect(agreementInForce('base', agreements, aLetter({ letterDate: found('2001-01-01') })).version).toBe(
      'base',
    );
  });

  it('says which one was meant, for an id that is not there', () => {
    expect(() => agreementInForce('locla', agreements, aLetter())).toThrow(
      "There is no agreement 'locla'. Did you mean 'local'?",
    );
  });
});
