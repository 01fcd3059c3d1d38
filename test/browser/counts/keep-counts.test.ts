import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findingsOf } from '../../../src/tally/findings-of.ts';
import { aFinding, aLetterCount, aShownLetter } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fakeBrowser.storage,
    runtime: {
      onMessage: fakeBrowser.runtime.onMessage,
      getManifest: () => ({ version: '1.2.3' }),
    },
  },
}));
// PouchDB is written for browsers, where `self` is the global object.
vi.stubGlobal('self', globalThis);
const { openCountsStore } = await import('../../../src/browser/counts/counts-store.ts');
const { adoptPracticeKey, fingerprint, readPracticeKey } = await import(
  '../../../src/browser/counts/fingerprint.ts'
);
const { keepCounts } = await import('../../../src/browser/counts/keep-counts.ts');

const text = 'Dear Dr Okafor, GP to repeat U&Es in two weeks.';
const one = aFinding({ id: 'one' });
const two = aFinding({ id: 'two', topic: 'dna', verdict: 'check' });
const letter = aShownLetter({ findings: [one, two] });

const today = () => '2026-03-10';
let number = 0;
let store: ReturnType<typeof openCountsStore>;
let counting: ReturnType<typeof keepCounts>;

/** The background, which has forgotten all but what is stored. */
function wakeBackground() {
  counting = keepCounts({
    agreementOf: async () => ({ id: 'example', version: '1' }),
    today,
    store,
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  number += 1;
  store = openCountsStore({ name: `kept ${number}`, today });
  wakeBackground();
});

const counts = async () => (await store.all()).counts;

/** What became of the findings of the one letter that is counted. */
const outcomes = async () => (await counts()).flatMap(findingsOf).map(({ outcome }) => outcome);

const sent = [{ day: '2026-03-10' }];

describe('a letter', () => {
  it('is counted when it is read, under the agreement and the version that judged it', async () => {
    await counting.onRead(letter, text);
    expect(await counts()).toMatchObject([
      {
        day: '2026-03-10',
        reading: {
          state: 'read',
          rules: '1.2.3',
          agreement: { id: 'example', version: '1' },
          findings: [
            { topic: 'investigations', verdict: 'breach' },
            { topic: 'dna', verdict: 'check' },
          ],
        },
        decisions: [],
        returns: [],
      },
    ]);
  });

  it('that arrives in pieces counts once, with what was decided of its first piece', async () => {
    await counting.onRead(letter, text);
    await counting.onDismissed(letter, 'one', 'agreed locally');
    wakeBackground();
    const three = aFinding({ id: 'three', topic: 'fit-note' });
    const grown = aShownLetter({ ...letter, findings: [one, two, three] });
    await counting.onRead(grown, `${text} Please issue a fit note.`);
    expect(await counts()).toHaveLength(1);
    expect(await outcomes()).toEqual(['dismissed', 'flagged', 'flagged']);
    await counting.onRead(aShownLetter({ ...grown, key: 'again' }), `${text} Please issue a fit note.`);
    expect(await counts()).toHaveLength(1);
  });

  it('counts once when it is shown again, with other white space', async () => {
    await counting.onRead(letter, text);
    await counting.onRead(aShownLetter({ ...letter, key: 'again' }), ` ${text.replaceAll(' ', '\n')}`);
    expect(await counts()).toHaveLength(1);
  });

  it('counts apart from a letter with other words', async () => {
    await counting.onRead(letter, text);
    await counting.onRead(aShownLetter({ ...letter, key: 'other' }), `${text} Thank you.`);
    expect(await counts()).toHaveLength(2);
  });

  it('is answered for the findings that were ticked, even where the background slept in between', async () => {
    await counting.onRead(letter, text);
    wakeBackground();
    await counting.onCopied(letter, { two: 'ask' }, '2026-03-17');
    expect(await counts()).toMatchObject([{ returns: [{ day: '2026-03-10', due: '2026-03-17' }] }]);
    expect(await outcomes()).toEqual(['flagged', 'asked']);
  });

  it('that is answered before its reading is final loses neither', async () => {
    await counting.onCopied(letter, { two: 'ask' });
    expect(await counts()).toEqual([]);
    await counting.onRead(letter, text);
    await counting.onRead(letter, text);
    expect(await counts()).toMatchObject([{ returns: sent }]);
    expect(await outcomes()).toEqual(['flagged', 'asked']);
  });

  it('has its findings returned, done or asked as the letter back says', async () => {
    await counting.onRead(letter, text);
    await counting.onCopied(letter, { one: 'done', two: 'return', unknown: 'ask' });
    expect(await counts()).toMatchObject([{ returns: sent }]);
    expect(await outcomes()).toEqual(['done', 'returned']);
  });

  it('keeps what was dismissed when it is opened again, and forgets it when that is taken back', async () => {
    await counting.onDismissed(letter, 'one', 'agreed locally');
    await counting.onRead(letter, text);
    const again = aShownLetter({ ...letter, key: 'again' });
    await counting.onRead(again, text);
    expect(await counts()).toMatchObject([{ returns: [], decisions: [{ reason: 'agreed locally' }] }]);
    expect(await outcomes()).toEqual(['dismissed', 'flagged']);
    await counting.onDismissed(again, 'one');
    expect(await outcomes()).toEqual(['flagged', 'flagged']);
  });

  it('is answered when the hospital has answered, until that is taken back', async () => {
    await counting.onRead(letter, text);
    await counting.onCopied(letter, { one: 'return' });
    await counting.onAnswered(letter, true);
    expect(await counting.returnsOf(letter)).toEqual([
      { ...sent[0], answer: { number: 1, day: '2026-03-10' } },
    ]);
    await counting.onAnswered(letter, false);
    expect(await counting.returnsOf(letter)).toEqual([{ ...sent[0], answer: { number: 2 } }]);
  });

  it('has what the reader added counted as such, with what became of it', async () => {
    const added = aFinding({ id: 'three', foundBy: 'reader' });
    const marked = aShownLetter({ findings: [one, two, added] });
    await counting.onRead(marked, text);
    await counting.onCopied(marked, { three: 'return' });
    expect((await counts()).flatMap(findingsOf)).toMatchObject([
      { outcome: 'flagged', added: false },
      { outcome: 'flagged', added: false },
      { outcome: 'returned', added: true },
    ]);
  });

  it('is partly read where something of it was left out', async () => {
    await counting.onRead(aShownLetter({ notRead: ['A picture could not be read.'] }), text);
    expect(await counts()).toMatchObject([{ reading: { state: 'partly read' } }]);
  });

  it('leaves no word of it in any storage', async () => {
    await counting.onRead(letter, text);
    await counting.onCopied(letter, { one: 'done' });
    const kept = JSON.stringify([
      await counts(),
      await fakeBrowser.storage.local.get(null),
      await fakeBrowser.storage.session.get(null),
    ]);
    for (const word of ['Okafor', 'U&Es', 'weeks', 'Jane', '9990000018']) expect(kept).not.toContain(word);
  });
});

it('what could not be read counts once for its address, which is not kept', async () => {
  const why = ['A picture may hold a letter.'];
  await counting.onNotRead('https://records.example/patients/9990000018', why);
  await counting.onNotRead('https://records.example/patients/9990000018', why);
  await counting.onNotRead('https://records.example/patients/9990000026', why);
  expect(await counts()).toMatchObject([
    { reading: { state: 'could not be read', findings: [] } },
    { reading: { state: 'could not be read', findings: [] } },
  ]);
  expect(JSON.stringify(await counts())).not.toMatch(/records|999000|picture/);
});

describe('the fingerprint of a letter', () => {
  it('is another on another computer', async () => {
    await counting.onRead(letter, text);
    const [here] = await counts();
    await fakeBrowser.storage.local.clear();
    await counting.onRead(aShownLetter({ ...letter, key: 'there' }), text);
    const ids = (await counts()).map(({ id }) => id);
    expect(ids).toContain(here?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is the same on a computer that was given the key of this one, and on no other', async () => {
    const key = await readPracticeKey();
    const here = await fingerprint(text);
    await fakeBrowser.storage.local.clear();
    expect(await fingerprint(text)).not.toBe(here);
    await adoptPracticeKey(key);
    expect(await fingerprint(`${text}\n`)).toBe(here);
  });
});

describe('a request that the GP added', () => {
  const marked = aFinding({ id: 'marked', foundBy: 'reader' });
  const withMarked = aShownLetter({ ...letter, findings: [one, two, marked] });
  const byReader = async () =>
    (await counts())[0]?.decisions
      .filter(({ added, outcome }) => added && outcome !== 'dismissed')
      .map(({ topic }) => topic);

  it('counts as found by them, at once', async () => {
    await counting.onRead(letter, text);
    await counting.onMarked(withMarked);
    expect(await byReader()).toEqual(['investigations']);
  });

  it('counts with the letter where that is not counted yet', async () => {
    await counting.onMarked(withMarked);
    await counting.onRead(withMarked, text);
    expect(await byReader()).toEqual(['investigations']);
  });

  it('counts under its new topic alone, and not at all when it is taken off', async () => {
    await counting.onRead(withMarked, text);
    const renamed = { ...marked, topic: 'admin' as const };
    await counting.onUnmarked(aShownLetter({ ...letter, findings: [one, two, renamed] }), 'investigations');
    expect(await byReader()).toEqual(['admin']);
    await counting.onUnmarked(letter, 'admin');
    expect(await byReader()).toEqual([]);
  });
});

describe('counts that are too old', () => {
  const ids = async () => (await counts()).map(({ day }) => day).sort();

  async function keep(...days: readonly string[]): Promise<void> {
    for (const [index, day] of days.entries()) {
      const count = aLetterCount({ id: `${index}`.repeat(64), day });
      await store.change(count.id, () => count);
    }
  }

  /** The background has deleted what is too old today. */
  const pruned = () =>
    vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('prunedOn')).toEqual({ prunedOn: today() }),
    );

  beforeEach(pruned);

  it('are deleted when the background starts, once a day: older than 25 months where nobody says', async () => {
    await fakeBrowser.storage.local.remove('prunedOn');
    await keep('2024-02-09', '2024-02-10', '2026-03-01');
    wakeBackground();
    await pruned();
    expect(await ids()).toEqual(['2024-02-10', '2026-03-01']);
    await keep('2024-02-09', '2024-02-10', '2026-03-01');
    wakeBackground();
    expect(await ids()).toHaveLength(3);
  });

  it('are older than the setting says', async () => {
    await fakeBrowser.storage.local.set({ keepMonths: 3, prunedOn: '2026-03-09' });
    await keep('2025-12-09', '2025-12-10');
    wakeBackground();
    await pruned();
    expect(await ids()).toEqual(['2025-12-10']);
  });
});
