import IndexedDbAdapter from 'pouchdb-adapter-indexeddb';
import PouchDB, { type StoredDocument } from 'pouchdb-browser';
import type { Revision } from '../../joining/database.ts';
import { fetchVersions } from '../../joining/fetch-versions.ts';

PouchDB.plugin(IndexedDbAdapter);

/** The HTTP statuses by which PouchDB says that a document is not there, or was changed meanwhile. */
export const NOT_FOUND = 404;
export const CONFLICT = 409;

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

/** Everything in a database that is stored for a letter, as it was counted: each version that stands. */
export async function readAll(database: PouchDB): Promise<object[]> {
  return (await readVersions(database)).map(countIn);
}

/** Each version that stands of each document. */
export async function readVersions(database: PouchDB): Promise<StoredDocument[]> {
  const { rows } = await database.allDocs({ include_docs: true, conflicts: true });
  const stored = rows.flatMap(({ doc }) => (doc ? [doc] : []));
  const others = stored.flatMap(({ _id: id, _conflicts = [] }) => _conflicts.map((rev) => ({ id, rev })));
  return [...stored, ...(await fetchVersions(database, others))];
}

/** Every version of a letter's document that stands, also those that were deleted. */
export async function versionsOf(database: PouchDB, id: string): Promise<Revision[]> {
  const versions = await ifThere(database.get(id, { open_revs: 'all' }));
  return (versions ?? []).flatMap(({ ok }) => (ok ? [ok] : []));
}

/** What is sought, or undefined where the database has none. */
export async function ifThere<Sought>(seeking: Promise<Sought>): Promise<Sought | undefined> {
  try {
    return await seeking;
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return undefined;
    throw error;
  }
}

/** What is stored, as it was counted: with its `id`, and without what is PouchDB's. */
export function countIn(document: StoredDocument): object {
  const fields = Object.entries(document).filter(([name]) => !name.startsWith('_'));
  return { id: document._id, ...Object.fromEntries(fields) };
}

/** The HTTP status that PouchDB gives an error, where it gives one. */
export function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}
