import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeDump } from '../../../src/joining/dump.ts';
import { takeIn } from '../../../src/joining/take-in.ts';
import { countReturn } from '../../../src/tally/count-decisions.ts';
import { aLetterCount } from '../../factories.ts';

// PouchDB is written for browsers, where `self` is the global object.
vi.stubGlobal('self', globalThis);
vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
const { openCountsStore } = await import('../../../src/browser/counts/counts-store.ts');

type Store = ReturnType<typeof openCountsStore>;

const today = () => '2026-03-20';
const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const PLACES = [0, 1, 2] as const;

let number = 0;
let stores: Store[] = [];

function openStores(): void {
  number += 1;
  stores = PLACES.map((place) => openCountsStore({ name: `practice ${number} computer ${place}`, today }));
}

beforeEach(openStores);

const closeStores = () => Promise.all(stores.map((store) => store.close()));

afterEach(closeStores);

function at(place: number): Store {
  const store = stores[place];
  if (!store) throw new Error(`There is no computer ${place}.`);
  return store;
}

const idOf = (letter: number) => `${letter}`.repeat(64);

/** A letter is open on a computer, and is answered on a day. */
const answer = (place: number, letter: number, day: string) =>
  at(place).change(idOf(letter), (before = aLetterCount({ id: idOf(letter), day: '2026-03-10' })) =>
    countReturn(before, { day }),
  );

const give = async (from: number, to: number) =>
  takeIn(await at(to).database(), await writeDump(await at(from).database(), '0a1b2c3d'));

async function joinAll(): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    for (const from of PLACES) for (const to of PLACES) if (from !== to) await give(from, to);
}

const answersAt = async (place: number) =>
  (await at(place).all()).counts.flatMap(({ returns }) => returns.map(({ day }) => day)).sort();

describe('what was deleted', () => {
  it('stays so where another computer counted the same letter by itself', async () => {
    await answer(0, 1, '2026-04-01');
    await answer(1, 1, '2026-04-02');
    await at(0).delete(MARCH);
    await joinAll();
    for (const place of PLACES) expect(await answersAt(place)).toEqual([]);
  });

  it('stays so where another computer changed it meanwhile, more than once', async () => {
    await answer(0, 1, '2026-04-01');
    await give(0, 1);
    await at(0).delete(MARCH);
    for (const day of ['2026-04-02', '2026-04-03', '2026-04-04']) await answer(1, 1, day);
    await give(1, 0);
    expect(await answersAt(0)).toEqual([]);
    await joinAll();
    for (const place of PLACES) expect(await answersAt(place)).toEqual([]);
  });

  it('stays so on a computer that is told by a third, which never had it', async () => {
    await answer(0, 1, '2026-04-01');
    await give(0, 1);
    await at(0).deleteAll(true);
    await give(0, 2);
    await give(2, 1);
    expect(await answersAt(1)).toEqual([]);
  });

  it('counts anew where the letter is opened after that, without what was before', async () => {
    await answer(0, 1, '2026-04-01');
    await give(0, 1);
    await at(0).deleteAll(true);
    await answer(0, 1, '2026-05-01');
    await answer(1, 1, '2026-04-02');
    await joinAll();
    for (const place of PLACES) expect(await answersAt(place)).toEqual(['2026-05-01']);
  });

  it('stays so, and all computers agree, in any order of counting, deleting and joining', async () => {
    const place = fc.constantFrom(...PLACES);
    const letter = fc.constantFrom(1, 2);
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ does: fc.constant('answer' as const), place, letter }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('delete', 'delete all'), place, letter }) },
      { weight: 3, arbitrary: fc.record({ does: fc.constant('give' as const), place, letter, to: place }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await closeStores();
        openStores();
        const deleted = new Set<string>();
        let answers = 0;
        for (const each of steps) {
          answers += 1;
          const day = `2026-${answers > 9 ? '05' : '04'}-${`${1 + (answers % 28)}`.padStart(2, '0')}`;
          if (each.does === 'answer') await answer(each.place, each.letter, day);
          if (each.does === 'give' && 'to' in each) await give(each.place, each.to);
          if (!each.does.startsWith('delete')) continue;
          for (const known of await answersAt(each.place)) deleted.add(known);
          await (each.does === 'delete' ? at(each.place).delete(MARCH) : at(each.place).deleteAll(true));
        }
        await joinAll();
        const [first = [], ...others] = await Promise.all(PLACES.map(answersAt));
        expect(first.filter((day) => deleted.has(day))).toEqual([]);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
