import { PasswordField } from '../PasswordField.tsx';
import { TextField } from '../TextField.tsx';
import type { JoiningModel } from './JoiningModel.ts';
import { LastTime, Told } from './Told.tsx';

/** Joins by a counts server. */
export function ByServer({ model }: { readonly model: JoiningModel }) {
  const { countsServer, serverWent, setServer } = model.state.value;
  return (
    <section aria-labelledby="server">
      <h2 id="server">4. Or join by a counts server</h2>
      <p>
        A counts server is a CouchDB that your practice or your ICB runs. Handback joins with it every quarter
        of an hour, in the background, and catches up after any time offline.
      </p>
      {setServer && <p>Set by your IT.</p>}
      {countsServer && (
        <p class="hb-joining__server">
          Server: <strong>{countsServer.address}</strong>, as {countsServer.user}
        </p>
      )}
      {countsServer && <LastTime went={serverWent} />}
      <Told model={model} part="server" />
      {countsServer ? (
        <div class="hb-buttons">
          <button type="button" class="nhsuk-button" onClick={() => void model.joinServer()}>
            Join now
          </button>
          {!setServer && (
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary"
              onClick={() => void model.leaveServer()}
            >
              Stop using it
            </button>
          )}
        </div>
      ) : (
        <ServerForm model={model} />
      )}
    </section>
  );
}

function ServerForm({ model }: { readonly model: JoiningModel }) {
  const { setServer } = model.state.value;
  const { address, user } = { ...model.form.value, ...setServer };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void model.enterServer();
      }}
    >
      <TextField
        id="address"
        label="Address of the database"
        hint="Such as https://counts.example/practice-a81001"
        value={address}
        readOnly={setServer !== undefined}
        onInput={(typed) => model.type({ address: typed })}
      />
      <TextField
        id="user"
        label="User"
        value={user}
        width={20}
        readOnly={setServer?.user !== undefined}
        onInput={(typed) => model.type({ user: typed })}
      />
      {setServer?.password === undefined && (
        <PasswordField
          id="password"
          label="Password"
          hint="It is kept on this computer as it is. It opens this database and nothing else."
          value={model.form.value.password}
          onInput={(typed) => model.type({ password: typed })}
        />
      )}
      <button type="submit" class="nhsuk-button">
        Use this server
      </button>
    </form>
  );
}
