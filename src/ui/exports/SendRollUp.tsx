import type { Release } from '../../tally/reports/release.ts';
import { Details } from '../Details.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { TextField } from '../TextField.tsx';
import type { RollUpModel } from './RollUpModel.ts';

interface SendRollUpProps {
  readonly model: RollUpModel;
  readonly release: Release;
  /** Such as `2026-03`, and `March 2026`. */
  readonly month: string;
  readonly name: string;
}

/** Sends the numbers of one month to a database of the ICB. */
export function SendRollUp({ model, release, month, name }: SendRollUpProps) {
  const { address, user, code, password } = model.form.value;
  return (
    <div class="hb-no-print">
      <Details summary="Send them to your ICB’s server">
        <p>
          This sends the totals of {name}, by request and by provider, as the CSV file has them: small numbers
          are kept back, and no letter is sent.
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void model.send(release, month);
          }}
        >
          <TextField
            id="roll-up-code"
            label="Code of the practice"
            hint="Such as A81001"
            value={code}
            width={10}
            onInput={(typed) => model.type({ code: typed })}
          />
          <TextField
            id="roll-up-address"
            label="Address of the database"
            hint="Your ICB gives it to you, such as https://counts.example/roll-ups-a81001"
            value={address}
            onInput={(typed) => model.type({ address: typed })}
          />
          <TextField
            id="roll-up-user"
            label="User"
            value={user}
            width={20}
            onInput={(typed) => model.type({ user: typed })}
          />
          <PasswordField
            id="roll-up-password"
            label="Password"
            hint="It is not kept"
            value={password}
            onInput={(typed) => model.type({ password: typed })}
          />
          <div role="alert">
            {model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}
          </div>
          <p role="status">{model.isSending.value ? 'Sending…' : model.message.value}</p>
          <button type="submit" class="nhsuk-button">
            Send the numbers of {name}
          </button>
        </form>
      </Details>
    </div>
  );
}
