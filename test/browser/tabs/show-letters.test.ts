import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Scan } from '../../../src/agreements/scan-letter.ts';
import { dismiss } from '../../../src/browser/tabs/dismiss.ts';
import { type Scanning, showLetters } from '../../../src/browser/tabs/show-letters.ts';
import { findLetter } from '../../../src/browser/tabs/tab-changes.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { NOBODY } from '../../../src/letter/patient-marks.ts';
import { aFinding, aLetter } from '../../factories.ts';

const painted = vi.hoisted(() => vi.fn(async (..._: unknown[]) => undefined));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fakeBrowser.storage,
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async () => undefined,
      setTitle: async () => undefined,
    },
    tabs: { sendMessage: painted },
  },
}));

const place = { tabId: 3, frameId: 0, origin: 'https://records.example' };
const shows = {
  letters: [{ key: 'k', text: 'GP to repeat U&Es.', notRead: [], isInTextBox: false }],
  notRead: [],
  frameOrigins: [],
  around: NOBODY,
};
const one = aFinding({ id: 'one' });
const late = aFinding({ id: 'late', topic: 'late-letter', start: 0, end: 0, quote: '' });

const scanOf = (...findings: Scan['findings']): Scan => ({ letter: aLetter(), findings, passedOver: [] });

/** Shows a letter, and gives what is marked at once and what is known of it when all is done. */
async function show(parts: Partial<Scanning>) {
  const onRead = vi.fn(async () => undefined);
  const marks = await showLetters(shows, place, {
    scan: () => scanOf(one, late),
    agreement: async () => 'england',
    scanMarked: () => undefined,
    returnsOf: async () => [],
    onRead,
    ...parts,
  });
  return { marks, onRead };
}

const inMemory = () => findLetter({ ...place, key: 'k' });

beforeEach(async () => {
  await tabStore.remove(place.tabId);
  fakeBrowser.reset();
  painted.mockClear();
});

describe('a letter that is shown', () => {
  it('is marked at once, except for findings about the whole letter', async () => {
    const { marks } = await show({});
    expect(marks).toEqual([
      {
        key: 'k',
        marks: [
          {
            id: 'one',
            verdict: 'breach',
            start: one.start,
            end: one.end,
            says: { what: 'Arrange a test', whose: `The provider’s job. ${one.why}` },
          },
        ],
      },
    ]);
  });

  it('is kept in memory without its text', async () => {
    await show({});
    const letter = await inMemory();
    expect(letter?.facts.patient.name?.value).toBe('Mrs Jane Example');
    expect(letter?.facts).not.toHaveProperty('text');
    expect(letter?.facts).not.toHaveProperty('passages');
  });

  it('is told as reduced reading where there is no reader of context', async () => {
    const { onRead } = await show({});
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect((await inMemory())?.context).toBe('unavailable');
  });

  it('is marked anew when the reader of context withdraws a finding', async () => {
    const { onRead } = await show({ scanInContext: async () => scanOf(late) });
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(2));
    const message = { name: 'paint', data: { key: 'k', marks: [] } };
    expect(painted).toHaveBeenCalledWith(3, message, { frameId: 0 });
    expect(await inMemory()).toMatchObject({ context: 'read', findings: [{ id: 'late' }] });
  });

  it('keeps its first findings where the reader of context fails', async () => {
    const { onRead } = await show({ scanInContext: () => Promise.reject(new Error('No memory.')) });
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(2));
    expect(painted).not.toHaveBeenCalled();
    expect(await inMemory()).toMatchObject({
      context: 'unavailable',
      findings: [{ id: 'one' }, { id: 'late' }],
    });
  });

  it('keeps what was dismissed, before it is read in context and after', async () => {
    const reading = Promise.withResolvers<Scan>();
    const { onRead } = await show({ scanInContext: () => reading.promise });
    await dismiss({ ...place, key: 'k' }, 'one', 'wrong person');
    reading.resolve(scanOf(one));
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(2));
    expect((await inMemory())?.dismissed).toEqual({ one: 'wrong person' });
    await show({});
    expect((await inMemory())?.dismissed).toEqual({ one: 'wrong person' });
    await dismiss({ ...place, key: 'k' }, 'one', undefined);
    expect((await inMemory())?.dismissed).toEqual({});
  });

  it('that has gone cannot be dismissed from', async () => {
    await show({});
    await expect(dismiss({ ...place, key: 'gone' }, 'one', 'other')).rejects.toThrow(
      'no longer on the screen',
    );
  });

  it('tells of the last letter back once it is counted', async () => {
    const first = { day: '2026-03-01', due: '2026-03-15', answer: { number: 1, day: '2026-03-10' } };
    await show({ returnsOf: async () => [first, { day: '2026-04-01', due: '2026-04-15' }] });
    await vi.waitFor(async () =>
      expect((await inMemory())?.lastReturn).toEqual({ day: '2026-04-01', due: '2026-04-15' }),
    );
    await show({ returnsOf: async () => [first] });
    await vi.waitFor(async () =>
      expect((await inMemory())?.lastReturn).toEqual({
        day: '2026-03-01',
        due: '2026-03-15',
        answered: '2026-03-10',
      }),
    );
  });

  it('that cannot be counted is told to the popup', async () => {
    await show({ onRead: () => Promise.reject(new Error('The disk is full.')) });
    const frame = async () => (await tabStore.read(place.tabId)).frames[place.frameId];
    await vi.waitFor(async () => expect(await frame()).toMatchObject({ isUncounted: true }));
    await show({});
    expect((await frame())?.isUncounted).toBeUndefined();
  });

  it('is counted as it was read at first, and not marked anew, when it has gone before it was read in context', async () => {
    const reading = Promise.withResolvers<Scan>();
    const { onRead } = await show({ scanInContext: () => reading.promise });
    await showLetters({ ...shows, letters: [] }, place, {
      scan: () => scanOf(),
      agreement: async () => 'england',
      scanMarked: () => undefined,
      returnsOf: async () => [],
      onRead,
    });
    reading.resolve(scanOf(one));
    await reading.promise;
    await vi.waitFor(async () => expect(await inMemory()).toBeUndefined());
    expect(painted).not.toHaveBeenCalled();
    expect(onRead).toHaveBeenCalledOnce();
    expect(onRead).toHaveBeenCalledWith(expect.objectContaining({ context: 'awaited' }), expect.anything());
  });
});

describe('a page with more frames than are read', () => {
  const shownIn = (frameId: number) =>
    showLetters(
      shows,
      { ...place, frameId },
      {
        scan: () => scanOf(one),
        agreement: async () => 'england',
        scanMarked: () => undefined,
        returnsOf: async () => [],
        onRead: async () => undefined,
      },
    );

  it('is read in the first ones and in the page itself, and what was left out is known', async () => {
    for (let frameId = 1; frameId <= 60; frameId++) await shownIn(frameId);
    expect(await shownIn(0)).toHaveLength(1);
    expect(await shownIn(5)).toHaveLength(1);
    expect(await shownIn(61)).toEqual([]);
    const { frames, hasMoreFrames } = await tabStore.read(place.tabId);
    expect(Object.keys(frames)).toHaveLength(41);
    expect(hasMoreFrames).toBe(true);
  });
});
