import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countDecisions, countReturn } from '../../../src/tally/count-decisions.ts';
import { joinCounts } from '../../../src/tally/kept-counts.ts';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { aLetterCount } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: fakeBrowser.storage } }));
// PouchDB is written for browsers, where `self` is the global object.
vi.stubGlobal('self', globalThis);
const { openCountsStore } = await import('../../../src/browser/counts/counts-store.ts');
const { default: PouchDB } = await import('pouchdb-browser');

const today = () => '2026-03-10';
const raw = { adapter: 'indexeddb', auto_compaction: true, revs_limit: 20 };

let store: ReturnType<typeof openCountsStore>;
let name = '';
let number = 0;

beforeEach(() => {
  fakeBrowser.reset();
  number += 1;
  name = `counts ${number}`;
  store = openCountsStore({ name, today });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

const keep = (count: LetterCount) => store.change(count.id, (before) => joinCounts(before, count));
const decide = (nth: number) =>
  store.change(aLetterCount().id, (before = aLetterCount()) =>
    countDecisions(before, [{ topic: 'dna', verdict: 'check', nth, outcome: 'returned' }]),
  );
const counts = async () => (await store.all()).counts;

async function wake(): Promise<void> {
  await store.close();
  store = openCountsStore({ name, today });
}

/** Makes opening a database fail, as the browser does it, where its name ends so. */
function failToOpen(ending: string) {
  const open = IDBFactory.prototype.open;
  return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...given) {
    if (!given[0].endsWith(ending)) return open.apply(this, given);
    const request = { error: new DOMException('Internal error.', 'UnknownError'), onerror: () => undefined };
    setTimeout(() => (request.onerror as (event: object) => void)({ target: request }));
    return request as unknown as IDBOpenDBRequest;
  });
}

/** Makes every write fail, as on a full disk. */
function fillDisk() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
}

describe('the counts on this computer', () => {
  it('keep a letter as it was counted', async () => {
    await keep(aLetterCount());
    expect(await store.all()).toEqual({
      counts: [aLetterCount()],
      newer: 0,
      damaged: 0,
      notStored: { letters: 0, why: '' },
      setAside: [],
      emptied: [],
    });
  });

  it('count a letter once, however often and from however many tabs it is opened', async () => {
    await Promise.all(Array.from({ length: 12 }, () => keep(aLetterCount())));
    expect(await counts()).toHaveLength(1);
  });

  it('lose no decision when several are made at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, nth) => decide(nth + 1)));
    expect((await counts())[0]?.decisions).toHaveLength(12);
  });

  it('are still there when the background was put to sleep', async () => {
    await keep(aLetterCount());
    await wake();
    expect(await counts()).toEqual([aLetterCount()]);
  });

  it.each([
    ['a note', { note: 'Mrs Jane Example came today' }],
    ['a provider that is a paragraph', aLetterCount({ provider: 'I saw this lady in clinic. '.repeat(10) })],
    ['a provider with a number in it', aLetterCount({ provider: 'Ward 7, NHS number 999 000 0018' })],
    ['an agreement in words', aLetterCount({ agreement: { id: 'Mrs Jane Example', version: '1' } })],
    ['an id that is a name', { id: 'Jane Example' }],
  ])('refuse %s', async (_, parts) => {
    await expect(keep({ ...aLetterCount(), ...parts })).rejects.toThrow();
    expect(await counts()).toEqual([]);
  });
});

describe('what an older version stored', () => {
  it('is counted, and brought up to date when it changes', async () => {
    const [document] = JSON.parse(readFileSync('test/tally/stored/version-1.json', 'utf8'));
    const database = new PouchDB(name, raw);
    await database.put({ ...document, _rev: undefined });
    await database.close();
    const [before] = await counts();
    await store.change(document._id, (count = aLetterCount()) => countReturn(count, { day: '2026-04-01' }));
    expect(await counts()).toEqual([{ ...before, returns: [{ day: '2026-03-10' }, { day: '2026-04-01' }] }]);
  });
});

describe('what is no count', () => {
  /** Changes what is stored of a letter behind the store's back. Gives its revision. */
  async function putRaw(parts: object): Promise<string> {
    await keep(aLetterCount());
    await store.close();
    const database = new PouchDB(name, raw);
    const stored = await database.get(aLetterCount().id);
    await database.put({ ...stored, ...parts });
    const { _rev } = await database.get(stored._id);
    await database.close();
    store = openCountsStore({ name, today });
    return _rev;
  }

  it('is left alone where a later version wrote it', async () => {
    await putRaw({ schema: 3, more: 'of it' });
    await expect(keep(aLetterCount())).rejects.toThrow('Update Handback');
    expect(await store.all()).toMatchObject({ counts: [], newer: 1, damaged: 0 });
  });

  it('is said where it is damaged, and set aside for the count of the letter', async () => {
    await putRaw({ day: 'no day' });
    expect(await store.all()).toMatchObject({ counts: [], damaged: 1 });
    await keep(aLetterCount());
    expect(await store.all()).toMatchObject({ counts: [aLetterCount()], damaged: 0 });
    await store.close();
    const database = new PouchDB(name, raw);
    const aside = await database.get('_local/damaged');
    await database.close();
    store = openCountsStore({ name, today });
    expect(aside).toMatchObject({ aside: [{ day: 'no day' }] });
  });
});

