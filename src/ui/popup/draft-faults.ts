import { isNhsNumber } from '../../letter/nhs-number.ts';
import type { AnswerDays } from '../../reply/answer-by.ts';
import { DETAIL_LABELS, type DraftDetail } from './draft-details.ts';
import type { DraftForm } from './draft-form.ts';

export type DraftPlace = DraftDetail | 'safetyNote' | 'acceptBlanks' | 'text' | 'urgentBy' | 'answerBy';

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
  readonly isUrgent: boolean;
  /** ISO day. */
  readonly today: string;
}

/** What stands between a letter and the clipboard, in the order of the page. */
export function faultsOf(draft: DraftToCheck): readonly DraftFault[] {
  const { form, blanks, isUrgent, text } = draft;
  const { details, acceptBlanks, safetyNote, edited } = form;
  return [
    ...(isUrgent && safetyNote.trim() === ''
      ? [fault('safetyNote', 'Enter what has been done to make this safe. If nothing has, do that first')]
      : []),
    ...(text.trim() === '' ? [fault('text', 'The letter is empty. Write it again from the details')] : []),
    ...dayFaults(draft),
    ...blanks
      .filter(() => !acceptBlanks)
      .map((name) => fault(name, `Enter “${DETAIL_LABELS[name]}”, or tick that it can stay blank`)),
    ...(details.nhsNumber.trim() !== '' && !isNhsNumber(details.nhsNumber)
      ? [fault('nhsNumber', 'Check the NHS number: it must have 10 digits, and these do not fit together')]
      : []),
    ...(details.practiceName.trim() === '' && edited === undefined
      ? [fault('practiceName', 'Enter the name of the practice')]
      : []),
  ];
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
