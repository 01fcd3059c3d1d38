import { isNhsNumber } from '../../letter/nhs-number.ts';
import { DETAIL_LABELS, type DraftDetail, type DraftDetails } from './draft-details.ts';

export type DraftPlace = DraftDetail | 'safetyNote' | 'acceptBlanks' | 'text';

/** What must be put right before a letter is copied, and where. */
export interface DraftFault {
  readonly at: DraftPlace;
  readonly says: string;
}

export interface DraftToCheck {
  readonly details: DraftDetails;
  /** Details that stand in the letter as blanks. */
  readonly blanks: readonly DraftDetail[];
  readonly acceptBlanks: boolean;
  readonly isUrgent: boolean;
  readonly safetyNote: string;
  readonly isEdited: boolean;
  readonly text: string;
}

/** What stands between a letter and the clipboard, in the order of the page. */
export function faultsOf(draft: DraftToCheck): readonly DraftFault[] {
  const { details, blanks, acceptBlanks, isUrgent, safetyNote, isEdited, text } = draft;
  return [
    ...(isUrgent && safetyNote.trim() === ''
      ? [fault('safetyNote', 'Enter what has been done to make this safe. If nothing has, do that first')]
      : []),
    ...blanks
      .filter(() => !acceptBlanks)
      .map((name) => fault(name, `Enter “${DETAIL_LABELS[name]}”, or tick that it can stay blank`)),
    ...(details.nhsNumber.trim() !== '' && !isNhsNumber(details.nhsNumber)
      ? [fault('nhsNumber', 'Check the NHS number: it must have 10 digits, and these do not fit together')]
      : []),
    ...(details.practiceName.trim() === '' && !isEdited
      ? [fault('practiceName', 'Enter the name of the practice')]
      : []),
    ...(text.trim() === '' ? [fault('text', 'The letter is empty. Write it again from the details')] : []),
  ];
}

function fault(at: DraftPlace, says: string): DraftFault {
  return { at, says };
}
