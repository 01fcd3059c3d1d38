import { createRequire } from 'node:module';
import type { CountsDatabase } from '../../src/joining/database.ts';

const require = createRequire(import.meta.url);
const PouchDB = require('pouchdb-core')
  .plugin(require('pouchdb-adapter-memory'))
  .plugin(require('pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-replication'));

/** A database of counts as a computer has it, in memory, or on a server. */
export interface TestDatabase extends CountsDatabase {
  put(document: object): Promise<unknown>;
  get(id: string, options?: object): Promise<Record<string, unknown>>;
  allDocs(options?: object): Promise<{ rows: { id: string; doc: Record<string, unknown> }[] }>;
  bulkDocs(documents: readonly object[], options?: object): Promise<readonly { error?: unknown }[]>;
  destroy(): Promise<void>;
}

let number = 0;

/** A database of counts that is kept in memory. */
export function aDevice(): TestDatabase {
  number += 1;
  return new PouchDB(`device ${process.pid} ${number}`, {
    adapter: 'memory',
    auto_compaction: true,
    revs_limit: 20,
  });
}

/** A database of counts that is kept in a folder. */
export function aDeviceOnDisk(folder: string): TestDatabase {
  return new PouchDB(folder, { adapter: 'leveldb', auto_compaction: true, revs_limit: 20 });
}

/** A database of counts on a server, which must be there. */
export function aServerDatabase(
  address: string,
  auth?: { username: string; password: string },
): TestDatabase {
  return new PouchDB(address, { adapter: 'http', skip_setup: true, ...(auth && { auth }) });
}
