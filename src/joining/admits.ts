import { migrate } from '../tally/migrate.ts';
import type { Revision } from './database.ts';

type Refusal = 'newer' | 'foreign';

/**
 * Why a version of a document may not be joined, or `undefined` where it may: it must be a count of this or an earlier
 * version of Handback and nothing besides, or the trace of one that was deleted.
 */
function refusalOf({ _id: id, _rev, _revisions, _deleted, ...rest }: Revision): Refusal | undefined {
  if (_deleted) return isTrace(rest) && ID.test(id) ? undefined : 'foreign';
  const { is } = migrate({ id, ...rest });
  if (is === 'count') return undefined;
  return is === 'newer' && ID.test(id) ? 'newer' : 'foreign';
}

/** Of what was deleted, nothing stays but which counting of the letter was. */
function isTrace({ ended = 1, ...rest }: Pick<Revision, 'ended'>): boolean {
  return Object.keys(rest).length === 0 && Number.isInteger(ended) && ended >= 1 && ended <= MOST;
}

const MOST = 1_000_000;

const ID = /^[0-9a-f]{64}$/;

/** How many documents were refused, and why. */
export type Refusals = Readonly<Record<Refusal, number>>;

/** Counts refusals, and lets through what is not refused. */
export interface Sieve {
  readonly refusals: Refusals;
  passes(document: Revision): boolean;
}

/** A sieve that has refused nothing yet. */
export function createSieve(): Sieve {
  const refusals = { newer: 0, foreign: 0 };
  return {
    refusals,
    passes(document) {
      const refusal = refusalOf(document);
      if (refusal) refusals[refusal] += 1;
      return !refusal;
    },
  };
}

/** What was refused, in a sentence each. */
export function describeRefusals({ newer, foreign }: Refusals): string[] {
  return [
    ...(newer > 0
      ? [
          `${numberOf(newer)} left out: a newer version of Handback made ${newer === 1 ? 'it' : 'them'}. Update Handback on this computer, and join again.`,
        ]
      : []),
    ...(foreign > 0
      ? [
          `${numberOf(foreign)} left out: ${foreign === 1 ? 'it is not a count' : 'they are not counts'} of Handback.`,
        ]
      : []),
  ];
}

function numberOf(documents: number): string {
  return documents === 1 ? '1 document was' : `${documents} documents were`;
}
