import type { AnswerDays } from '../../reply/answer-by.ts';
import { DETAIL_LABELS, type DraftDetail } from './draft-details.ts';
import type { DraftForm } from './draft-form.ts';

export type DraftPlace =
  | DraftDetail
  | 'settled'
  | 'safetyNote'
  | 'acceptBlanks'
  | 'text'
  | 'urgentBy'
  | 'answerBy';

/** What must be put right before a letter is copied, and where. */
export interface DraftFault {
  readonly at: DraftPlace;
  readonly says: string;
}

export interface DraftToCheck {
  readonly form: DraftForm;
  /** The days by which the letter asks to be answered. */
  readonly days: AnswerDays;
  /** Details that stand in the letter as blanks. */
  readonly blanks: readonly DraftDetail[];
  /** The letter as it will be copied. */
  readonly text: string;
  /** Why this might be the wrong patient, as sentences. */
  readonly doubts: readonly string[];
  readonly isUrgent: boolean;
  /** ISO day. */
  readonly today: string;
}

/** What stands between a letter and the clipboard, in the order of the page. */
export function faultsOf(draft: DraftToCheck): readonly DraftFault[] {
  const { form, blanks, doubts, isUrgent, text } = draft;
  const { details, acceptBlanks, safetyNote, edited } = form;
  return [
    ...(isSettled(form, doubts)
      ? []
      : [fault('settled', 'Check who the patient is, and tick that it is the right one')]),
    ...(isUrgent && safetyNote.trim() === ''
      ? [fault('safetyNote', 'Enter what has been done to make this safe. If nothing has, do that first')]
      : []),
    ...(text.trim() === '' ? [fault('text', 'The letter is empty. Write it again from the details')] : []),
    ...dayFaults(draft),
    ...blanks
      .filter(() => !acceptBlanks)
      .map((name) => fault(name, `Enter “${DETAIL_LABELS[name]}”, or tick that it can stay blank`)),
    ...(details.practiceName.trim() === '' && edited === undefined
      ? [fault('practiceName', 'Enter the name of the practice')]
      : []),
  ];
}

/** Has the GP said that this is the right patient, knowing all that speaks against it? */
export function isSettled({ settled }: DraftForm, doubts: readonly string[]): boolean {
  return doubts.length === 0 || settled === doubts.join('\n');
}

/** Days that the GP chose can be wrong; those that come from the working days cannot. */
function dayFaults({ form, days: { urgent, otherwise }, today }: DraftToCheck): DraftFault[] {
  if (form.edited !== undefined) return [];
  if (urgent !== undefined && urgent < today) return [fault('urgentBy', LATER)];
  if (otherwise !== undefined && otherwise < today) return [fault('answerBy', LATER)];
  if (urgent !== undefined && otherwise !== undefined && otherwise < urgent)
    return [fault('answerBy', 'The day for what is not urgent must not come before the day for what is')];
  return [];
}

const LATER = 'Choose a day from today on by which the hospital should answer';

function fault(at: DraftPlace, says: string): DraftFault {
  return { at, says };
}
