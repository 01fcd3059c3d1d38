import { useRef } from 'preact/hooks';
import { Checkbox } from '../Checkbox.tsx';
import { DetailField } from './DetailField.tsx';
import type { DraftModel } from './DraftModel.ts';
import type { DraftDetail } from './draft-details.ts';
import type { DraftPlace } from './draft-faults.ts';
import { idOf } from './draft-ids.ts';

/** The settings, at the practice's name. */
const SETTINGS = '/options.html#practice';

/** Details that the letter lacks, or lacked while this screen was open: a field must not go while one types in it. */
export function useLacking(draft: DraftModel): ReadonlySet<DraftDetail> {
  const lacked = useRef(new Set<DraftDetail>());
  for (const name of draft.blanks.value) lacked.current.add(name);
  const { practiceName, signatory } = draft.form.value.details;
  if (practiceName.trim() === '') lacked.current.add('practiceName');
  if (practiceName.trim() === '' && signatory.trim() === '') lacked.current.add('signatory');
  return lacked.current;
}

interface FillInProps {
  readonly draft: DraftModel;
  readonly lacking: ReadonlySet<DraftDetail>;
  readonly errorAt: (place: DraftPlace) => string | undefined;
}

/** What nobody knows, and the letter leaves out: to be filled in before it is copied, or left out knowingly. */
export function FillIn({ draft, lacking, errorAt }: FillInProps) {
  if (lacking.size === 0) return null;
  const blanks = draft.blanks.value;
  return (
    <div class="hb-fill-in">
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
          {titleOf(blanks.length, draft.form.value.details.practiceName.trim() === '')}
        </legend>
        <div class="hb-fill-in__fields">
          {[...lacking].map((name) => (
            <DetailField key={name} name={name} draft={draft} errorAt={errorAt} />
          ))}
        </div>
        {lacking.has('practiceName') && (
          <p>
            <a href={SETTINGS} target="_blank" rel="noreferrer">
              Enter the practice once in the settings
              <span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
            </a>
            , and every letter has it.
          </p>
        )}
        {blanks.length > 0 && (
          <Checkbox
            id={idOf('acceptBlanks')}
            label="Leave what is empty out of the letter"
            checked={draft.form.value.acceptBlanks}
            onCheck={(acceptBlanks) => draft.change({ acceptBlanks })}
          />
        )}
      </fieldset>
    </div>
  );
}

function titleOf(blanks: number, isPracticeLacking: boolean): string {
  if (blanks > 0) return `Fill in first: ${blanks} not in the letter yet`;
  return isPracticeLacking ? 'Fill in first' : 'Filled in by you';
}
