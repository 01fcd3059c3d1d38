import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Draft, DraftField } from '../../reply/draft.ts';
import { writeField } from '../../reply/draft-fields.ts';
import type { ChosenFinding, PracticeTerms } from '../../reply/draft-question.ts';
import { draftReply } from '../../reply/draft-reply.ts';
import type { Replies } from '../../reply/replies.ts';
import { groupTopics, outcomeOf } from '../../reply/topic-groups.ts';
import {
  type DraftDetail,
  type DraftDetails,
  detailsOf,
  fieldsFrom,
  practiceFrom,
  withoutDetails,
} from './draft-details.ts';
import { type DraftFault, faultsOf } from './draft-faults.ts';
import { htmlOf } from './html-of.ts';
import type { LetterOnScreen, PopupAdapter } from './screen.ts';

export interface DraftModel {
  readonly details: ReadonlySignal<DraftDetails>;
  /** Something urgent is not done yet: the letter needs a safety note. */
  readonly isUrgent: boolean;
  /** What the practice has done to make urgent requests safe. */
  readonly safetyNote: Signal<string>;
  /** The letter as it will be copied. */
  readonly text: ReadonlySignal<string>;
  /** The GP changed the words by hand, so details no longer change them. */
  readonly isEdited: ReadonlySignal<boolean>;
  readonly acceptBlanks: Signal<boolean>;
  /** Details that stand in the letter as blanks. */
  readonly blanks: ReadonlySignal<readonly DraftField[]>;
  /** What must be put right before the letter is copied, after the GP asked for it. */
  readonly faults: ReadonlySignal<readonly DraftFault[]>;
  readonly outcome: ReadonlySignal<CopyOutcome>;
  setDetail(name: DraftDetail, value: string): void;
  edit(text: string): void;
  /** Writes the letter anew from the details, without the changes by hand. */
  rewrite(): void;
  copy(): Promise<void>;
}

export type CopyOutcome = 'none' | 'faulty' | 'copied' | 'copied, not counted' | 'refused' | 'letter gone';

export interface DraftTask {
  readonly letter: LetterOnScreen;
  /** The findings that the GP ticked, with what is to be done about each: at least one. */
  readonly findings: readonly [ChosenFinding, ...ChosenFinding[]];
  readonly terms: PracticeTerms;
  readonly today: string;
  readonly replies: Replies;
  readonly adapter: Pick<PopupAdapter, 'isShown' | 'copyLetter' | 'copied'>;
}

/** A letter back on its way to the clipboard. It is copied only while the hospital's letter is on the screen. */
export function createDraftModel(task: DraftTask): DraftModel {
  const { letter, findings, terms, today, replies, adapter } = task;
  const { tabId, frameId, key, facts } = letter;
  const place = { tabId, frameId, key };
  const isUrgent = groupTopics(task).some((group) => group.isUrgent);
  const details = signal(detailsOf(facts, terms.practice));
  const safetyNote = signal('');
  const edited = signal<string | undefined>(undefined);
  const acceptBlanks = signal(false);
  const asked = signal(false);
  const outcome = signal<CopyOutcome>('none');

  const draft = computed<Draft>(() =>
    draftReply({
      ...terms,
      letter: withoutDetails(facts),
      findings,
      practice: practiceFrom(details.value, terms.practice),
      today,
      replies,
      fields: fieldsFrom(details.value),
      safetyNote: safetyNote.value,
    }),
  );
  const text = computed(() => edited.value ?? draft.value.plain);
  const blanks = computed(() =>
    draft.value.missing.filter((name) => text.value.includes(writeField(name, {}))),
  );
  const faults = computed(() =>
    faultsOf({
      details: details.value,
      blanks: blanks.value,
      acceptBlanks: acceptBlanks.value,
      safetyNote: safetyNote.value,
      isUrgent,
      isEdited: edited.value !== undefined,
      text: text.value,
    }),
  );

  return {
    details,
    isUrgent,
    safetyNote,
    text,
    isEdited: computed(() => edited.value !== undefined),
    acceptBlanks,
    blanks,
    faults: computed(() => (asked.value ? faults.value : [])),
    outcome,
    setDetail(name, value) {
      details.value = { ...details.value, [name]: value };
    },
    edit(changed) {
      edited.value = changed;
    },
    rewrite() {
      edited.value = undefined;
    },
    async copy() {
      batch(() => {
        asked.value = true;
        outcome.value = 'none';
      });
      outcome.value = await tryToCopy();
    },
  };

  async function tryToCopy(): Promise<CopyOutcome> {
    if (faults.value.length > 0) return 'faulty';
    if (!(await adapter.isShown(place))) return 'letter gone';
    const html = edited.value === undefined ? draft.value.html : htmlOf(edited.value);
    try {
      await adapter.copyLetter({ html, text: text.value });
    } catch {
      return 'refused';
    }
    return count();
  }

  async function count(): Promise<CopyOutcome> {
    try {
      const outcomes = Object.fromEntries(findings.map((finding) => [finding.id, outcomeOf(finding)]));
      await adapter.copied({ ...place, outcomes });
      return 'copied';
    } catch {
      return 'copied, not counted';
    }
  }
}
