import { equalTo, greaterEq, lessEq, solve } from 'yalps';
import type { Atom } from '../../../src/tally/suppression/ledger.ts';

interface Attack {
  /** What was given: numbers, `undefined` where one is kept back. Cells that are not in it are nought. */
  readonly cells: ReadonlyMap<string, number | undefined>;
  /** Everything that could be counted. */
  readonly possible: readonly Atom['at'][];
  readonly cellsOf: (at: Atom['at']) => readonly string[];
}

/**
 * The least and the most that a cell can be, for somebody who has the tables, knows that what is kept back is no nought,
 * and searches through whole numbers.
 */
export function bounds(target: string, { cells, possible, cellsOf }: Attack): readonly [number, number] {
  const given = [...cells].map(
    ([name, value]) => [name, value === undefined ? greaterEq(1) : equalTo(value)] as const,
  );
  const noughts = [...new Set(possible.flatMap(cellsOf))]
    .filter((name) => !cells.has(name))
    .map((name) => [name, lessEq(0)] as const);
  const variables = possible.map((at) => {
    const sums = Object.fromEntries(cellsOf(at).map((name) => [name, 1]));
    return [at.join('|'), { ...sums, aim: cellsOf(at).includes(target) ? 1 : 0 }] as const;
  });
  const search = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve(
      {
        direction,
        objective: 'aim',
        constraints: new Map([...given, ...noughts]),
        variables,
        integers: true,
      },
      { maxIterations: 100_000, timeout: Number.POSITIVE_INFINITY },
    );
    if (status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (status !== 'optimal') throw new Error(`The attack came to nothing: ${status}.`);
    return Math.round(result);
  };
  return [search('minimize'), search('maximize')];
}
