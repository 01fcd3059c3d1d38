/**
 * A counts server for the tests: PouchDB Server, with an administrator, that keeps its databases in a folder. Usage:
 * node counts-server.ts FOLDER PORT. Says its address on the first line that it prints.
 */
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const [folder = '', port = '0'] = process.argv.slice(2);

/**
 * PouchDB Server 4.2.0 gives a document, while it validates it, the ancestors of the one that is stored, and so loses
 * every version that differs from it. CouchDB keeps both, and so must this server.
 */
const FAULT = 'newDoc._revisions = (oldDoc || {})._revisions;';
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.includes('/pouchdb-validation/')) return loaded;
    const source = String(loaded.source);
    if (!source.includes(FAULT))
      throw new Error('PouchDB Server has changed: see whether this is still needed.');
    return { ...loaded, source: source.replace(FAULT, '') };
  },
});

const PouchDB = require('pouchdb-core')
  .plugin(require('pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-mapreduce'))
  .plugin(require('pouchdb-replication'));
const app = require('express-pouchdb')(PouchDB.defaults({ prefix: join(folder, '/') }), {
  configPath: join(folder, 'config.json'),
  logPath: join(folder, 'log.txt'),
  overrideMode: { exclude: ['routes/fauxton'] },
});
app.couchConfig.set('admins', 'admin', 'secret', () => {});
const server = require('express')()
  .use('/', app)
  .listen(Number(port), '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${server.address().port}`);
  });
