import type { CountedFinding } from './findings-of.ts';
import type { LetterCount } from './letter-count.ts';

/** Letters, and what was found in them. */
export interface Totals {
  /** Letters that were read, whole or in part: the denominator. */
  readonly read: number;
  /** Of these, the ones that were read in part. */
  readonly partlyRead: number;
  readonly couldNotBeRead: number;
  /** Letters for which a letter back was copied, once or more often. */
  readonly answered: number;
  /** Letters that came later than they may. */
  readonly late: number;
  /** To hand back and to check, found or added: what was dismissed is not among them. */
  readonly requests: number;
  readonly breach: number;
  readonly check: number;
  /** Of the requests, what the reader added. */
  readonly added: number;
  /** Of the requests, what a copied letter returns, says was done this time, or asks about. */
  readonly returned: number;
  readonly done: number;
  readonly asked: number;
  readonly dismissed: number;
}

/** Totals that are being added up. */
export type Sum = { -readonly [Name in keyof Totals]: number };

/** A sum of nothing, to be added to. */
export function noSum(): Sum {
  return {
    read: 0,
    partlyRead: 0,
    couldNotBeRead: 0,
    answered: 0,
    late: 0,
    requests: 0,
    breach: 0,
    check: 0,
    added: 0,
    returned: 0,
    done: 0,
    asked: 0,
    dismissed: 0,
  };
}

/** Adds a letter, without what was found in it. */
export function addLetter(sum: Sum, { reading, returns }: LetterCount): void {
  if (reading.state === 'could not be read') sum.couldNotBeRead += 1;
  else sum.read += 1;
  if (reading.state === 'partly read') sum.partlyRead += 1;
  if (returns.length > 0) sum.answered += 1;
  if (reading.daysLate !== undefined) sum.late += 1;
}

/** Adds a finding of a letter. */
export function addFinding(sum: Sum, { verdict, outcome, added }: CountedFinding): void {
  if (outcome === 'dismissed') {
    sum.dismissed += 1;
    return;
  }
  sum.requests += 1;
  sum[verdict] += 1;
  if (added) sum.added += 1;
  if (outcome !== 'flagged') sum[outcome] += 1;
}

/** So many for each 100; undefined where there is nothing to divide by. */
export function per100(part: number, whole: number): number | undefined {
  return whole > 0 ? (100 * part) / whole : undefined;
}
