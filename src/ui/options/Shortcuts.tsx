import type { Shortcut } from '../keys/key-faults.ts';

interface ShortcutsProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** The keys that work in any tab, and the way to the browser's page on which they are changed. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  return (
    <section class="hb-keys-any">
      <h2 class="nhsuk-heading-m">Keys in any tab</h2>
      <dl class="nhsuk-summary-list">
        {shortcuts.map(({ does, keys }) => (
          <div key={does} class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">{does}</dt>
            <dd class="nhsuk-summary-list__value">{keys ? <kbd>{keys}</kbd> : 'No key is set'}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={onChange}>
        Change these in the browser’s settings
      </button>
    </section>
  );
}
