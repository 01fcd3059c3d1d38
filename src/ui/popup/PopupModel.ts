import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Finding } from '../../agreements/finding.ts';
import { NOBODY } from '../../letter/patient-marks.ts';
import type { Outcome, Replies } from '../../reply/replies.ts';
import { outcomeOf } from '../../reply/topic-groups.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import { createDraftModel, type DraftModel } from './DraftModel.ts';
import type { LetterOnScreen, Place, PopupAdapter, Screen } from './screen.ts';
import { patientIn, patientOf, tellDoubts } from './tell-doubts.ts';

export interface PopupModel {
  /** Absent until the background has answered. */
  readonly screen: ReadonlySignal<Screen | undefined>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  /** Something that went wrong, as a sentence. */
  readonly fault: ReadonlySignal<string>;
  /** The letter back that is being written. */
  readonly draft: ReadonlySignal<DraftModel | undefined>;
  /** Why a letter might be about another patient than it says, as sentences. */
  doubts(letter: LetterOnScreen): readonly string[];
  isTicked(letter: LetterOnScreen, findingId: string): boolean;
  tick(letter: LetterOnScreen, findingId: string, ticked: boolean): void;
  /** What the letter back does about a finding: by its verdict, until the GP chooses. */
  outcome(letter: LetterOnScreen, finding: Finding): Outcome;
  choose(letter: LetterOnScreen, findingId: string, outcome: Outcome): void;
  /** Takes a finding off the list and out of the letter back. */
  dismiss(letter: LetterOnScreen, finding: Finding, reason: Dismissal): Promise<void>;
  /** Takes a dismissal back. */
  restore(letter: LetterOnScreen, finding: Finding): Promise<void>;
  /** The key that adds the selected words as a request. */
  readonly addShortcut: ReadonlySignal<string | undefined>;
  /** Adds the words that are selected in the letter as a request. */
  addSelection(): Promise<void>;
  /** Gives a request that the GP added another topic. */
  changeTopic(letter: LetterOnScreen, findingId: string, topic: RequestTopic): Promise<void>;
  /** Takes a request off that the GP added. */
  removeMarked(letter: LetterOnScreen, findingId: string): Promise<void>;
  /** Notes that the hospital answered the last letter back or, taken back, did not. */
  noteAnswer(letter: LetterOnScreen, isAnswered: boolean): Promise<void>;
  /** The ISO day. */
  today(): string;
  refresh(): Promise<void>;
  readOnce(): Promise<void>;
  allowSite(origin: string): Promise<void>;
  reveal(letter: LetterOnScreen, findingId: string): Promise<void>;
  writeDraft(letter: LetterOnScreen): Promise<void>;
  leaveDraft(): void;
}

/**
 * What the popup knows and does. Breaches and what the GP added are ticked until the GP unticks them, checks the other
 * way round.
 */