describe('a full disk', () => {
  it('is said; the letter is counted in memory, and stored when there is room', async () => {
    await keep(aLetterCount({ id: 'b'.repeat(64) }));
    const full = fillDisk();
    await expect(decide(1)).rejects.toThrow('free some space');
    await expect(decide(2)).rejects.toThrow('free some space');
    expect(await store.all()).toMatchObject({
      counts: [{ id: 'b'.repeat(64) }, { decisions: [{ nth: 1 }, { nth: 2 }] }],
      notStored: { letters: 1, why: expect.stringContaining('free some space') },
    });
    full.mockRestore();
    await wake();
    await keep(aLetterCount({ id: 'b'.repeat(64), rules: '0.2.0' }));
    expect(await store.all()).toMatchObject({
      counts: [{ decisions: [{ nth: 1 }, { nth: 2 }] }, { id: 'b'.repeat(64) }],
      notStored: { letters: 0 },
    });
  });
});

describe('a store that cannot be opened', () => {
  it('is set aside, untouched, and said', async () => {
    await keep(aLetterCount());
    await store.close();
    const spy = failToOpen(name);
    store = openCountsStore({ name, today });
    expect(await store.all()).toMatchObject({ counts: [], setAside: ['2026-03-10'] });
    await keep(aLetterCount({ id: 'b'.repeat(64) }));
    spy.mockRestore();
    const old = new PouchDB(name, raw);
    expect(await old.info()).toMatchObject({ doc_count: 1 });
    await old.close();
    await wake();
    expect(await counts()).toHaveLength(1);
  });

  it('is left where nothing can be opened, as on a full disk', async () => {
    await keep(aLetterCount());
    await store.close();
    const spy = failToOpen('');
    store = openCountsStore({ name, today });
    await expect(store.all()).rejects.toThrow();
    spy.mockRestore();
    expect(await store.all()).toMatchObject({ counts: [aLetterCount()], setAside: [] });
  });
});

it('a store that the browser emptied is said', async () => {
  await keep(aLetterCount());
  await store.close();
  await new PouchDB(name, raw).destroy();
  store = openCountsStore({ name, today });
  expect(await store.all()).toMatchObject({ counts: [], emptied: ['2026-03-10'] });
});

describe('deleting', () => {
  const [march, april, may] = ['2026-03-31', '2026-04-30', '2026-05-01'].map((day, index) =>
    aLetterCount({ id: `${index}`.repeat(64), day }),
  );

  beforeEach(async () => {
    for (const count of [march, april, may]) if (count) await keep(count);
  });

  it('a period deletes the letters that were first open in it, both days included', async () => {
    await store.delete({ from: '2026-03-31', to: '2026-04-30' });
    expect(await counts()).toEqual([may]);
  });

  it('leaves of a deleted count nothing but its fingerprint', async () => {
    await store.delete({ from: '2026-03-01', to: '2026-03-31' });
    await store.close();
    const database = new PouchDB(name, raw);
    const changes = await (database as unknown as { changes(options: object): Promise<object> }).changes({
      include_docs: true,
      style: 'all_docs',
    });
    await database.close();
    store = openCountsStore({ name, today });
    const [trace] = JSON.stringify(changes).match(/[^{]*"_deleted":true[^}]*/) ?? [''];
    expect(trace).toContain('0'.repeat(64));
    expect(trace).not.toMatch(/2026|Aldermoor|topic/);
  });

  it('a letter that was deleted counts anew when it is opened again', async () => {
    await store.delete({ from: '2026-03-01', to: '2026-03-31' });
    if (march) await keep({ ...march, day: '2026-06-01' });
    expect((await counts()).map(({ day }) => day).sort()).toEqual(['2026-04-30', '2026-05-01', '2026-06-01']);
  });

  it('all deletes all, also what is in memory, and is no emptying by the browser', async () => {
    const full = fillDisk();
    await expect(keep(aLetterCount({ id: 'c'.repeat(64) }))).rejects.toThrow();
    full.mockRestore();
    await wake();
    await store.deleteAll(false);
    expect(await store.all()).toMatchObject({ counts: [], notStored: { letters: 0 }, emptied: [] });
    await wake();
    expect(await store.all()).toMatchObject({ counts: [], emptied: [] });
    await keep(aLetterCount());
    expect(await counts()).toHaveLength(1);
  });
});

it('any order of opening, deciding, sleeping and a full disk comes to the same', async () => {
  const step = fc.record({
    does: fc.constantFrom('open', 'return', 'sleep', 'fill the disk', 'make room'),
    letter: fc.integer({ min: 0, max: 3 }),
    nth: fc.integer({ min: 1, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      fakeBrowser.reset();
      number += 1;
      name = `counts ${number}`;
      store = openCountsStore({ name, today });
      await store.all();
      let full: ReturnType<typeof fillDisk> | undefined;
      const model = new Map<string, Set<number>>();
      for (const { does, letter, nth } of steps) {
        const id = `${letter}`.repeat(64);
        if (does === 'sleep' && !full) await wake();
        if (does === 'fill the disk') full ??= fillDisk();
        if (does === 'make room') {
          full?.mockRestore();
          full = undefined;
        }
        if (does !== 'open' && does !== 'return') continue;
        const decided = does === 'return' ? [nth] : [];
        model.set(id, new Set([...(model.get(id) ?? []), ...decided]));
        await store
          .change(id, (before = aLetterCount({ id })) =>
            countDecisions(
              before,
              decided.map((each) => ({ topic: 'dna', verdict: 'check', nth: each, outcome: 'returned' })),
            ),
          )
          .catch(() => undefined);
      }
      const seen = (await counts()).map(
        ({ id, decisions }) => [id, decisions.map(({ nth }) => nth)] as const,
      );
      full?.mockRestore();
      await store.close();
      const expected = [...model].map(([id, decided]) => [id, [...decided].sort()] as const);
      expect(new Map(seen)).toEqual(new Map(expected));
      store = openCountsStore({ name, today });
    }),
    { numRuns: 40 },
  );
});
