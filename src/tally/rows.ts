import { noSum, type Sum, type Totals } from './totals.ts';

/** Totals with the names of what they are of. */
export type Row<Names> = Totals & Names;

export interface Rows<Names, Keys extends readonly string[]> {
  /** The sum of a row, to be added to. It is begun where there is none. */
  of(...keys: Keys): Sum;
  /** Those with the most requests first, then by name. */
  byRequests(): Row<Names>[];
  byName(): Row<Names>[];
}

/** Sums by one name. It is asked for each letter, so it makes nothing but the rows. */
export function createRows<Name extends string, Names>(nameOf: (name: Name) => Names): Rows<Names, [Name]> {
  const sums = new Map<Name, Sum>();
  return {
    of: (name) => sums.get(name) ?? begin(sums, name, noSum()),
    ...ordered(() => inOrder(sums).map(([name, sum]) => ({ ...nameOf(name), ...sum }))),
  };
}

/** Sums by two names. */
export function createPairs<First extends string, Second extends string, Names>(
  namesOf: (first: First, second: Second) => Names,
): Rows<Names, [First, Second]> {
  const sums = new Map<First, Map<Second, Sum>>();
  return {
    of(first, second) {
      const seconds = sums.get(first) ?? begin(sums, first, new Map<Second, Sum>());
      return seconds.get(second) ?? begin(seconds, second, noSum());
    },
    ...ordered(() =>
      inOrder(sums).flatMap(([first, seconds]) =>
        inOrder(seconds).map(([second, sum]) => ({ ...namesOf(first, second), ...sum })),
      ),
    ),
  };
}

function ordered<Names>(byName: () => Row<Names>[]): Pick<Rows<Names, never>, 'byName' | 'byRequests'> {
  return { byName, byRequests: () => byName().sort((a, b) => b.requests - a.requests || b.read - a.read) };
}

function begin<Key, Value>(values: Map<Key, Value>, key: Key, value: Value): Value {
  values.set(key, value);
  return value;
}

function inOrder<Key, Value>(values: ReadonlyMap<Key, Value>): [Key, Value][] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}
