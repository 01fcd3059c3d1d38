import browser from 'webextension-polyfill';
import type { LetterFacts } from '../letter/letter.ts';
import { countCopied } from '../tally/count-copied.ts';
import { countLetter } from '../tally/count-letter.ts';
import type { LetterCount } from '../tally/letter-count.ts';
import { type CountsStore, openCountsStore } from './counts-store.ts';
import { fingerprint } from './fingerprint.ts';
import { answer } from './messages.ts';
import type { FromDashboard } from './read-counts.ts';
import { isOurPage } from './senders.ts';
import type { ShownLetter } from './tab-state.ts';

export interface Counting {
  /** The agreement that judges a letter, in the version in force on its date. */
  readonly agreementOf: (facts: LetterFacts) => Promise<LetterCount['agreement']>;
  /** The version of Handback. */
  readonly rules: string;
  /** The ISO day. */
  readonly today: () => string;
  readonly store?: CountsStore;
}

/**
 * Keeps the counts, and answers the dashboard. Call it once, when the background starts, before anything is awaited.
 * Give `onRead` each letter that is shown with its text, of which the fingerprint alone is kept, and `onCopied` each
 * letter that was answered. Both reject where a count could not be kept: that must not hold up the marking of letters.
 */
export function keepCounts({ agreementOf, rules, today, store = openCountsStore() }: Counting) {
  answer<FromDashboard>({ counts: () => store.all() }, isOurPage);

  async function countOf({ facts, findings, notRead }: ShownLetter, id: string): Promise<LetterCount> {
    const agreement = await agreementOf(facts);
    const state = notRead.length > 0 ? 'partly read' : 'read';
    return countLetter({ id, day: today(), state, facts, findings, agreement, rules });
  }

  return {
    async onRead(letter: ShownLetter, text: string): Promise<void> {
      const id = await fingerprint(text);
      await shownIds.write(letter, id);
      await store.read(await countOf(letter, id));
    },
    async onCopied(letter: ShownLetter, findingIds: readonly string[]): Promise<void> {
      const id = await shownIds.read(letter);
      const places = letter.findings.flatMap((finding, place) =>
        findingIds.includes(finding.id) ? [place] : [],
      );
      await store.change(await countOf(letter, id), (count) => countCopied(count, places));
    },
  };
}

/**
 * The fingerprints of the letters that were shown, in the browser's session storage: in memory, gone with the browser,
 * and kept while the background sleeps.
 */
const shownIds = {
  async read({ key }: ShownLetter): Promise<string> {
    const { [nameOf(key)]: id } = await browser.storage.session.get(nameOf(key));
    if (typeof id !== 'string') throw new Error('This letter was never counted as read.');
    return id;
  },
  write: ({ key }: ShownLetter, id: string) => browser.storage.session.set({ [nameOf(key)]: id }),
};

function nameOf(key: string): string {
  return `fingerprint ${key}`;
}
