import type { Range } from '../../letter/letter.ts';
import { type LabelledLetter, sharesHalf, wantedOf } from '../evaluate/read-labelled.ts';

/** A letter's passages, each with how likely rules and scorer have it, 0 to 1. */
export interface FirstRead {
  readonly letter: LabelledLetter;
  readonly passages: readonly Range[];
  readonly likelihoods: readonly number[];
}

/** So large a share of the requests to point out the gate may lose. */
const LOST = 1 / 200;

export interface Gate {
  /** The likelihood from which a passage passes, to four places. */
  readonly from: number;
  /** The share of all passages that pass, 0 to 1; headings and addresses, which do not, are among all. */
  readonly passed: number;
}

/** The gate that passes least and loses no more than 1 in 200 of the requests to point out. */
export function fitGate(read: readonly FirstRead[]): Gate {
  const asked = read.flatMap((each) => wantedOf(each.letter).map((label) => likeliestAt(label, each)));
  const least = asked.toSorted((a, b) => a - b)[Math.floor(LOST * asked.length)] ?? 0;
  const from = Math.floor(least * 10_000) / 10_000;
  const all = read.flatMap(({ likelihoods }) => likelihoods);
  return { from, passed: all.filter((each) => each >= from).length / Math.max(1, all.length) };
}

function likeliestAt(label: Range, { passages, likelihoods }: FirstRead): number {
  return Math.max(0, ...likelihoods.filter((_, index) => sharesHalf(passages[index] ?? label, label)));
}
