import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atom } from '../../../src/tally/suppression/ledger.ts';
import { suppress } from '../../../src/tally/suppression/suppress.ts';
import { bounds } from './attack.ts';

const THRESHOLD = 5;

/** Every cell of a table of so many dimensions, with all totals. */
const cube = (at: Atom['at']): string[] =>
  at.reduce<string[]>((names, value) => names.flatMap((name) => [`${name} ${value}`, `${name} *`]), ['']);

/** Rows by columns and, apart from it, rows by kinds; the kinds are joined in two groups. */
const linked = ([row = '', column = '', kind = '']: Atom['at']): string[] => [
  ...new Set([
    ...cube([row, column]).map((name) => `one${name}`),
    ...cube([row, kind]).map((name) => `two${name}`),
    ...cube([row, kind < 'c' ? 'few' : 'many']).map((name) => `two${name}`),
  ]),
];

const ALIKE = [
  { name: 'a table with totals', sizes: [4, 4], cellsOf: cube },
  { name: 'a table of three dimensions', sizes: [2, 3, 2], cellsOf: cube },
  { name: 'two tables with groups and totals in common', sizes: [3, 2, 3], cellsOf: linked },
] as const;

/** Counts as a practice has them: noughts, small numbers and large ones. */
function someAtoms(sizes: readonly number[]): fc.Arbitrary<{ atoms: Atom[]; possible: Atom['at'][] }> {
  const possible = sizes.reduce<string[][]>(
    (coordinates, size) =>
      coordinates.flatMap((at) =>
        Array.from({ length: size }, (_, value) => [...at, 'abcdefgh'[value] ?? '']),
      ),
    [[]],
  );
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 }));
  return fc
    .array(count, { minLength: possible.length, maxLength: possible.length })
    .map((counts) => ({ possible, atoms: possible.map((at, index) => ({ at, count: counts[index] ?? 0 })) }));
}

function tableOf(
  atoms: readonly Atom[],
  cellsOf: (at: Atom['at']) => readonly string[],
): Map<string, number> {
  const table = new Map<string, number>();
  for (const { at, count } of atoms)
    for (const name of cellsOf(at)) table.set(name, (table.get(name) ?? 0) + count);
  return new Map([...table].filter(([, value]) => value > 0));
}

describe.each(ALIKE)('small numbers in $name', ({ sizes, cellsOf }) => {
  it('are kept back, and every number that is given is true', () => {
    fc.assert(
      fc.property(someAtoms(sizes), ({ atoms }) => {
        const { cells } = suppress({ atoms, cellsOf, threshold: THRESHOLD });
        const truth = tableOf(atoms, cellsOf);
        expect([...cells.keys()].sort()).toEqual([...truth.keys()].sort());
        for (const [name, value] of cells) {
          if (value !== undefined) expect(value).toBe(truth.get(name));
          if (value !== undefined) expect(value).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
    );
  });

  it('each have other counts that give the same tables and in which they are not small', () => {
    fc.assert(
      fc.property(someAtoms(sizes), ({ atoms }) => {
        const { cells, witnesses } = suppress({ atoms, cellsOf, threshold: THRESHOLD });
        for (const [small, witness] of witnesses) {
          const other = tableOf(witness, cellsOf);
          expect([...other.keys()].sort()).toEqual([...cells.keys()].sort());
          for (const [name, value] of cells) if (value !== undefined) expect(other.get(name)).toBe(value);
          expect(other.get(small)).toBeGreaterThanOrEqual(THRESHOLD);
          for (const { count } of witness) expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('cannot be worked out by a search through all tables that agree with what is given', () => {
    fc.assert(
      fc.property(someAtoms(sizes), ({ atoms, possible }) => {
        const { cells, witnesses } = suppress({ atoms, cellsOf, threshold: THRESHOLD });
        for (const [name, value] of cells) {
          if (value !== undefined) continue;
          const [least, most] = bounds(name, { cells, possible, cellsOf });
          expect(most).toBeGreaterThan(least);
          if (witnesses.has(name)) expect(most).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('the attack', () => {
  it('works out a small number that is kept back alone', () => {
    const atoms = [
      { at: ['a', 'a'], count: 3 },
      { at: ['a', 'b'], count: 20 },
      { at: ['b', 'a'], count: 30 },
      { at: ['b', 'b'], count: 40 },
    ];
    const cells = new Map(
      [...tableOf(atoms, cube)].map(([name, value]) => [name, value < 5 ? undefined : value]),
    );
    const attack = { cells, possible: atoms.map(({ at }) => at), cellsOf: cube };
    expect(bounds(' a a', attack)).toEqual([3, 3]);
    const { cells: safe } = suppress({ atoms, cellsOf: cube, threshold: THRESHOLD });
    expect(bounds(' a a', { ...attack, cells: safe })).toEqual([1, 22]);
    expect([...safe.values()].filter((value) => value === undefined)).toHaveLength(4);
  });
});

describe('nothing is kept back', () => {
  it('where no number is small', () => {
    const atoms = [
      { at: ['a', 'a'], count: 5 },
      { at: ['b', 'b'], count: 7 },
    ];
    const { cells } = suppress({ atoms, cellsOf: cube, threshold: THRESHOLD });
    expect([...cells.values()]).not.toContain(undefined);
  });
});
