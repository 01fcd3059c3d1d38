import IndexedDbAdapter from 'pouchdb-adapter-indexeddb';
import PouchDB, { type StoredDocument } from 'pouchdb-browser';

PouchDB.plugin(IndexedDbAdapter);

const OPTIONS = { adapter: 'indexeddb', auto_compaction: true, revs_limit: 20 };

/** Opens a database in this browser. Rejects where the browser cannot; it can be tried again. */
export async function openPouch(name: string): Promise<PouchDB> {
  const database = new PouchDB(name, OPTIONS);
  try {
    await database.info();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Everything in a database that is stored for a letter, as it was counted. */
export async function readAll(database: PouchDB): Promise<object[]> {
  const { rows } = await database.allDocs({ include_docs: true });
  return rows.flatMap(({ doc }) => (doc ? [countIn(doc)] : []));
}

/** What is stored, as it was counted: with its `id`, and without what is PouchDB's. */
export function countIn({ _id: id, _rev, ...rest }: StoredDocument): object {
  return { id, ...rest };
}

/** The HTTP status that PouchDB gives an error, where it gives one. */
export function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}
