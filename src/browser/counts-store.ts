import IndexedDbAdapter from 'pouchdb-adapter-indexeddb';
import PouchDB, { type StoredDocument } from 'pouchdb-browser';
import * as v from 'valibot';
import { type LetterCount, LetterCountSchema } from '../tally/letter-count.ts';
import { merge } from '../tally/merge.ts';
import type { KeptCounts } from './read-counts.ts';

export interface CountsStore {
  /** Counts a letter that is open, once however often it is opened, and then changes its count by what was done. */
  change(count: LetterCount, change?: (count: LetterCount) => LetterCount): Promise<void>;
  all(): Promise<KeptCounts>;
  close(): Promise<void>;
}

const NOT_FOUND = 404;
const CONFLICT = 409;

PouchDB.plugin(IndexedDbAdapter);

/**
 * The counts on this computer, a document for each letter. The background is their only writer; even so a change that
 * meets another is made again upon it, so that neither is lost. Throws where a count holds more than counts may.
 */
export function openCountsStore(name = 'counts'): CountsStore {
  const database = new PouchDB(name, { adapter: 'indexeddb', auto_compaction: true, revs_limit: 20 });
  return {
    change: (count, change = (same) => same) =>
      update(database, count.id, (before) => change(before ? merge(before, count) : count)),
    async all() {
      const { rows } = await database.allDocs({ include_docs: true });
      const counts = rows.flatMap(({ doc }) => (doc ? [fromDocument(doc)] : []));
      const understood = counts.filter((count) => count !== undefined);
      return { counts: understood, notUnderstood: counts.length - understood.length };
    },
    close: () => database.close(),
  };
}

async function update(
  database: PouchDB,
  id: string,
  change: (before: LetterCount | undefined) => LetterCount,
): Promise<void> {
  for (;;) {
    const stored = await find(database, id);
    const { id: _id, ...rest } = v.parse(LetterCountSchema, change(stored && fromDocument(stored)));
    if (isSame(rest, stored)) return;
    try {
      await database.put({ ...rest, _id, ...(stored && { _rev: stored._rev }) });
      return;
    } catch (error) {
      if (statusOf(error) !== CONFLICT) throw error;
    }
  }
}

async function find(database: PouchDB, id: string): Promise<StoredDocument | undefined> {
  try {
    return await database.get(id);
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return undefined;
    throw error;
  }
}

function fromDocument(document: StoredDocument): LetterCount | undefined {
  const { _id: id, _rev, ...rest } = document;
  const result = v.safeParse(LetterCountSchema, { id, ...rest });
  return result.success ? result.output : undefined;
}

/** Spares a write each time that a letter is opened again. */
function isSame(count: object, stored: StoredDocument | undefined): boolean {
  if (!stored) return false;
  const before = fromDocument(stored);
  if (!before) return false;
  const { id: _, ...rest } = before;
  return JSON.stringify(rest) === JSON.stringify(count);
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}
