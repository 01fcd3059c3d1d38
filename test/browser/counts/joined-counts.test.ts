import 'fake-indexeddb/auto';
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
const COUNT = aLetterCount();
let number = 0;
let here: Store;
let there: Store;

beforeEach(() => {
  number += 1;
  here = openCountsStore({ name: `here ${number}`, today });
  there = openCountsStore({ name: `there ${number}`, today });
});

afterEach(() => Promise.all([here.close(), there.close()]));

const give = async (from: Store, to: Store) =>
  takeIn(await to.database(), await writeDump(await from.database(), '0a1b2c3d'));

const returnedOn =
  (day: string) =>
  (before = COUNT) =>
    countReturn(before, { day });

describe('the counts of two computers that counted one letter', () => {
  it('are one count, with what was decided on both', async () => {
    await here.change(COUNT.id, returnedOn('2026-03-11'));
    await there.change(COUNT.id, returnedOn('2026-03-12'));
    await give(here, there);
    await give(there, here);
    const both = [{ day: '2026-03-11' }, { day: '2026-03-12' }];
    expect((await here.all()).counts).toMatchObject([{ returns: both }]);
    expect((await there.all()).counts).toEqual((await here.all()).counts);
    expect(await here.find(COUNT.id)).toMatchObject({ returns: both });
  });

  it('stay one when either changes it again, and the other hears of it', async () => {
    await here.change(COUNT.id, returnedOn('2026-03-11'));
    await there.change(COUNT.id, returnedOn('2026-03-12'));
    await give(here, there);
    await there.change(COUNT.id, returnedOn('2026-03-13'));
    await give(there, here);
    expect((await here.all()).counts).toMatchObject([
      { returns: [{ day: '2026-03-11' }, { day: '2026-03-12' }, { day: '2026-03-13' }] },
    ]);
    expect((await there.all()).counts).toEqual((await here.all()).counts);
  });

  it('are deleted on both, with every version of them', async () => {
    await here.change(COUNT.id, returnedOn('2026-03-11'));
    await there.change(COUNT.id, returnedOn('2026-03-12'));
    await give(here, there);
    await there.delete({ from: '2026-03-01', to: '2026-03-31' });
    await give(there, here);
    expect((await there.all()).counts).toEqual([]);
    expect((await here.all()).counts).toEqual([]);
  });
});
