import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { NumberName } from '../../letter/letter.ts';
import type { PatientMarks } from '../../letter/patient-marks.ts';
import type { WhereRead } from '../../letter/where-read.ts';
import type { Draft, MissingField } from '../../reply/draft.ts';
import type { ChosenFinding, PracticeTerms } from '../../reply/draft-question.ts';
import { draftReply } from '../../reply/draft-reply.ts';
import { htmlOfText } from '../../reply/html-of-text.ts';
import { keepEdits } from '../../reply/keep-edits.ts';
import type { Outcome, Replies } from '../../reply/templates/replies.ts';
import { groupTopics, hasUrgent, isUrgent, outcomeOf } from '../../reply/topic-groups.ts';
import { type Companion, writeCompanion } from './companions.ts';
import { createDraftSending, type DraftSending } from './DraftSending.ts';
import type { DraftDetail } from './draft-details.ts';
import { type DraftFault, faultsOf, isSettled } from './draft-faults.ts';
import { type DraftForm, newForm, questionOf } from './draft-form.ts';
import { type CopiedText, type LetterOnScreen, type PopupAdapter, placeOf } from './screen.ts';
import { patientOf, tellDoubts } from './tell-doubts.ts';

export interface DraftModel extends DraftSending {
  /** The letter that is answered. */
  readonly key: string;
  /** Which requests it is about, and what it does about each: equal texts for the same. */
  readonly requests: string;
  readonly form: ReadonlySignal<DraftForm>;
  /** What the letter calls the patient's number, where that is no NHS number. */
  readonly numberName: NumberName | undefined;
  /** Where each field was read, in the words of the hospital's letter. */
  readonly whereRead: WhereRead;
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
  /** What must be put right before the letter is copied, after the GP asked for it. */
  readonly faults: ReadonlySignal<readonly DraftFault[]>;
  change(parts: Partial<DraftForm>): void;
  setDetail(name: DraftDetail, value: string): void;
  /** The practice has done this time what was asked, and the letter says so; or it has not. */
  setDone(finding: ChosenFinding, isDone: boolean): void;
  /** Writes the letter anew from the details, without the changes by hand. */
  rewrite(): void;
  /** What goes with the letter. Undefined where there is none of the kind. */
  companion(companion: Companion): CopiedText | undefined;
}

export interface DraftTask {
  readonly letter: LetterOnScreen;
  /** Which patients the record marks around the letter, now. */
  readonly around: () => PatientMarks;
  /** The findings that the GP ticked, with what is to be done about each: at least one. */
  readonly findings: readonly [ChosenFinding, ...ChosenFinding[]];
  readonly terms: PracticeTerms;
  readonly today: string;
  readonly replies: Replies;
  /** What was filled in before, to be taken up again. */
  readonly form?: DraftForm;
  /** Called with each change of what is filled in. */
  readonly onForm?: (form: DraftForm) => void;
  /** Called with what the letter is to do about a request instead. */
  readonly onOutcome?: (findingId: string, outcome: Outcome) => void;
  /** Called when the letter was copied. */
  readonly onCopied?: () => void;
  readonly adapter: Pick<PopupAdapter, 'isShown' | 'copyText' | 'print' | 'copied' | 'saveFile'>;
}

/** A letter back on its way to the clipboard. It is copied only while the hospital's letter is on the screen. */
export function createDraftModel(task: DraftTask): DraftModel {
  const { letter, findings, terms, today, replies, adapter } = task;
  const { key, facts } = letter;
  const requests = requestsIn(findings);
  const form = signal(task.form ?? newForm(facts, terms, letter.lastReturn?.day));
  const asked = signal(false);

  const question = computed(() =>
    questionOf(form.value, { ...terms, letter: facts, findings, today, replies }),
  );
  const draft = computed(() => draftReply(question.value));
  const isEdited = computed(() => form.value.edited !== undefined);
  const text = computed(() => form.value.edited ?? draft.value.plain);
  const blanks = computed(() => draft.value.missing);
  const doubts = computed(() => tellDoubts(patientOf(form.value.details), { letter, around: task.around() }));
  const faults = computed(() =>
    faultsOf({
      form: form.value,
      days: draft.value.answerBy,
      blanks: blanks.value,
      doubts: doubts.value,
      text: text.value,
      isUrgent: hasUrgent(groupTopics(question.value)),
      today,
    }),
  );

  const change = (parts: Partial<DraftForm>) => {
    const isEdit = parts.edited !== undefined;
    const editedFrom = { plain: draft.value.plain, requests };
    form.value = { ...form.value, ...parts, ...(isEdit && { editedFrom }) };
    task.onForm?.(form.value);
  };
  const { edited, editedFrom } = form.value;
  if (edited !== undefined && editedFrom && editedFrom.requests !== requests) {
    change({ edited: keepEdits({ before: editedFrom.plain, edited, after: draft.value.plain }) });
  }
  const companion = (which: Companion) =>
    writeCompanion(which, {
      question: question.value,
      facts,
      hospitalTelephone: form.value.details.hospitalTelephone.trim(),
    });

  const sending = createDraftSending({
    place: placeOf(letter),
    adapter,
    letter: () => ({
      text: text.value,
      html: isEdited.value ? htmlOfText(text.value) : draft.value.html,
    }),
    companion,
    calendar: async () => {
      // The library that writes calendars is large and seldom needed, so it comes when it is.
      const { calendarEntry } = await import('../../reply/companions/calendar-entry.ts');
      return calendarEntry(question.value, key);
    },
    decided: () => {
      const answerBy = Object.values(draft.value.answerBy).sort().at(-1);
      const outcomes = Object.fromEntries(findings.map((finding) => [finding.id, outcomeOf(finding)]));
      return { outcomes, ...(answerBy && { answerBy }) };
    },
    isSettled: () => isSettled(form.value, doubts.value),
    isFaulty: () => faults.value.length > 0,
    onAsked: () => {
      asked.value = true;
    },
    onSent: () => task.onCopied?.(),
  });

  return {
    ...sending,
    key,
    requests,
    form,
    whereRead: letter.whereRead,
    numberName: letter.facts.numberName,
    draft,
    text,
    isEdited,
    doubts,
    blanks,
    cannotWait: computed(() => findings.filter((finding) => isUrgent(finding, question.value))),
    faults: computed(() => (asked.value ? faults.value : [])),
    change,
    setDetail(name, value) {
      change({ details: { ...form.value.details, [name]: value } });
    },
    setDone({ outcome: _, ...undecided }, isDone) {
      task.onOutcome?.(undecided.id, isDone ? 'done' : outcomeOf(undecided));
    },
    rewrite() {
      change({ edited: undefined });
    },
    companion,
  };
}

/** Requests as `DraftModel.requests` has them. */
export function requestsIn(findings: readonly ChosenFinding[]): string {
  return JSON.stringify(
    findings.map((finding) => [
      finding.id,
      finding.topic,
      outcomeOf(finding),
      finding.urgent,
      finding.canWait,
    ]),
  );
}
