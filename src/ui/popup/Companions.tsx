import { writeDay } from '../../agreements/write-day.ts';
import { firstDay } from '../../reply/answer-by.ts';
import { LONGEST_TEXT } from '../../reply/companions/patient-text.ts';
import { Details } from '../Details.tsx';
import { TextField } from '../TextField.tsx';
import { COMPANIONS, type Companion } from './companions.ts';
import { DetailField } from './DetailField.tsx';
import type { DraftModel } from './DraftModel.ts';
import { idOf } from './draft-ids.ts';

export const COMPANION_NAMES: Readonly<Record<Companion, string>> = {
  note: 'Note to the patient',
  textMessage: 'Text message to the patient',
  record: 'Line for the record',
  anonymous: 'Letter without identifiers, for the LMC or ICB',
};

const HINTS: Readonly<Record<Companion, string>> = {
  note: 'True once the letter has gone.',
  textMessage: 'True once the letter has gone.',
  record: '',
  anonymous:
    'Read it before it goes: a first name that stands alone can be left in it. It is written without your changes by hand.',
};

const ROWS: Readonly<Record<Companion, number>> = { note: 6, textMessage: 4, record: 3, anonymous: 6 };

/** What goes with the letter, folded away, each with its own button. */
export function Companions({ draft }: { readonly draft: DraftModel }) {
  return (
    <Details summary="Also copy: for the patient, the record, the calendar, the LMC">
      {COMPANIONS.map((each) => (
        <CompanionText key={each} companion={each} draft={draft} />
      ))}
      <DayInCalendar draft={draft} />
    </Details>
  );
}

interface CompanionTextProps {
  readonly companion: Companion;
  readonly draft: DraftModel;
}

function CompanionText({ companion, draft }: CompanionTextProps) {
  const copied = draft.companion(companion);
  if (!copied) return null;
  const hint = [
    companion === 'textMessage' ? `${copied.text.length} of ${LONGEST_TEXT} characters.` : '',
    HINTS[companion],
  ]
    .filter(Boolean)
    .join(' ');
  const name = COMPANION_NAMES[companion];
  return (
    <div class="hb-companion">
      {companion === 'note' && (
        <DetailField name="hospitalTelephone" draft={draft} errorAt={() => undefined} />
      )}
      <TextField
        id={idOf(companion)}
        label={name}
        hint={hint}
        rows={ROWS[companion]}
        readOnly
        value={copied.text}
      />
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={() => void draft.copyCompanion(companion)}
      >
        Copy<span class="nhsuk-u-visually-hidden">: {name}</span>
      </button>
    </div>
  );
}

function DayInCalendar({ draft }: { readonly draft: DraftModel }) {
  const day = firstDay(draft.draft.value.answerBy);
  if (day === undefined) return null;
  return (
    <div class="hb-companion">
      <p class="nhsuk-u-margin-bottom-2">
        Look again on {writeDay(day)}. The entry does not name the patient.
      </p>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={() => void draft.saveDay()}
      >
        Save a calendar file
      </button>
    </div>
  );
}
