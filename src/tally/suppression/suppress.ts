import { cheapestMove } from './cheapest-move.ts';
import { type Atom, type Ledger, openLedger } from './ledger.ts';

interface Tables {
  /** What is counted, as finely as any table divides it. */
  readonly atoms: readonly Atom[];
  /**
   * The cells, in all tables that are given away together, to which something at these coordinates adds: the inner ones
   * and the totals. A cell's name is the caller's own.
   */
  readonly cellsOf: (at: Atom['at']) => readonly string[];
  /** Numbers from 1 up to, and without, this one are kept back. */
  readonly threshold: number;
}

interface Protected {
  /** Each cell that is not nought: its number, or `undefined` where it is kept back. */
  readonly cells: ReadonlyMap<string, number | undefined>;
  /** For each small cell, other counts that give the same tables, and in which the cell is not small. */
  readonly witnesses: ReadonlyMap<string, readonly Atom[]>;
}

/**
 * Keeps back small numbers, and as many others as it takes that none of them can be worked out. Noughts are given.
 *
 * Each small number is protected by a witness: other counts, in whole numbers, that agree with every number that is
 * given, that leave every number kept back at 1 or more, and in which the small number reaches the threshold. So whoever
 * has the tables, the rule and a computer cannot tell even that it is small. A number that is kept back for the sake of
 * another differs in its witness, and so cannot be worked out either. The way to a witness is the hypercube method
 * (Repsilber 1994; Giessing and Repsilber, 'Tools and strategies to protect multiple tables with the GHQUAR cell
 * suppression engine', Inference Control in Statistical Databases, 2002), over all tables at once as in Langsrud,
 * 'Secondary cell suppression by Gaussian elimination', Privacy in Statistical Databases, 2024. It keeps back little where
 * it can, by the sum of the numbers, and does not claim that no less would do.
 */
export function suppress({ atoms, cellsOf, threshold }: Tables): Protected {
  const ledger = openLedger(atoms, cellsOf);
  const small = ledger.cells
    .filter(({ value }) => value > 0 && value < threshold)
    .sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1));
  for (const { id } of small) ledger.hide(id);
  const witnesses = new Map(
    small.map(({ id, name, value }) => [name, protect(id, threshold - value, ledger)] as const),
  );
  return {
    cells: new Map(
      ledger.cells.map(({ id, name, value }) => [name, ledger.isHidden(id) ? undefined : value]),
    ),
    witnesses,
  };
}

/** Keeps back what must be so that a cell may be larger by `by`. Returns the counts of which it would be true. */
function protect(cell: number, by: number, ledger: Ledger): readonly Atom[] {
  const draft = ledger.draft();
  for (let step = 0; step < by; step += 1) draft.make(cheapestMove(cell, draft));
  for (const id of draft.changedCells()) ledger.hide(id);
  return draft.atoms();
}
