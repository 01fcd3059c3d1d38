import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { NOBODY } from '../../letter/patient-marks.ts';
import type { Replies } from '../../reply/templates/replies.ts';
import { DEFAULT_KEYS, type Keys } from '../keys/keys.ts';
import { createDraftDesk, type DraftDesk } from './DraftDesk.ts';
import { createLetterPlans } from './LetterPlans.ts';
import { createRequestActions, type RequestActions } from './RequestActions.ts';
import { createRequestChoices, type RequestChoices } from './RequestChoices.ts';
import { type LetterOnScreen, type PopupAdapter, placeOf, type Screen } from './screen.ts';
import { patientRead, tellDoubts } from './tell-doubts.ts';
import { tryingAll } from './trying.ts';

export interface PopupModel extends Pick<DraftDesk, 'draft'>, RequestActions, RequestChoices {
  /** Absent until the background has answered. */
  readonly screen: ReadonlySignal<Screen | undefined>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  /** Something that went wrong, as a sentence. */
  readonly fault: ReadonlySignal<string>;
  /** Why a letter might be about another patient than it says, as sentences. */
  doubts(letter: LetterOnScreen): readonly string[];
  /** The key that adds the selected words as a request. */
  readonly addShortcut: ReadonlySignal<string | undefined>;
  /** The keys that work in the popup and the panel. */
  readonly keys: ReadonlySignal<Keys>;
  /** Notes that the hospital answered the last letter back or, taken back, did not. */
  noteAnswer(letter: LetterOnScreen, isAnswered: boolean): Promise<void>;
  /** The ISO day. */
  today(): string;
  refresh(): Promise<void>;
  readOnce(): Promise<void>;
  allowSite(origin: string): Promise<void>;
  writeDraft(letter: LetterOnScreen): Promise<void>;
  leaveDraft(): Promise<void>;
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
  const addShortcut = signal<string | undefined>(undefined);
  const keys = signal(DEFAULT_KEYS);
  const kept = createLetterPlans(adapter);
  const plans = { ...kept, ...tryingAll(fault, { change: kept.change }) };
  const around = () => screen.value?.around ?? NOBODY;
  const desk = createDraftDesk({ adapter, plans, replies, around });

  const say = (says: string) => {
    message.value = says;
  };
  const choices = createRequestChoices({ adapter, plans, replies, say });
  const writeDraft = async (letter: LetterOnScreen) => {
    say('');
    if (!(await desk.begin(letter))) say('Tick at least one request to write a letter about.');
  };

  /** What the GP asked for at a mark in the page is put into the letter back, which is opened. */
  async function writeWanted({ letters, wantsDraft }: Screen): Promise<void> {
    const letter = letters.find(({ key }) => key === wantsDraft?.key);
    if (!letter || !wantsDraft) return;
    await choices.tick(letter, wantsDraft.findingId, true);
    await writeDraft(letter);
  }

  async function refresh(): Promise<void> {
    const shown = await adapter.screen();
    screen.value = shown;
    await plans.follow(shown.letters);
    if (shown.notice) say(shown.notice);
    const became = await desk.follow(shown.letters);
    if (became) say(became);
    await writeWanted(shown);
    addShortcut.value = await adapter.addShortcut();
    keys.value = await adapter.keys();
  }

  const actions = {
    ...createRequestActions({ adapter, refresh, say }),
    async noteAnswer(letter: LetterOnScreen, isAnswered: boolean) {
      await adapter.answered({ ...placeOf(letter), isAnswered });
      say(isAnswered ? 'Noted: they have answered.' : 'Noted: no answer yet.');
      await refresh();
    },
    refresh,
    async readOnce() {
      await adapter.readOnce();
      await refresh();
    },
    async allowSite(origin: string) {
      if (!(await adapter.allowSite(origin))) say('Nothing was changed. The site is not read.');
      await refresh();
    },
    writeDraft,
    takeUp: () => desk.takeUp(screen.value?.letters ?? []),
  };

  return {
    ...tryingAll(fault, actions),
    ...choices,
    screen,
    message,
    fault: computed(() => fault.value),
    draft: desk.draft,
    doubts: (letter) => tellDoubts(patientRead(letter.facts), { letter, around: around() }),
    today: adapter.today,
    addShortcut,
    keys,
    leaveDraft: desk.leave,
  };
}
