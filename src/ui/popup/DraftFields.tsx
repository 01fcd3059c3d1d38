import { useState } from 'preact/hooks';
import type { ReadField } from '../../letter/where-read.ts';
import { Checkbox } from '../Checkbox.tsx';
import { Details } from '../Details.tsx';
import { DetailField } from './DetailField.tsx';
import type { DraftModel } from './DraftModel.ts';
import { DETAIL_LABELS, type DraftDetail } from './draft-details.ts';
import type { DraftPlace } from './draft-faults.ts';
import { idOf } from './draft-ids.ts';
import { quoted } from './quoted.ts';

const GROUPS: Readonly<Record<string, readonly DraftDetail[]>> = {
  About: ['patientName', 'dateOfBirth', 'nhsNumber'],
  To: ['recipient', 'department', 'provider'],
  'The hospital’s letter': ['letterDate', 'clinicDate'],
  From: ['practiceName', 'signatory', 'telephone'],
};

/** What the hospital's letter cannot tell. */
const FROM_US: ReadonlySet<DraftDetail> = new Set(GROUPS.From);

/** A letter without these has blanks in it. */
const NEEDED: readonly DraftDetail[] = [
  'patientName',
  'dateOfBirth',
  'nhsNumber',
  'recipient',
  'department',
  'provider',
  'practiceName',
];

interface DraftFieldsProps {
  readonly draft: DraftModel;
  readonly errorAt: (place: DraftPlace) => string | undefined;
}

/** Names and dates in the letter: folded away unless one of them is missing or wrong. */
export function DraftFields({ draft, errorAt }: DraftFieldsProps) {
  const { details } = draft.form.value;
  const [isLacking] = useState(() => NEEDED.some((name) => details[name] === ''));
  const hasFault = Object.values(GROUPS).flat().some(errorAt);
  return (
    <Details summary="Names and dates in the letter" open={isLacking || hasFault}>
      {Object.entries(GROUPS).map(([legend, group]) => (
        <fieldset key={legend} class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
          {group.map((name) => (
            <DetailField
              key={name}
              name={name}
              draft={draft}
              errorAt={errorAt}
              hint={whereRead(name, draft)}
            />
          ))}
        </fieldset>
      ))}
    </Details>
  );
}

/** Where a detail was read, in the letter's own words. */
function whereRead(name: DraftDetail, { whereRead }: DraftModel): string {
  if (FROM_US.has(name)) return '';
  const words = whereRead[name as ReadField];
  return words ? `In the letter: ${quoted(words)}` : 'Not found in the letter.';
}

/** Details that the letter has as blanks, and leave to copy it so. */
export function Blanks({ draft }: { readonly draft: DraftModel }) {
  const blanks = draft.blanks.value;
  if (blanks.length === 0) return null;
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Blank in the letter</legend>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {blanks.map((name) => (
          <li key={name}>{DETAIL_LABELS[name]}</li>
        ))}
      </ul>
      <Checkbox
        id={idOf('acceptBlanks')}
        label="Leave these blank: I will fill them in after copying"
        checked={draft.form.value.acceptBlanks}
        onCheck={(acceptBlanks) => draft.change({ acceptBlanks })}
      />
    </fieldset>
  );
}
