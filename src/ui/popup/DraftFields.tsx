import type { ReadField } from '../../letter/where-read.ts';
import { Details } from '../Details.tsx';
import { DetailField } from './DetailField.tsx';
import type { DraftModel } from './DraftModel.ts';
import type { DraftDetail } from './draft-details.ts';
import type { DraftPlace } from './draft-faults.ts';
import { quoted } from './quoted.ts';

const GROUPS: Readonly<Record<string, readonly DraftDetail[]>> = {
  About: ['patientName', 'dateOfBirth', 'nhsNumber'],
  To: ['recipient', 'consultant', 'department', 'provider'],
  'Their letter': ['reference', 'letterDate', 'clinicDate'],
  From: ['practiceName', 'signatory', 'telephone', 'email'],
};

/** What the hospital's letter cannot tell. */
const FROM_US: ReadonlySet<DraftDetail> = new Set(GROUPS.From);

interface DraftFieldsProps {
  readonly draft: DraftModel;
  /** Those that stand elsewhere on the screen. */
  readonly except: ReadonlySet<DraftDetail>;
  readonly errorAt: (place: DraftPlace) => string | undefined;
}

/** Names and dates in the letter, each with where it was read: folded away unless one of them is wrong. */
export function DraftFields({ draft, except, errorAt }: DraftFieldsProps) {
  const groups = Object.entries(GROUPS)
    .map(([legend, names]) => [legend, names.filter((name) => !except.has(name))] as const)
    .filter(([, names]) => names.length > 0);
  const hasFault = groups.some(([, names]) => names.some(errorAt));
  return (
    <Details summary="Names and dates in the letter" open={hasFault}>
      {groups.map(([legend, group]) => (
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
