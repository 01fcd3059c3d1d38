import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/audit/wilson.ts';

describe("Wilson's interval", () => {
  // R 4: prop.test(x, n, correct = FALSE)$conf.int
  it.each([
    [45, 50, 0.7864, 0.9565],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 2, 0.0945, 0.9055],
  ])('of %i right in %i is %d to %d', (right, of, low, high) => {
    const interval = wilsonInterval(right, of);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });
});
