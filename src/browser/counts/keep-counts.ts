import browser from 'webextension-polyfill';
import type { Finding } from '../../agreements/finding.ts';
import type { LetterFacts } from '../../letter/letter.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import type { Topic } from '../../requests/request.ts';
import {
  countAnswer,
  countDecisions,
  countReturn,
  countUnmarked,
  type Decided,
  numbered,
} from '../../tally/count-decisions.ts';
import { countLetter } from '../../tally/count-letter.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import { joinCounts } from '../../tally/kept-counts.ts';
import type { CountedReturn, LetterCount, Reading } from '../../tally/letter-count.ts';
import { createQueue } from '../queue.ts';
import type { ShownLetter } from '../tabs/tab-state.ts';
import { type CountsStore, openCountsStore } from './counts-store.ts';
import { fingerprint } from './fingerprint.ts';
import { serveKeeping } from './serve-keeping.ts';

export interface Counting {
  /** The agreement that judges a letter, in the version in force on its date. */
  readonly agreementOf: (facts: LetterFacts) => Promise<Reading['agreement']>;
  /** The ISO day. */
  readonly today: () => string;
  readonly store?: CountsStore;
}

const COUNTED: Readonly<Record<Outcome, Decided['outcome']>> = {
  return: 'returned',
  done: 'done',
  ask: 'asked',
};

/** What is known of a letter that could not be read. */
const UNKNOWN: LetterFacts = { kind: 'other', addressee: 'other', patient: {} };

/**
 * Counts letters and what is decided about them, and answers the dashboard. Call it once, when the background starts,
 * before anything is awaited. What it is given rejects where a count could not be kept.
 */
export function keepCounts({ agreementOf, today, store = openCountsStore({ today }) }: Counting) {
  const inTurn = createQueue();
  const { version: rules } = browser.runtime.getManifest();
  serveKeeping(store, today);

  /** `shorter` is what was counted of the same showing before more of the letter was there. */
  async function count(letter: ShownLetter, { id, changes }: Showing, shorter?: LetterCount): Promise<void> {
    const { facts, findings, notRead } = letter;
    const agreement = await agreementOf(facts);
    const state = notRead.length > 0 ? 'partly read' : 'read';
    const shown = { id, day: today(), state, facts, findings, agreement, rules } as const;
    await store.change(id, (stored) => {
      const before = shorter ? joinCounts(stored, shorter) : stored;
      return changes.reduce((sofar, change) => apply(change, sofar, letter), countLetter(shown, before));
    });
  }

  /** Counts a change, at once where the letter is counted, and otherwise with the letter. */
  function change(letter: ShownLetter, made: Change): Promise<void> {
    return inTurn(async () => {
      const { id, changes = [] } = await showings.read(letter);
      if (id !== undefined) return count(letter, { id, changes: [made] });
      // What was added before the letter is counted is counted with it.
      if (made.decisions.length === 0 && !made.answer && !made.returned) return;
      return showings.write(letter, { changes: [...changes, made] });
    });
  }

  return {
    /** A letter is shown. Of its text the fingerprint alone is kept. Again when there is more of it, which counts in its place. */
    onRead: (letter: ShownLetter, text: string): Promise<void> =>
      inTurn(async () => {
        const { id: before, changes = [] } = await showings.read(letter);
        const id = await fingerprint(text);
        const shorter = before !== undefined && before !== id ? await store.find(before) : undefined;
        await showings.write(letter, { id });
        await count(letter, { id, changes }, shorter && { ...shorter, id });
        if (shorter) await store.forget(shorter.id);
      }),
    /** A letter was answered. */
    onCopied: (
      letter: ShownLetter,
      outcomes: Readonly<Record<string, Outcome>>,
      answerBy?: string,
    ): Promise<void> =>
      change(letter, {
        returned: { day: today(), ...(answerBy !== undefined && { due: answerBy }) },
        decisions: Object.entries(outcomes).map(([id, outcome]) => [id, { outcome: COUNTED[outcome] }]),
      }),
    /** A finding was dismissed or, without a reason, is one after all. */
    onDismissed: (letter: ShownLetter, findingId: string, reason?: Dismissal): Promise<void> =>
      change(letter, {
        decisions: [[findingId, reason ? { outcome: 'dismissed', reason } : { outcome: 'flagged' }]],
      }),
    /** The letters back that were copied for a letter on the screen, the last one last. */
    async returnsOf(letter: ShownLetter): Promise<readonly CountedReturn[]> {
      const { id } = await showings.read(letter);
      return id === undefined ? [] : ((await store.find(id))?.returns ?? []);
    },
    /** The hospital answered the last letter back today or, taken back, did not. */
    onAnswered: (letter: ShownLetter, isAnswered: boolean): Promise<void> =>
      change(letter, { decisions: [], answer: isAnswered ? { day: today() } : {} }),
    /** The GP added a request to the letter, or took off one of a topic; the letter as it is then. */
    onMarked: (letter: ShownLetter): Promise<void> => change(letter, { decisions: [] }),
    onUnmarked: (letter: ShownLetter, topic: Topic): Promise<void> =>
      change(letter, { decisions: [], unmarked: topic }),
    /** What could not be read, and why. Of its address the fingerprint alone is kept. */
    async onNotRead(address: string, notRead: readonly string[]): Promise<void> {
      const id = await fingerprint([address, ...notRead].join('\n'));
      const agreement = await agreementOf(UNKNOWN);
      const state = 'could not be read';
      const shown = { id, day: today(), state, facts: UNKNOWN, findings: [], agreement, rules } as const;
      await store.change(id, (before) => countLetter(shown, before));
    },
  };
}

function apply(
  { decisions, returned, answer, unmarked }: Change,
  count: LetterCount,
  letter: ShownLetter,
): LetterCount {
  const decided = countDecisions(count, decidedIn(decisions, letter));
  const sent = returned ? countReturn(decided, returned) : decided;
  const answered = answer ? countAnswer(sent, answer.day) : sent;
  return unmarked ? countUnmarked(answered, unmarked) : answered;
}

/** Decisions with the places of their findings, among those of their topic, that Handback found or the reader added. */
function decidedIn(decisions: Change['decisions'], { findings }: ShownLetter): Decided[] {
  const isAdded = ({ foundBy }: Finding) => foundBy === 'reader';
  const found = numbered(findings.filter((finding) => !isAdded(finding)));
  const added = numbered(findings.filter(isAdded));
  return decisions.flatMap(([id, decision]) => {
    const finding = [...found, ...added].find((each) => each.id === id);
    if (!finding) return [];
    const { topic, nth, verdict } = finding;
    return [{ topic, nth, verdict, added: isAdded(finding), ...decision }];
  });
}

/** What the GP decided about findings, by their ids, and about the letter back. */
interface Change {
  readonly decisions: readonly (readonly [findingId: string, Pick<Decided, 'outcome' | 'reason'>])[];
  readonly returned?: Pick<CountedReturn, 'day' | 'due'>;
  readonly answer?: { readonly day?: string };
  /** The topic of a request that the GP had added, and took off again. */
  readonly unmarked?: Topic;
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
