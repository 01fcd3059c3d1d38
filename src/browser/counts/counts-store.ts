import type PouchDB from 'pouchdb-browser';
import type { CountsDatabase } from '../../joining/database.ts';
import { joinCounts, type KeptCounts, keepCountsOf } from '../../tally/kept-counts.ts';
import type { LetterCount } from '../../tally/letter-count.ts';
import type { Period } from '../../tally/view.ts';
import { type CountChange, changeDocument, findCount, keepInMemory } from './count-documents.ts';
import {
  destroySetAside,
  openCountsDatabase,
  readDatabaseNote,
  replaceCountsDatabase,
} from './counts-database.ts';
import { deleteDocument, deleteDocuments, isInPeriod } from './delete-documents.ts';
import { readAll } from './pouch.ts';
import type { CountsPlace } from './read-counts.ts';
import { uncounted } from './uncounted.ts';

export interface CountsStore {
  /** Changes the count of a letter. Rejects with a sentence where it could not be stored. */
  change(id: string, make: CountChange['make']): Promise<void>;
  /** The count of a letter, where it is counted. */
  find(id: string): Promise<LetterCount | undefined>;
  /** Takes a letter out of the counts, where it is counted. Rejects with a sentence where that could not be stored. */
  forget(id: string): Promise<void>;
  all(): Promise<KeptCounts>;
  /** Where the counts are, for who reads them without the background. */
  place(): Promise<CountsPlace>;
  /** Deletes the counts of letters that were first open in a period. Of each, its id stays, so that other computers that join delete it too. */
  delete(period: Period): Promise<void>;
  /**
   * Deletes all that is stored here, also what was set aside. Of counts that may be on other computers too, the ids stay,
   * so that those delete them and do not bring them back; otherwise nothing stays.
   */
  deleteAll(isElsewhere: boolean): Promise<void>;
  /** The database itself, to be joined with others. */
  database(): Promise<CountsDatabase>;
  close(): Promise<void>;
}

interface Storing {
  /** The database's name. */
  readonly name?: string;
  /** The ISO day. */
  readonly today: () => string;
}

/**
 * The counts on this computer, a document for each letter. The background is their only writer; even so a change that
 * meets another is made again upon it, so that neither is lost. What the disk has no room for is kept in memory and
 * stored with the next change.
 */
export function openCountsStore({ name = 'counts', today }: Storing): CountsStore {
  let opening: Promise<PouchDB> | undefined;
  const opened = (): Promise<PouchDB> => {
    opening ??= openCountsDatabase(name, today()).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  async function inStoreOrMemory(change: CountChange): Promise<void> {
    const database = await opened().catch(async (error) => {
      throw await keepInMemory(change.make(undefined), error);
    });
    await changeDocument(database, change);
  }

  /** What still cannot be stored stays in memory, and the dashboard says so. */
  async function storeWaiting(waiting: readonly LetterCount[]): Promise<void> {
    for (const count of waiting) {
      try {
        await inStoreOrMemory({ id: count.id, make: (before) => joinCounts(before, count) });
      } catch {
        return;
      }
      await uncounted.remove(count);
    }
  }

  return {
    async change(id, make) {
      const { counts } = await uncounted.read();
      const waiting = counts.find((count) => count.id === id);
      await inStoreOrMemory({ id, make: (before) => make(waiting ? joinCounts(before, waiting) : before) });
      if (waiting) await uncounted.remove(waiting);
      await storeWaiting(counts.filter((count) => count !== waiting));
    },
    async find(id) {
      const stored = await findCount(await opened(), id);
      const waiting = (await uncounted.read()).counts.find((count) => count.id === id);
      return waiting ? joinCounts(stored, waiting) : stored;
    },
    async forget(id) {
      await deleteDocument(await opened(), id);
      for (const count of (await uncounted.read()).counts) if (count.id === id) await uncounted.remove(count);
    },
    async all() {
      const database = await opened();
      const { waiting, database: _, ...state } = await placeOf(name);
      return { ...state, ...keepCountsOf(await readAll(database), waiting) };
    },
    async place() {
      await opened();
      return placeOf(name);
    },
    async delete(period) {
      await deleteDocuments(await opened(), period);
      for (const count of (await uncounted.read()).counts)
        if (isInPeriod(count, period)) await uncounted.remove(count);
    },
    async deleteAll(isElsewhere) {
      if (isElsewhere) {
        await deleteDocuments(await opened());
        await destroySetAside(name, await opened());
      } else {
        opening = replaceCountsDatabase(name, await opened());
        await opening;
      }
      for (const count of (await uncounted.read()).counts) await uncounted.remove(count);
    },
    database: opened,
    close: async () => (await opened()).close(),
  };
}

async function placeOf(first: string): Promise<CountsPlace> {
  const { name, setAside, emptied } = await readDatabaseNote(first);
  const { counts: waiting, why } = await uncounted.read();
  return {
    database: name,
    waiting,
    notStored: { letters: waiting.length, why },
    setAside: setAside.map(({ on }) => on),
    emptied,
  };
}
