import { computed, type ReadonlySignal } from '@preact/signals';
import type { Finding } from '../../agreements/finding.ts';
import type { PatientMarks } from '../../letter/patient-marks.ts';
import type { Draft, MissingField } from '../../reply/draft.ts';
import type { ChosenFinding, DraftQuestion, PracticeTerms } from '../../reply/draft-question.ts';
import { draftReply } from '../../reply/draft-reply.ts';
import { canKnowOf, isOfSame } from '../../reply/knows-of.ts';
import { isUrgent, onOneClock } from '../../reply/one-clock.ts';
import { outcomeOf } from '../../reply/outcome-of.ts';
import { reasonGiven } from '../../reply/reason-given.ts';
import type { Replies } from '../../reply/templates/replies.ts';
import { groupTopics, hasUrgent } from '../../reply/topic-groups.ts';
import { type DraftFault, faultsOf } from './draft-faults.ts';
import { type DraftForm, questionOf } from './draft-form.ts';
import type { LetterOnScreen } from './screen.ts';
import { patientOf, tellDoubts } from './tell-doubts.ts';

/** A letter back, as what is filled in has it. */
export interface WrittenDraft {
  /** What the letter is made from. */
  readonly question: ReadonlySignal<DraftQuestion>;
  /** The letter as the form has it written, without the changes by hand. */
  readonly draft: ReadonlySignal<Draft>;
  /** The letter as it will be copied. */
  readonly text: ReadonlySignal<string>;
  /** The GP changed the words by hand, so details no longer change them. */
  readonly isEdited: ReadonlySignal<boolean>;
  /** Why this might be the wrong patient, as sentences. */
  readonly doubts: ReadonlySignal<readonly string[]>;
  /** Details that the letter leaves out, as nobody knows them. */
  readonly blanks: ReadonlySignal<readonly MissingField[]>;
  /** The requests that cannot wait for an answer, with what the letter does about each. */
  readonly cannotWait: ReadonlySignal<readonly ChosenFinding[]>;
  /**
   * Those of them with which the practice can say how it stands, one for each medicine: what was done this time is told
   * elsewhere.
   */
  readonly toKnow: ReadonlySignal<readonly ChosenFinding[]>;
  /** Why the hospital does not do what is handed back, where its words say so. */
  readonly reasonsGiven: ReadonlySignal<readonly string[]>;
  /** What must be put right before the letter is copied. */
  readonly faults: ReadonlySignal<readonly DraftFault[]>;
}

/** What a letter back is written from, beside what is filled in. */
export interface WritingTask {
  readonly letter: LetterOnScreen;
  /** Which patients the record marks around the letter, now. */
  readonly around: () => PatientMarks;
  /** The findings that the GP ticked, with what is to be done about each: at least one. */
  readonly findings: readonly [ChosenFinding, ...ChosenFinding[]];
  /** What is or may be urgent and is not in the letter: the GP is to decide about it first. */
  readonly leftOut?: readonly Finding[];
  readonly terms: PracticeTerms;
  readonly today: string;
  readonly replies: Replies;
}

/** Writes the letter anew with each change of the form. */
export function writeFromForm(form: ReadonlySignal<DraftForm>, task: WritingTask): WrittenDraft {
  const { letter, findings, terms, today, replies } = task;
  const question = computed(() =>
    questionOf(form.value, { ...terms, letter: letter.facts, findings, today, replies }),
  );
  const draft = computed(() => draftReply(question.value));
  const text = computed(() => form.value.edited ?? draft.value.plain);
  const blanks = computed(() => draft.value.missing);
  const doubts = computed(() => tellDoubts(patientOf(form.value.details), { letter, around: task.around() }));
  const cannotWait = computed(() =>
    onOneClock(findings, question.value).filter((finding) => isUrgent(finding, question.value)),
  );
  const toKnow = computed(() =>
    cannotWait.value
      .filter((finding) => canKnowOf(finding) && outcomeOf(finding) !== 'done')
      .filter((finding, index, all) => all.findIndex((other) => isOfSame(finding, other)) === index),
  );
  return {
    question,
    draft,
    text,
    isEdited: computed(() => form.value.edited !== undefined),
    doubts,
    blanks,
    cannotWait,
    toKnow,
    reasonsGiven: computed(() =>
      findings
        .filter((finding) => outcomeOf(finding) === 'return')
        .flatMap((finding) => reasonGiven(finding) ?? []),
    ),
    faults: computed(() =>
      faultsOf({
        form: form.value,
        days: draft.value.answerBy,
        hasUntold: draft.value.cautions.untimed !== undefined,
        blanks: blanks.value,
        doubts: doubts.value,
        text: text.value,
        hasLeftOut: (task.leftOut ?? []).length > 0,
        isUrgent: hasUrgent(groupTopics(question.value)),
        toKnow: toKnow.value,
        today,
      }),
    ),
  };
}
