import PouchDB from 'pouchdb-browser';
import type { CountsDatabase } from '../../joining/database.ts';
import { statusOf } from '../counts/pouch.ts';
import type { CountsServer } from './joining-state.ts';

/** How long one answer of a server may take, in milliseconds. */
const PATIENCE = 60_000;

/** A database on a counts server. Nothing is asked of the server before it is used. */
export function openServer({ address, user, password }: CountsServer, signal: AbortSignal): CountsDatabase {
  return new PouchDB(address, {
    adapter: 'http',
    skip_setup: true,
    auth: { username: user, password },
    fetch: (url, options) =>
      fetch(url, {
        ...options,
        credentials: 'omit',
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      }),
  });
}

const FAULTS: Readonly<Record<number, string>> = {
  401: 'The counts server does not know this user or this password. Enter them again.',
  403: 'This user may not use this database of the counts server. Ask who looks after it.',
  404: 'The counts server has no database at this address. Check the end of the address.',
};

/** Why a server could not be joined with, in a sentence. */
export function describeServerFault(fault: unknown): string {
  const known = FAULTS[Number(statusOf(fault))];
  return (
    known ??
    'The counts server cannot be reached. Handback tries again every quarter of an hour, and nothing is lost.'
  );
}
