import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type LetterCount, LetterCountSchema } from '../../tally/letter-count.ts';

const NAME = 'uncounted';

const UncountedSchema = v.fallback(v.object({ counts: v.array(LetterCountSchema), why: v.string() }), {
  counts: [],
  why: '',
});

/** Counts that could not be stored, and a sentence that says why the last could not. */
interface Uncounted {
  readonly counts: readonly LetterCount[];
  readonly why: string;
}

/**
 * Counts that the disk had no room for, in the browser's session storage: in memory, kept while the background sleeps,
 * and gone with the browser.
 */
export const uncounted = {
  async read(): Promise<Uncounted> {
    const { [NAME]: stored } = await browser.storage.session.get(NAME);
    return v.parse(UncountedSchema, stored);
  },
  async add(count: LetterCount, why: string): Promise<void> {
    const { counts } = await uncounted.read();
    const others = counts.filter(({ id }) => id !== count.id);
    await browser.storage.session.set({ [NAME]: { counts: [...others, count], why } });
  },
  async remove(count: LetterCount): Promise<void> {
    const { counts, why } = await uncounted.read();
    if (counts.length === 0) return;
    const others = counts.filter(({ id }) => id !== count.id);
    if (others.length === 0) return browser.storage.session.remove(NAME);
    await browser.storage.session.set({ [NAME]: { counts: others, why } });
  },
};
