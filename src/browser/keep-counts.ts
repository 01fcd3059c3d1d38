import browser from 'webextension-polyfill';
import type { LetterFacts } from '../letter/letter.ts';
import type { Outcome } from '../reply/replies.ts';
import { countCopied, countDecided, type Decision, type Decisions } from '../tally/count-decided.ts';
import { countLetter } from '../tally/count-letter.ts';
import type { Dismissal } from '../tally/dismissal.ts';
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

const COUNTED: Readonly<Record<Outcome, Decision['outcome']>> = {
  return: 'returned',
  done: 'done',
  ask: 'asked',
};

/** What is known of a letter that could not be read. */
const UNKNOWN: LetterFacts = { kind: 'other', addressee: 'other', patient: {} };

/**
 * Keeps the counts, and answers the dashboard. Call it once, when the background starts, before anything is awaited.
 * Give `onRead` each letter that is shown with its text, of which the fingerprint alone is kept; `onCopied` each letter
 * that was answered and `onDismissed` each finding that was dismissed, before or after; give `onNotRead` the address of what could not be read, and why, of which
 * again the fingerprint alone is kept. Each rejects where a count could not be kept.
 */
export function keepCounts({ agreementOf, today, store = openCountsStore() }: Counting) {
  const inTurn = createQueue();
  const { version: rules } = browser.runtime.getManifest();
  answer<FromDashboard>({ counts: () => store.all() }, isOurPage);

  async function count(letter: ShownLetter, { id, changes }: Showing): Promise<void> {
    const { facts, findings, notRead } = letter;
    const agreement = await agreementOf(facts);
    const state = notRead.length > 0 ? 'partly read' : 'read';
    const counted = countLetter({ id, day: today(), state, facts, findings, agreement, rules });
    await store.change(counted, (before) =>
      changes.reduce((sofar, change) => apply(change, sofar, letter), before),
    );
  }

  /** Counts a change, at once where the letter is counted, and otherwise with the letter. */
  function change(letter: ShownLetter, made: Change): Promise<void> {
    return inTurn(async () => {
      const { id, changes = [] } = await showings.read(letter);
      if (id !== undefined) return count(letter, { id, changes: [made] });
      return showings.write(letter, { changes: [...changes, made] });
    });
  }

  return {
    onRead: (letter: ShownLetter, text: string): Promise<void> =>
      inTurn(async () => {
        const { changes = [] } = await showings.read(letter);
        const id = await fingerprint(text);
        await showings.write(letter, { id });
        await count(letter, { id, changes });
      }),
    onCopied: (letter: ShownLetter, outcomes: Readonly<Record<string, Outcome>>): Promise<void> =>
      change(letter, {
        isCopy: true,
        decisions: Object.entries(outcomes).map(([id, outcome]) => [id, { outcome: COUNTED[outcome] }]),
      }),
    onDismissed: (letter: ShownLetter, findingId: string, reason?: Dismissal): Promise<void> =>
      change(letter, {
        isCopy: false,
        decisions: [[findingId, reason ? { outcome: 'dismissed', reason } : { outcome: 'flagged' }]],
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

function apply({ isCopy, decisions }: Change, count: LetterCount, letter: ShownLetter): LetterCount {
  return (isCopy ? countCopied : countDecided)(count, byPlace(decisions, letter));
}

function byPlace(decisions: Change['decisions'], { findings }: ShownLetter): Decisions {
  const places = new Map(findings.map(({ id }, place) => [id, place]));
  return new Map(
    decisions.flatMap(([id, decision]) => {
      const place = places.get(id);
      return place === undefined ? [] : [[place, decision] as const];
    }),
  );
}

/** What the GP decided about findings, by their ids. */
interface Change {
  readonly isCopy: boolean;
  readonly decisions: readonly (readonly [findingId: string, decision: Decision])[];
}

interface Showing {
  readonly id: string;
  /** What was decided and is not yet counted. */
  readonly changes: readonly Change[];
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
