import type PouchDB from 'pouchdb-browser';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { DAMAGED } from './count-documents.ts';
import { deleteDocument } from './delete-documents.ts';
import { ifThere, openPouch } from './pouch.ts';

/** Stands in the database, so that one which the browser emptied is known for it. Never replicated. */
const MARK = '_local/handback';

const day = v.pipe(v.string(), v.isoDate());

const NoteSchema = v.object({
  /** The database in use. */
  name: v.string(),
  /** It was marked, so that if the mark is gone the browser emptied it. */
  isMarked: v.boolean(),
  /** Databases that could not be opened, and since when they are left aside. */
  setAside: v.array(v.object({ name: v.string(), on: day })),
  /** The days when the database was found empty, and Handback had not emptied it. */
  emptied: v.array(day),
});

/** What is known of the database of the counts, beside it. */
type DatabaseNote = Readonly<v.InferOutput<typeof NoteSchema>>;

/** What is known of the database that is called `first` to begin with. */
export async function readDatabaseNote(first: string): Promise<DatabaseNote> {
  const { [noteName(first)]: stored } = await browser.storage.local.get(noteName(first));
  return v.parse(v.fallback(NoteSchema, { name: first, isMarked: false, setAside: [], emptied: [] }), stored);
}

/**
 * Opens the database of the counts. One that cannot be opened twice over is set aside, untouched, for a new one; where a
 * new one cannot be opened either, as on a full disk, that is the fault, and it throws. `today` is an ISO day.
 */
export async function openCountsDatabase(first: string, today: string): Promise<PouchDB> {
  const note = await readDatabaseNote(first);
  try {
    await tryToOpen(note.name).catch(() => tryToOpen(note.name));
    const database = await openPouch(note.name);
    await checkMark(first, note, { database, today });
    return database;
  } catch (fault) {
    const name = `${first} ${note.setAside.length + 2}`;
    const database = await openPouch(name).catch(() => {
      throw fault;
    });
    const isMarked = await writeMark(database);
    if (!isMarked) throw fault;
    const setAside = [...note.setAside, { name: note.name, on: today }];
    await writeNote(first, { ...note, name, isMarked, setAside });
    return database;
  }
}

/** An empty database in place of the one in use and of those that were set aside, which are all destroyed. */
export async function replaceCountsDatabase(first: string, old: PouchDB): Promise<PouchDB> {
  const { name, setAside } = await readDatabaseNote(first);
  await old.destroy();
  for (const each of setAside) await destroy(each.name);
  const database = await openPouch(name);
  await writeNote(first, { name, isMarked: await writeMark(database), setAside: [], emptied: [] });
  return database;
}

/** Destroys what was set aside: databases, and documents of the one in use that were no counts. */
export async function destroySetAside(first: string, database: PouchDB): Promise<void> {
  const note = await readDatabaseNote(first);
  for (const each of note.setAside) await destroy(each.name);
  await deleteDocument(database, DAMAGED);
  await writeNote(first, { ...note, setAside: [], emptied: [] });
}

/** Destroys a database that PouchDB may be unable to open. */
function destroy(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`_pouch_${name}`);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Opens a database, if it is there, by the browser alone: PouchDB remembers a failure until it is closed. */
async function tryToOpen(name: string): Promise<void> {
  const stored = `_pouch_${name}`;
  const all = await indexedDB.databases();
  if (!all.some((each) => each.name === stored)) return;
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(stored);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

interface Opened {
  readonly database: PouchDB;
  readonly today: string;
}

async function checkMark(first: string, note: DatabaseNote, { database, today }: Opened): Promise<void> {
  if (await ifThere(database.get(MARK))) return;
  const emptied = note.isMarked ? [...note.emptied, today] : note.emptied;
  await writeNote(first, { ...note, isMarked: await writeMark(database), emptied });
}

/** False where nothing can be written now: it is marked when it is opened next. */
async function writeMark(database: PouchDB): Promise<boolean> {
  try {
    await database.put({ _id: MARK });
    return true;
  } catch {
    return false;
  }
}

async function writeNote(first: string, note: DatabaseNote): Promise<void> {
  await browser.storage.local.set({ [noteName(first)]: note });
}

function noteName(first: string): string {
  return `database ${first}`;
}