export function createPopupModel(adapter: PopupAdapter, replies: Replies): PopupModel {
  const screen = signal<Screen | undefined>(undefined);
  const message = signal('');
  const fault = signal('');
  const draft = signal<DraftModel | undefined>(undefined);
  const ticks = signal<ReadonlyMap<string, boolean>>(new Map());
  const addShortcut = signal<string | undefined>(undefined);
  const choices = signal<ReadonlyMap<string, Outcome>>(new Map());

  const isTicked = (letter: LetterOnScreen, findingId: string) =>
    ticks.value.get(`${letter.key} ${findingId}`) ??
    letter.findings.some(
      ({ id, verdict, foundBy }) => id === findingId && (verdict === 'breach' || foundBy === 'reader'),
    );
  const outcome = (letter: LetterOnScreen, finding: Finding) =>
    choices.value.get(`${letter.key} ${finding.id}`) ?? outcomeOf(finding);

  const around = () => screen.value?.around ?? NOBODY;

  const tick = (letter: LetterOnScreen, findingId: string, ticked: boolean) => {
    ticks.value = new Map(ticks.value).set(`${letter.key} ${findingId}`, ticked);
  };

  const writeDraft = trying(fault, async (letter: LetterOnScreen) => {
    const [first, ...others] = standing(letter)
      .filter(({ id }) => isTicked(letter, id))
      .map((finding) => ({ ...finding, outcome: outcome(letter, finding) }));
    if (!first) {
      message.value = 'Tick at least one request to write a letter about.';
      return;
    }
    message.value = '';
    draft.value = createDraftModel({
      letter,
      around,
      findings: [first, ...others],
      terms: await adapter.terms(),
      today: adapter.today(),
      replies,
      adapter,
    });
  });

  /** What the GP asked for at a mark in the page is in the letter back, which is opened unless one is open. */
  async function writeWanted({ letters, wantsDraft }: Screen): Promise<void> {
    const letter = letters.find(({ key }) => key === wantsDraft?.key);
    if (!letter || !wantsDraft) return;
    tick(letter, wantsDraft.findingId, true);
    if (!draft.value) await writeDraft(letter);
  }

  const refresh = trying(fault, async () => {
    const shown = await adapter.screen();
    screen.value = shown;
    if (shown.notice) message.value = shown.notice;
    await writeWanted(shown);
    addShortcut.value = await adapter.addShortcut();
  });

  return {
    screen,
    message,
    fault: computed(() => fault.value),
    draft,
    doubts: (letter) => tellDoubts(patientOf(patientIn(letter.facts)), { letter, around: around() }),
    isTicked,
    tick,
    outcome,
    choose(letter, findingId, chosen) {
      choices.value = new Map(choices.value).set(`${letter.key} ${findingId}`, chosen);
    },
    dismiss: trying(fault, async (letter: LetterOnScreen, { id, topic }: Finding, reason: Dismissal) => {
      await adapter.dismiss({ ...placeOf(letter), findingId: id, reason });
      message.value = `Dismissed: ${TOPIC_NAMES[topic]}. You can undo it under “Dismissed”.`;
      await refresh();
    }),
    restore: trying(fault, async (letter: LetterOnScreen, { id, topic }: Finding) => {
      await adapter.dismiss({ ...placeOf(letter), findingId: id });
      message.value = `Back on the list: ${TOPIC_NAMES[topic]}.`;
      await refresh();
    }),
    noteAnswer: trying(fault, async (letter: LetterOnScreen, isAnswered: boolean) => {
      await adapter.answered({ ...placeOf(letter), isAnswered });
      message.value = isAnswered ? 'Noted: the hospital has answered.' : 'Noted: no answer yet.';
      await refresh();
    }),
    today: adapter.today,
    addShortcut,
    addSelection: trying(fault, async () => {
      await adapter.addSelection();
      await refresh();
    }),
    changeTopic: trying(fault, async (letter: LetterOnScreen, findingId: string, topic: RequestTopic) => {
      await adapter.changeMarked({ ...placeOf(letter), findingId, topic });
      await refresh();
    }),
    removeMarked: trying(fault, async (letter: LetterOnScreen, findingId: string) => {
      await adapter.changeMarked({ ...placeOf(letter), findingId });
      message.value = 'Removed. The letter itself is as it was.';
      await refresh();
    }),
    refresh,
    readOnce: trying(fault, async () => {
      await adapter.readOnce();
      await refresh();
    }),
    allowSite: trying(fault, async (origin: string) => {
      if (!(await adapter.allowSite(origin))) message.value = 'Nothing was changed. The site is not read.';
      await refresh();
    }),
    reveal: trying(fault, async (letter: LetterOnScreen, findingId: string) => {
      const shown = await adapter.reveal({ ...placeOf(letter), findingId });
      message.value = shown ? 'Shown in the letter.' : 'These words are no longer on the screen.';
      if (!shown) await refresh();
    }),
    writeDraft,
    leaveDraft() {
      draft.value = undefined;
    },
  };
}

/** The findings that the GP has not dismissed. */
export function standing({ findings, dismissed }: LetterOnScreen): readonly Finding[] {
  return findings.filter(({ id }) => !Object.hasOwn(dismissed, id));
}

function placeOf({ tabId, frameId, key }: LetterOnScreen): Place {
  return { tabId, frameId, key };
}

/** The action, with what goes wrong in it told to the GP. */
function trying<Arguments extends readonly unknown[]>(
  fault: Signal<string>,
  action: (...given: Arguments) => Promise<void>,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    fault.value = '';
    try {
      await action(...given);
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
}
