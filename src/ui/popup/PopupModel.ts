import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Finding } from '../../agreements/finding.ts';
import { NOBODY } from '../../letter/patient-marks.ts';
import type { Outcome, Replies } from '../../reply/replies.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import { createDraftModel, type DraftModel } from './DraftModel.ts';
import { createLetterPlans } from './LetterPlans.ts';
import { isTickedIn, outcomeIn } from './letter-plan.ts';
import { type LetterOnScreen, type PopupAdapter, placeOf, type Screen } from './screen.ts';
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
  /** Takes up what was begun meanwhile in another of our pages. */
  takeUp(): Promise<void>;
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
  /** The key of the letter that is answered. */
  let drafted: string | undefined;
  const addShortcut = signal<string | undefined>(undefined);
  const plans = createLetterPlans(adapter);

  const isTicked = (letter: LetterOnScreen, findingId: string) =>
    letter.findings.some((finding) => finding.id === findingId && isTickedIn(plans.of(letter), finding));
  const outcome = (letter: LetterOnScreen, finding: Finding) => outcomeIn(plans.of(letter), finding);
  const changePlan = trying(fault, plans.change);

  const around = () => screen.value?.around ?? NOBODY;

  const tick = (letter: LetterOnScreen, findingId: string, ticked: boolean) =>
    changePlan(letter, { ticks: { ...plans.of(letter).ticks, [findingId]: ticked } });

  const writeDraft = trying(fault, async (letter: LetterOnScreen) => {
    const isOpen = await openDraft(letter);
    message.value = isOpen ? '' : 'Tick at least one request to write a letter about.';
    if (isOpen) await changePlan(letter, { isDrafting: true });
  });

  /** What the GP asked for at a mark in the page is put into the letter back, which is opened. */
  async function writeWanted({ letters, wantsDraft }: Screen): Promise<void> {
    const letter = letters.find(({ key }) => key === wantsDraft?.key);
    if (!letter || !wantsDraft) return;
    await tick(letter, wantsDraft.findingId, true);
    await writeDraft(letter);
  }

  const refresh = trying(fault, async () => {
    const shown = await adapter.screen();
    screen.value = shown;
    await plans.follow(shown.letters);
    await showDraft(shown.letters);
    if (shown.notice) message.value = shown.notice;
    await writeWanted(shown);
    addShortcut.value = await adapter.addShortcut();
  });

  /** Opens the letter back that the GP has begun, and closes one whose letter has gone. */
  async function showDraft(letters: readonly LetterOnScreen[]): Promise<void> {
    const isGone = drafted !== undefined && !letters.some(({ key }) => key === drafted);
    if (isGone && draft.value) message.value = GONE;
    if (isGone) closeDraft();
    const begun = letters.find((letter) => plans.of(letter).isDrafting);
    if (begun && !draft.value) await openDraft(begun);
  }

  function closeDraft(): void {
    drafted = undefined;
    draft.value = undefined;
  }

  async function openDraft(letter: LetterOnScreen): Promise<boolean> {
    const [first, ...others] = standing(letter)
      .filter(({ id }) => isTicked(letter, id))
      .map((finding) => ({ ...finding, outcome: outcome(letter, finding) }));
    if (!first) return false;
    const { form } = plans.of(letter);
    drafted = letter.key;
    draft.value = createDraftModel({
      letter,
      around,
      findings: [first, ...others],
      terms: await adapter.terms(),
      today: adapter.today(),
      replies,
      adapter,
      ...(form && { form }),
      onForm: (changed) => void changePlan(letter, { form: changed }),
      onCopied: () => void changePlan(letter, { isDrafting: false }),
    });
    return true;
  }

  return {
    screen,
    message,
    fault: computed(() => fault.value),
    draft,
    doubts: (letter) => tellDoubts(patientOf(patientIn(letter.facts)), { letter, around: around() }),
    isTicked,
    tick: (letter, findingId, ticked) => void tick(letter, findingId, ticked),
    outcome,
    choose(letter, findingId, chosen) {
      void changePlan(letter, { choices: { ...plans.of(letter).choices, [findingId]: chosen } });
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
      const letter = screen.value?.letters.find(({ key }) => key === drafted);
      closeDraft();
      if (letter) void changePlan(letter, { isDrafting: false });
    },
    takeUp: trying(fault, async () => {
      const letters = screen.value?.letters ?? [];
      const changed = await plans.takeUp(letters);
      if (changed.some(({ key }) => key === drafted)) closeDraft();
      await showDraft(letters);
    }),
  };
}

const GONE = 'The letter that you were answering is no longer on the screen, so the reply was closed.';

/** The findings that the GP has not dismissed. */
export function standing({ findings, dismissed }: LetterOnScreen): readonly Finding[] {
  return findings.filter(({ id }) => !Object.hasOwn(dismissed, id));
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
