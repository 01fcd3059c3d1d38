import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberSet } from '../../src/requests/number-set.ts';

const NUMBERS = fc.array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 })), { maxLength: 2_000 });

test('holds what a Set holds, in its order, each time that it is used', () => {
  const numbers = numberSet();
  fc.assert(
    fc.property(NUMBERS, (added) => {
      added.forEach(numbers.add);
      expect(numbers.takeAll()).toEqual([...new Set(added)]);
      expect(numbers.takeAll()).toEqual([]);
    }),
  );
});

test('tells numbers apart that differ in their highest bits alone', () => {
  const numbers = numberSet();
  const alike = Array.from({ length: 3_000 }, (_, number) => number << 20);
  alike.forEach(numbers.add);
  expect(numbers.takeAll()).toEqual([...new Set(alike)]);
});
