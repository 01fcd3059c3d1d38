import { SCHEMA } from '../tally/letter-count.ts';
import { createSieve, type Refusals, type Sieve } from './admits.ts';
import type { CountsDatabase, Replication } from './database.ts';
import { settleDeletions } from './settle-deletions.ts';

export interface Replicated {
  readonly sent: number;
  readonly received: number;
  /** What came from the server, or would have gone to it, and is no count. */
  readonly refusals: Refusals;
  /** Documents that the server would not have. */
  readonly denied: number;
}

interface Replicating {
  readonly here: CountsDatabase;
  readonly server: CountsDatabase;
  /**
   * A number that is raised to go through everything from the start, such as when the server turned something down the
   * time before. Otherwise only what is new is looked at.
   */
  readonly round: number;
  readonly signal?: AbortSignal;
}

const OPTIONS = { batch_size: 200, retry: false } as const;

/**
 * Sends the counts of this computer to a server and receives the others', by CouchDB's own replication. It goes on where
 * it was broken off. Rejects where the server cannot be reached; what was sent and received by then stays so.
 */
export async function replicate({ here, server, round, signal }: Replicating): Promise<Replicated> {
  const sieve = createSieve();
  const received = await finish(here.replicate.from(onlyCounts(server, sieve, round), OPTIONS), signal);
  await settleDeletions(here);
  const sent = await finish(server.replicate.from(onlyCounts(here, sieve, round), OPTIONS), signal);
  return {
    received: received.written,
    sent: sent.written,
    refusals: sieve.refusals,
    denied: received.denied + sent.denied,
  };
}

/**
 * The same database, as one to replicate from: what is no count is not in it. How far it was read is remembered for this
 * schema and round alone, so that what was left out is looked at again by a version of Handback that knows it.
 */
function onlyCounts(database: CountsDatabase, { passes }: Sieve, round: number): CountsDatabase {
  const parts: Partial<CountsDatabase> = {
    /** PouchDB asks for its own reckoning of progress alone, and would leave a rejection unhandled. */
    info: () => database.info().catch(() => ({ update_seq: 0 })),
    id: async () => `${await database.id()} ${SCHEMA} ${round}`,
    async bulkGet(options) {
      const docs = options.docs.filter(isNoDesign);
      if (docs.length === 0) return { results: [] };
      const { results } = await database.bulkGet({ ...options, docs });
      const counts = ({ ok, error }: Got) => error !== undefined || (ok !== undefined && passes(ok));
      return { results: results.map(({ id, docs }) => ({ id, docs: docs.filter(counts) })) };
    },
  };
  return Object.assign(Object.create(database), parts);
}

/** A server's design documents are its own. */
function isNoDesign({ id }: { readonly id: string }): boolean {
  return !id.startsWith('_design/');
}

type Got = Awaited<ReturnType<CountsDatabase['bulkGet']>>['results'][number]['docs'][number];

async function finish(replication: Replication, signal?: AbortSignal) {
  let denied = 0;
  const stop = () => replication.cancel();
  replication.on('denied', () => {
    denied += 1;
  });
  signal?.addEventListener('abort', stop);
  try {
    const { docs_written: written } = await replication;
    signal?.throwIfAborted();
    return { written, denied };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
