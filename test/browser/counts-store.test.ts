import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countCopied } from '../../src/tally/count-decided.ts';
import { aLetterCount } from '../factories.ts';

// PouchDB is written for browsers, where `self` is the global object.
vi.stubGlobal('self', globalThis);
const { openCountsStore } = await import('../../src/browser/counts-store.ts');

const RETURNED = new Map([[0, { outcome: 'returned' }]] as const);

let store: ReturnType<typeof openCountsStore>;
let number = 0;

beforeEach(() => {
  number += 1;
  store = openCountsStore(`counts ${number}`);
});

afterEach(() => store.close());

const idOf = (letter: number) => letter.toString(16).padStart(64, '0');

describe('the counts on this computer', () => {
  it('keep a letter as it was counted', async () => {
    const count = aLetterCount();
    await store.change(count);
    expect(await store.all()).toEqual({ counts: [count], notUnderstood: 0 });
  });

  it('count a letter once, however often and from however many tabs it is opened', async () => {
    await Promise.all(Array.from({ length: 12 }, () => store.change(aLetterCount())));
    expect((await store.all()).counts).toHaveLength(1);
  });

  it('lose no copy when several are made at once', async () => {
    const copies = Array.from({ length: 12 }, () =>
      store.change(aLetterCount(), (count) => countCopied(count, RETURNED)),
    );
    await Promise.all(copies);
    expect((await store.all()).counts).toMatchObject([{ copied: 12, findings: [{ outcome: 'returned' }] }]);
  });

  it('are still there when the background was put to sleep', async () => {
    await store.change(aLetterCount());
    await store.close();
    store = openCountsStore(`counts ${number}`);
    expect((await store.all()).counts).toEqual([aLetterCount()]);
  });

  it.each([
    ['a note', { note: 'Mrs Jane Example came today' }],
    ['a provider that is a paragraph', { provider: 'I saw this lady in clinic. '.repeat(10) }],
    ['a provider with a number in it', { provider: 'Ward 7, NHS number 999 000 0018' }],
    ['an id that is a name', { id: 'Jane Example' }],
  ])('refuse %s', async (_, parts) => {
    await expect(store.change({ ...aLetterCount(), ...parts })).rejects.toThrow();
    expect((await store.all()).counts).toEqual([]);
  });

  it('are the same for any order of opening and copying', async () => {
    const event = fc.record({ letter: fc.integer({ min: 0, max: 3 }), copies: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), fc.boolean(), async (events, atOnce) => {
        number += 1;
        const counts = openCountsStore(`counts ${number}`);
        const run = ({ letter, copies }: { letter: number; copies: boolean }) => {
          const count = aLetterCount({ id: idOf(letter) });
          return copies ? counts.change(count, (each) => countCopied(each, RETURNED)) : counts.change(count);
        };
        if (atOnce) await Promise.all(events.map(run));
        if (!atOnce) for (const each of events) await run(each);
        const { counts: stored } = await counts.all();
        await counts.close();
        const letters = [...new Set(events.map(({ letter }) => letter))].sort();
        expect(stored.map(({ id, copied }) => [id, copied])).toEqual(
          letters.map((letter) => [
            idOf(letter),
            events.filter((each) => each.letter === letter && each.copies).length,
          ]),
        );
      }),
      { numRuns: 15 },
    );
  });
});
