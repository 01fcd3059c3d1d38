import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Finding } from '../../agreements/finding.ts';
import type { NumberName } from '../../letter/letter.ts';
import type { WhereRead } from '../../letter/where-read.ts';
import type { ChosenFinding } from '../../reply/draft-question.ts';
import { htmlOfText } from '../../reply/html-of-text.ts';
import { keepEdits } from '../../reply/keep-edits.ts';
import { outcomeOf } from '../../reply/outcome-of.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import { type Companion, writeCompanion } from './companions.ts';
import { createDraftSending, type DraftSending } from './DraftSending.ts';
import type { DraftDetail } from './draft-details.ts';
import { type DraftFault, isSettled } from './draft-faults.ts';
import { type DraftForm, newForm } from './draft-form.ts';
import { type CopiedText, type PopupAdapter, placeOf } from './screen.ts';
import { type PatientDetails, patientDetails } from './tell-doubts.ts';
import { type WritingTask, type WrittenDraft, writeFromForm } from './WrittenDraft.ts';

export interface DraftModel extends DraftSending, Omit<WrittenDraft, 'question'> {
  /** The letter that is answered. */
  readonly key: string;
  /** What is or may be urgent and is not in the letter, while the GP has not said that it stays out. */
  readonly leftOut: readonly Finding[];
  /** Which requests it is about, and what it does about each: equal texts for the same. */
  readonly requests: string;
  readonly form: ReadonlySignal<DraftForm>;
  /** What the letter calls the patient's number, where that is no NHS number. */
  readonly numberName: NumberName | undefined;
  /** Those whom the letter heads, where these are several. */
  readonly patients: readonly PatientDetails[];
  /** Where each field was read, in the words of the hospital's letter. */
  readonly whereRead: WhereRead;
  /** What must be put right before the letter is copied, after the GP asked for it. */
  readonly faults: ReadonlySignal<readonly DraftFault[]>;
  change(parts: Partial<DraftForm>): void;
  setDetail(name: DraftDetail, value: string): void;
  /** A request that is not in the letter is to be in it; or stays out, as the GP sees to it otherwise. */
  decide(finding: Finding, isIn: boolean): void;
  /** Of several patients, this one is meant. */
  choosePatient(patient: PatientDetails): void;
  /** The practice has done this time what was asked, and the letter says so; or it has not. */
  setDone(finding: ChosenFinding, isDone: boolean): void;
  /** How it stands with what a finding asks: that there is none or it was not done, or until when there is enough, as written. */
  setKnown(findingId: string, parts: { readonly lacks?: boolean; readonly until?: string }): void;
  /** Writes the letter anew from the details, without the changes by hand. */
  rewrite(): void;
  /** What goes with the letter. Undefined where there is none of the kind. */
  companion(companion: Companion): CopiedText | undefined;
}

export interface DraftTask extends WritingTask {
  /** What was filled in before, to be taken up again. */
  readonly form?: DraftForm;
  /** Called with each change of what is filled in. */
  readonly onForm?: (form: DraftForm) => void;
  /** Called with what the letter is to do about a request instead. */
  readonly onOutcome?: (findingId: string, outcome: Outcome) => void;
  /** Called with a request that is to stay out of the letter. */
  readonly onLeftOut?: (findingId: string) => void;
  /** Called when the letter was copied. */
  readonly onCopied?: () => void;
  readonly adapter: Pick<PopupAdapter, 'isShown' | 'copyText' | 'print' | 'copied' | 'saveFile'>;
}

/** A letter back on its way to the clipboard. It is copied only while the hospital's letter is on the screen. */
export function createDraftModel(task: DraftTask): DraftModel {
  const { letter, findings, terms, adapter } = task;
  const { key, facts } = letter;
  const requests = requestsIn(findings);
  const form = signal(task.form ?? newForm(facts, terms, letter.lastReturn?.day));
  const asked = signal(false);

  const { question, ...written } = writeFromForm(form, task);
  const { draft, text, isEdited, doubts, faults } = written;

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
    leftOut: task.leftOut ?? [],
    requests,
    form,
    whereRead: letter.whereRead,
    numberName: letter.facts.numberName,
    patients: (facts.patients ?? []).map(patientDetails),
    ...written,
    faults: computed(() => (asked.value ? faults.value : [])),
    change,
    setDetail(name, value) {
      change({ details: { ...form.value.details, [name]: value } });
    },
    decide(finding, isIn) {
      if (isIn) task.onOutcome?.(finding.id, outcomeOf(finding));
      else task.onLeftOut?.(finding.id);
    },
    choosePatient(patient) {
      change({ details: { ...form.value.details, ...patient } });
    },
    setKnown(findingId, parts) {
      const { known = {} } = form.value;
      const before = known[findingId] ?? { lacks: false, until: '' };
      change({ known: { ...known, [findingId]: { ...before, ...parts } } });
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
