import { noSum, type Sum, type Totals } from './totals.ts';

/** Totals with the names of what they are of. */
export type Row<Names> = Totals & Names;

export interface Rows<Names> {
  /** The sum of a row, to be added to. It is begun where there is none. */
  of(names: Names): Sum;
  /** Those with the most requests first, then by name. */
  byRequests(): Row<Names>[];
  byName(): Row<Names>[];
}

/** Sums by one name or several. */
export function createRows<Names extends Readonly<Record<string, string>>>(): Rows<Names> {
  const rows = new Map<string, { readonly names: Names; readonly sum: Sum }>();
  const byName = () =>
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { names, sum }]) => ({ ...names, ...sum }));
  return {
    of(names) {
      const key = Object.values(names).join('\n');
      const row = rows.get(key) ?? { names, sum: noSum() };
      rows.set(key, row);
      return row.sum;
    },
    byName,
    byRequests: () => byName().sort((a, b) => b.requests - a.requests || b.read - a.read),
  };
}
