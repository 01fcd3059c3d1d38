import type { Agreement } from '../../agreements/agreement.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { AgreementChoice } from './AgreementChoice.tsx';
import type { OptionsModel } from './OptionsModel.ts';
import { idOfField, PracticeFields } from './PracticeFields.tsx';
import { labelOf } from './practice-form.ts';
import { Shortcuts, type ShortcutsProps } from './Shortcuts.tsx';
import { SitesRead } from './SitesRead.tsx';

interface OptionsProps {
  readonly keys: ShortcutsProps;
  readonly model: OptionsModel;
  readonly agreements: readonly Agreement[];
}

/** The settings page: who writes the letters, by which agreement, and on which sites Handback reads. */
export function Options({ model, agreements, keys }: OptionsProps) {
  const unread = model.unread.value;
  const faults = model.faults.value;
  return (
    <>
      <ErrorSummary errors={faults.map(({ at, says }) => ({ field: idOfField(at), says }))} />
      <h1>Settings</h1>
      <p>These settings stay on this computer.</p>
      {unread.length > 0 && (
        <div class="nhsuk-inset-text">
          <p>
            What was stored of these could not be read: {unread.map(labelOf).join(', ')}. Please look at them,
            and save.
          </p>
        </div>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void model.save();
        }}
      >
        <PracticeFields practice={model.practice.value} faults={faults} onChange={model.change} />
        <AgreementChoice agreements={agreements} chosen={model.agreementId.value} onChoose={model.choose} />
        <button type="submit" class="nhsuk-button">
          Save
        </button>
      </form>
      <SitesRead sites={model.sites.value} onStop={model.stopReading} />
      <Shortcuts {...keys} />
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value}
      </p>
    </>
  );
}
