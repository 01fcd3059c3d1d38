import type { Agreement } from '../../agreements/agreement.ts';
import { Bar } from '../Bar.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { TextField } from '../TextField.tsx';
import { AgreementChoice } from './AgreementChoice.tsx';
import type { OptionsModel, PracticeForm } from './OptionsModel.ts';
import { SitesRead } from './SitesRead.tsx';

interface OptionsProps {
  readonly model: OptionsModel;
  readonly agreements: readonly Agreement[];
  readonly pages: { readonly counts: string };
}

interface Field {
  readonly name: keyof PracticeForm;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name of the practice' },
  { name: 'address', label: 'Address (optional)', rows: 4 },
  { name: 'clinician', label: 'Who signs', hint: 'For example, Dr J Okafor' },
  { name: 'role', label: 'Role (optional)', hint: 'For example, GP partner' },
  { name: 'phone', label: 'Telephone (optional)' },
];

/** The settings page: who writes the letters, by which agreement, and on which sites Handback reads. */
export function Options({ model, agreements, pages }: OptionsProps) {
  const practice = model.practice.value;
  const faults = model.faults.value;
  return (
    <>
      <Bar links={[{ label: 'Counts', href: pages.counts }]} />
      <main class="hb-main hb-main--page">
        <ErrorSummary errors={faults.map(({ at, says }) => ({ field: idOf(at), says }))} />
        <h1>Settings</h1>
        <p>These settings stay on this computer.</p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void model.save();
          }}
        >
          <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
              <h2 class="nhsuk-fieldset__heading">Practice</h2>
            </legend>
            <div class="nhsuk-hint">This stands in the letters to the hospital.</div>
            {FIELDS.map(({ name, ...field }) => (
              <TextField
                key={name}
                {...field}
                id={idOf(name)}
                value={practice[name]}
                error={faults.find(({ at }) => at === name)?.says}
                onInput={(value) => model.change({ [name]: value })}
              />
            ))}
          </fieldset>
          <AgreementChoice agreements={agreements} chosen={model.agreementId.value} onChoose={model.choose} />
          <button type="submit" class="nhsuk-button">
            Save
          </button>
        </form>
        <SitesRead sites={model.sites.value} onStop={model.stopReading} />
        <p role="status" class="hb-live hb-live--bottom">
          {model.message.value}
        </p>
      </main>
    </>
  );
}

function idOf(name: keyof PracticeForm): string {
  return `practice-${name}`;
}
