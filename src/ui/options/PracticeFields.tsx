import { TextField } from '../TextField.tsx';
import type { PracticeFault } from './practice-faults.ts';
import { PRACTICE_FORM, type PracticeField, type PracticeForm } from './practice-form.ts';

interface PracticeFieldsProps {
  readonly practice: PracticeForm;
  readonly faults: readonly PracticeFault[];
  /** The names of fields that the practice's IT has set. */
  readonly setByIt: readonly string[];
  readonly onChange: (part: Partial<PracticeForm>) => void;
}

/** Who writes the letters back, on what terms, and with which codes. */
export function PracticeFields({ practice, faults, setByIt, onChange }: PracticeFieldsProps) {
  return (
    <>
      {PRACTICE_FORM.map(({ legend, hint, fields }) => (
        <fieldset key={legend} class="nhsuk-fieldset nhsuk-u-margin-bottom-5">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
            <h2 class="nhsuk-fieldset__heading">{legend}</h2>
          </legend>
          <div class="nhsuk-hint">{hint}</div>
          {fields.map(({ name, hint, ...field }) => (
            <TextField
              key={name}
              {...field}
              readOnly={setByIt.includes(name)}
              hint={setByIt.includes(name) ? 'Set by your IT.' : hint}
              id={idOfField(name)}
              value={practice[name]}
              error={faults.find(({ at }) => at === name)?.says}
              onInput={(value) => onChange({ [name]: value })}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** The id of a field's input, for links to it. */
export function idOfField(name: PracticeField): string {
  return `practice-${name}`;
}
