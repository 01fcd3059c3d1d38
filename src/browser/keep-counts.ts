import browser from 'webextension-polyfill';
import type { LetterFacts } from '../letter/letter.ts';
import { countCopied } from '../tally/count-copied.ts';
import { countLetter } from '../tally/count-letter.ts';
import type { LetterCount } from '../tally/letter-count.ts';
import { type CountsStore, openCountsStore } from './counts-store.ts';
import { fingerprint } from './fingerprint.ts';
import { answer } from './messages.ts';
import { createQueue } from './queue.ts';
import type { FromDashboard } from './read-counts.ts';
import { isOurPage } from './senders.ts';
import type { ShownLetter } from './tab-state.ts';

export interface Counting {
  /** The agreement that judges a letter, in the version in force on its date. */
  readonly agreementOf: (facts: LetterFacts) => Promise<LetterCount['agreement']>;
  /** The ISO day. */
  readonly today: () => string;
  readonly store?: CountsStore;
}

/** What is known of a letter that could not be read. */
const UNKNOWN: LetterFacts = { kind: 'other', addressee: 'other', patient: {} };

/**
 * Keeps the counts, and answers the dashboard. Call it once, when the background starts, before anything is awaited.
 * Give `onRead` each letter that is shown with its text, of which the fingerprint alone is kept, and `onCopied` each
 * letter that was answered, before or after; give `onNotRead` the address of what could not be read, and why, of which
 * again the fingerprint alone is kept. Each rejects where a count could not be kept.
 */
export function keepCounts({ agreementOf, today, store = openCountsStore() }: Counting) {
  const inTurn = createQueue();
  const { version: rules } = browser.runtime.getManifest();
  answer<FromDashboard>({ counts: () => store.all() }, isOurPage);

  async function count(letter: ShownLetter, { id, copies }: Showing): Promise<void> {
    const { facts, findings, notRead } = letter;
    const agreement = await agreementOf(facts);
    const state = notRead.length > 0 ? 'partly read' : 'read';
    const counted = countLetter({ id, day: today(), state, facts, findings, agreement, rules });
    await store.change(counted, (before) =>
      copies.reduce((sofar, findingIds) => countCopied(sofar, placesOf(findingIds, letter)), before),
    );
  }

  return {
    onRead: (letter: ShownLetter, text: string): Promise<void> =>
      inTurn(async () => {
        const { copies = [] } = await showings.read(letter);
        const id = await fingerprint(text);
        await showings.write(letter, { id });
        await count(letter, { id, copies });
      }),
    onCopied: (letter: ShownLetter, findingIds: readonly string[]): Promise<void> =>
      inTurn(async () => {
        const { id, copies = [] } = await showings.read(letter);
        if (id !== undefined) return count(letter, { id, copies: [findingIds] });
        return showings.write(letter, { copies: [...copies, findingIds] });
      }),
    async onNotRead(address: string, notRead: readonly string[]): Promise<void> {
      const id = await fingerprint([address, ...notRead].join('\n'));
      const agreement = await agreementOf(UNKNOWN);
      const state = 'could not be read';
      await store.change(
        countLetter({ id, day: today(), state, facts: UNKNOWN, findings: [], agreement, rules }),
      );
    },
  };
}

function placesOf(findingIds: readonly string[], { findings }: ShownLetter): number[] {
  return findings.flatMap(({ id }, place) => (findingIds.includes(id) ? [place] : []));
}

interface Showing {
  readonly id: string;
  /** Letters back that were copied and are not yet counted: the ids of the findings that they are about. */
  readonly copies: readonly (readonly string[])[];
}

/**
 * What is known of each showing of a letter, in the browser's session storage: in memory, gone with the browser, and
 * kept while the background sleeps.
 */
const showings = {
  async read({ key }: ShownLetter): Promise<Partial<Showing>> {
    const { [nameOf(key)]: showing } = await browser.storage.session.get(nameOf(key));
    return (showing as Partial<Showing> | undefined) ?? {};
  },
  write: ({ key }: ShownLetter, showing: Partial<Showing>): Promise<void> =>
    browser.storage.session.set({ [nameOf(key)]: showing }),
};

function nameOf(key: string): string {
  return `counted ${key}`;
}
