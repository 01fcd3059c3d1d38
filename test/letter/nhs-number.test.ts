import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../src/letter/nhs-number.ts';

describe('isNhsNumber', () => {
  it.each(['999 000 0018', '9990000018', '943 476 5919'])('holds of %s', (number) => {
    expect(isNhsNumber(number)).toBe(true);
  });

  it.each(['999 000 0019', '943 476 5918', '999000001', '99900000180', '', 'abc'])(
    'does not hold of "%s"',
    (number) => {
      expect(isNhsNumber(number)).toBe(false);
    },
  );

  it('does not hold where the check digit would be ten', () => {
    for (let last = 0; last <= 9; last += 1) expect(isNhsNumber(`000000006${last}`)).toBe(false);
  });
});
