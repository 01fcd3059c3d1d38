/** How many there are of something that all tables count alike. */
export interface Atom {
  /** Its value in each dimension, such as its month and its topic. */
  readonly at: readonly string[];
  readonly count: number;
}

export interface Cell {
  readonly id: number;
  readonly name: string;
  readonly value: number;
}

/** All cells of some tables, and which of them are kept back. */
export interface Ledger {
  readonly cells: readonly Cell[];
  isHidden(cell: number): boolean;
  hide(cell: number): void;
  /** The counts as they are, to be changed. */
  draft(): Draft;
}

/** One more at some coordinates, and one fewer at others. */
export interface Move {
  readonly more: readonly DraftAtom[];
  readonly fewer: readonly DraftAtom[];
}

export interface DraftAtom {
  readonly at: readonly string[];
  /** The cells to which it adds. */
  readonly cells: readonly number[];
  readonly count: number;
}

/** Counts that are being changed, while every cell that is not nought stays so. */
export interface Draft {
  /** What there is at least one of. */
  present(): readonly DraftAtom[];
  /** What could be at these coordinates: `undefined` where a nought that is given says that nothing is. */
  find(at: readonly string[]): DraftAtom | undefined;
  /** The sum of what a move asks to be kept back besides what is already; infinite where the move cannot be made. */
  cost(move: Move): number;
  make(move: Move): void;
  /** Cells that are no longer what they were. */
  changedCells(): readonly number[];
  atoms(): readonly Atom[];
}

/** Adds up the cells of the atoms. */
export function openLedger(atoms: readonly Atom[], cellsOf: (at: Atom['at']) => readonly string[]): Ledger {
  const ids = new Map<string, number>();
  const values: number[] = [];
  const counts = new Map<string, { readonly at: Atom['at']; count: number }>();
  for (const { at, count } of atoms) {
    if (count === 0) continue;
    for (const name of new Set(cellsOf(at))) {
      const id = ids.get(name) ?? ids.size;
      ids.set(name, id);
      values[id] = (values[id] ?? 0) + count;
    }
    const key = keyOf(at);
    counts.set(key, { at, count: (counts.get(key)?.count ?? 0) + count });
  }

  const known = new Map<string, readonly number[] | undefined>();
  /** The cells at some coordinates, unless one of them is nought. */
  const cellsAt = (at: Atom['at']) => {
    const key = keyOf(at);
    if (!known.has(key)) {
      const cells = [...new Set(cellsOf(at))].map((name) => ids.get(name));
      const there = cells.filter((cell) => cell !== undefined);
      known.set(key, there.length === cells.length ? there : undefined);
    }
    return known.get(key);
  };

  const hidden = new Set<number>();
  return {
    cells: [...ids].map(([name, id]) => ({ id, name, value: values[id] ?? 0 })),
    isHidden: (cell) => hidden.has(cell),
    hide: (cell) => void hidden.add(cell),
    draft: () => openDraft({ counts, cellsAt, values, hidden }),
  };
}

interface Opened {
  readonly counts: ReadonlyMap<string, { readonly at: Atom['at']; readonly count: number }>;
  readonly cellsAt: (at: Atom['at']) => readonly number[] | undefined;
  readonly values: readonly number[];
  readonly hidden: ReadonlySet<number>;
}

function openDraft({ counts, cellsAt, values, hidden }: Opened): Draft {
  const now = new Map(
    [...counts].map(([key, { at, count }]) => [key, { at, cells: cellsAt(at) ?? [], count }]),
  );
  const changes = new Map<number, number>();

  const sums = new Int32Array(values.length);

  /** Calls back with each cell that a move changes, and by how much. */
  function eachChange({ more, fewer }: Move, say: (cell: number, by: number) => void): void {
    for (const { cells } of more) for (const cell of cells) sums[cell] = (sums[cell] ?? 0) + 1;
    for (const { cells } of fewer) for (const cell of cells) sums[cell] = (sums[cell] ?? 0) - 1;
    for (const atoms of [more, fewer]) {
      for (const { cells } of atoms) {
        for (const cell of cells) {
          const by = sums[cell] ?? 0;
          sums[cell] = 0;
          if (by !== 0) say(cell, by);
        }
      }
    }
  }

  return {
    present: () => [...now.values()].filter(({ count }) => count > 0),
    find(at) {
      const cells = cellsAt(at);
      return cells && (now.get(keyOf(at)) ?? { at, cells, count: 0 });
    },
    cost(move) {
      let cost = 0;
      eachChange(move, (cell, by) => {
        const value = values[cell] ?? 0;
        const before = changes.get(cell) ?? 0;
        if (value + before + by < 1) cost = Number.POSITIVE_INFINITY;
        if (!hidden.has(cell) && before === 0) cost += value;
      });
      return cost;
    },
    make(move) {
      eachChange(move, (cell, by) => changes.set(cell, (changes.get(cell) ?? 0) + by));
      const put = ({ at, cells }: DraftAtom, by: number) =>
        now.set(keyOf(at), { at, cells, count: (now.get(keyOf(at))?.count ?? 0) + by });
      for (const atom of move.more) put(atom, 1);
      for (const atom of move.fewer) put(atom, -1);
    },
    changedCells: () => [...changes].filter(([, by]) => by !== 0).map(([cell]) => cell),
    atoms: () => [...now.values()].filter(({ count }) => count > 0).map(({ at, count }) => ({ at, count })),
  };
}

function keyOf(at: Atom['at']): string {
  return at.join('\u0000');
}
