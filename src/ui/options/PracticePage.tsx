import { ErrorSummary } from '../ErrorSummary.tsx';
import { idOfField, PracticeFields } from './PracticeFields.tsx';
import type { PracticeModel } from './PracticeModel.ts';
import { labelOf } from './practice-form.ts';

/** Who writes the letters back, and on what terms. */
export function PracticePage({ model }: { readonly model: PracticeModel }) {
  const unread = model.unread.value;
  const faults = model.faults.value;
  return (
    <>
      <ErrorSummary errors={faults.map(({ at, says }) => ({ field: idOfField(at), says }))} />
      <h1>Practice</h1>
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
        <PracticeFields
          practice={model.practice.value}
          faults={faults}
          setByIt={model.setByIt.value}
          onChange={model.change}
        />
        <button type="submit" class="nhsuk-button">
          Save
        </button>
      </form>
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value}
      </p>
    </>
  );
}
