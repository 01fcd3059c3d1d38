import type { Draft, DraftAtom, Move } from './ledger.ts';

/** The most atoms of a cell, and the most partners of each, that are tried. */
const ATOMS = 3;
const PARTNERS = 12;

/**
 * The move that makes a cell larger by 1 and asks for the least to be kept back: one more in the cell, one fewer
 * elsewhere in the same row or column, and so on round a rectangle, so that totals stay as they are. Where there is
 * none, one more in the cell and in all its totals. That can always be made.
 */
export function cheapestMove(cell: number, draft: Draft): Move {
  const present = draft.present();
  const inside = present.filter(({ cells }) => cells.includes(cell));
  let best: Move = { more: inside.slice(0, 1), fewer: [] };
  let least = draft.cost(best);
  for (const atom of inside.sort((a, b) => b.count - a.count).slice(0, ATOMS)) {
    for (const move of movesWith(atom, present, draft)) {
      if (least === 0) return best;
      if (!raises(cell, move)) continue;
      const cost = draft.cost(move);
      if (cost < least) [best, least] = [move, cost];
    }
  }
  return best;
}

function* movesWith(atom: DraftAtom, present: readonly DraftAtom[], draft: Draft): Generator<Move> {
  yield { more: [atom], fewer: [] };
  for (const other of present) if (other !== atom) yield { more: [atom], fewer: [other] };
  yield* rectangles(atom, present, draft);
}

/**
 * For each way to part the dimensions in two: one partner differs in the first part alone, one in the second alone, and
 * the opposite corner in both.
 */
function* rectangles(atom: DraftAtom, present: readonly DraftAtom[], draft: Draft): Generator<Move> {
  const dimensions = atom.at.length;
  const differing = present.map((other) => ({ other, mask: difference(atom.at, other.at) }));
  for (let part = 1; part < 2 ** dimensions - 1; part += 2) {
    const across = largest(differing.filter(({ mask }) => mask !== 0 && (mask & ~part) === 0));
    const down = largest(differing.filter(({ mask }) => mask !== 0 && (mask & part) === 0));
    for (const { other: one } of across) {
      for (const { other: two } of down) {
        const opposite = draft.find(atom.at.map((_, at) => ((part >> at) & 1 ? one : two).at[at] ?? ''));
        if (opposite) yield { more: [atom, opposite], fewer: [one, two] };
      }
    }
  }
}

function largest<Partner extends { readonly other: DraftAtom }>(partners: readonly Partner[]): Partner[] {
  return [...partners].sort((a, b) => b.other.count - a.other.count).slice(0, PARTNERS);
}

/** The dimensions in which two differ, a bit for each. */
function difference(a: readonly string[], b: readonly string[]): number {
  return a.reduce((mask, value, at) => (value === b[at] ? mask : mask | (1 << at)), 0);
}

function raises(cell: number, { more, fewer }: Move): boolean {
  const holds = (atoms: readonly DraftAtom[]) => atoms.filter(({ cells }) => cells.includes(cell)).length;
  return holds(more) - holds(fewer) === 1;
}
