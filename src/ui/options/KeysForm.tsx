import { ErrorSummary } from '../ErrorSummary.tsx';
import { KEY_ACTIONS, KEY_NAMES, type KeyAction } from '../keys/keys.ts';
import { keyOf, showKey } from '../keys/read-key.ts';
import { TextField } from '../TextField.tsx';
import type { KeysModel } from './KeysModel.ts';

/** The keys that work in the popup and the panel, to be changed. */
export function KeysForm({ model }: { readonly model: KeysModel }) {
  const faults = model.faults.value;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      <ErrorSummary errors={faults.map(({ at, says }) => ({ field: idOfKey(at), says }))} />
      <fieldset class="nhsuk-fieldset" aria-describedby="keys-hint">
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
          <h2 class="nhsuk-fieldset__heading">Keys in the popup and the panel</h2>
        </legend>
        <div class="nhsuk-hint" id="keys-hint">
          Go to a field and press the keys that you want, such as Alt and J. An empty field has no key:
          Backspace empties it. The last three are for the request that you are on.
        </div>
        <div class="hb-keys-form">
          {KEY_ACTIONS.map((action) => (
            <TextField
              key={action}
              id={idOfKey(action)}
              label={KEY_NAMES[action]}
              width={10}
              value={model.keys.value[action]}
              error={faults.find(({ at }) => at === action)?.says}
              onInput={(text) => model.change(action, text)}
              onKeyDown={(event) => take(event, (text) => model.change(action, text))}
            />
          ))}
        </div>
      </fieldset>
      <div class="hb-buttons">
        <button type="submit" class="nhsuk-button">
          Save keys
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => void model.reset()}>
          Set all keys back
        </button>
      </div>
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value}
      </p>
    </form>
  );
}

/** Keys that do in a field what they do in any: go on, leave, send the form, paste. */
const ANY_FIELDS = /^((Shift\+)?Tab|Escape|Enter|Ctrl\+[ACVXZ]|(Shift\+)?Arrow(Left|Right)|Home|End)$/;

/** Takes the key that was pressed in a field as the field's words. */
function take(event: KeyboardEvent, onKey: (text: string) => void): void {
  const key = keyOf(event);
  if (key === undefined || ANY_FIELDS.test(key)) return;
  event.preventDefault();
  onKey(key === 'Backspace' || key === 'Delete' ? '' : showKey(key));
}

function idOfKey(action: KeyAction): string {
  return `key-${action}`;
}
