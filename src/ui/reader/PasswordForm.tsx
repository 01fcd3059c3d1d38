import { useState } from 'preact/hooks';

/** Asks for the password of a locked file. It is used once, and not kept. */
export function PasswordForm({ onUnlock }: { readonly onUnlock: (password: string) => Promise<void> }) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="hb-reader__password"
      onSubmit={(event) => {
        event.preventDefault();
        void onUnlock(password);
      }}
    >
      <label class="nhsuk-label" for="password">
        Password of this file
      </label>
      <input
        class="nhsuk-input nhsuk-input--width-20"
        id="password"
        type="password"
        autocomplete="off"
        value={password}
        onInput={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <button type="submit" class="nhsuk-button">
        Open
      </button>
    </form>
  );
}
