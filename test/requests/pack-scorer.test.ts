import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, packWeights, unpackWeights } from '../../src/requests/pack-scorer.ts';

const rows = fc.uniqueArray(
  fc.record({
    name: fc.string(),
    weights: fc.tuple(fc.integer({ min: -7, max: 7 }), fc.integer({ min: -7, max: 7 })),
  }),
  { selector: ({ name }) => hashOf(name), minLength: 1, maxLength: 300 },
);

describe('packed weights', () => {
  it('unpack to what was packed, where weights are whole steps', () => {
    fc.assert(
      fc.property(rows, (packed) => {
        const scaled = packed.map(({ name, weights }) => ({
          name,
          weights: weights.map((step) => step / 4),
        }));
        const file = packWeights(scaled);
        const { size, placeOf, steps } = unpackWeights(file, 2);
        expect(size).toBe(packed.length);
        for (const { name, weights } of scaled) {
          const place = placeOf(hashOf(name)) ?? Number.NaN;
          for (const [column, weight] of weights.entries())
            expect(Math.abs((steps[place * 2 + column] ?? 0) * file.scale - weight)).toBeLessThanOrEqual(
              file.scale / 2 + Math.max(0, Math.abs(weight) - 7 * file.scale),
            );
        }
      }),
    );
  });

  it('have hashes of 24 bits that tell names apart', () => {
    const names = Array.from({ length: 1000 }, (_, number) => `feature ${number}`);
    const hashes = new Set(names.map(hashOf));
    expect(hashes.size).toBeGreaterThan(995);
    expect(Math.max(...hashes)).toBeLessThan(2 ** 24);
  });
});
