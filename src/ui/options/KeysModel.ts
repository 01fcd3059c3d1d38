import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { describeFault } from '../describe-fault.ts';
import { type KeyFault, keyFaults, type Shortcut } from '../keys/key-faults.ts';
import { DEFAULT_KEYS, KEY_ACTIONS, type KeyAction, type Keys } from '../keys/keys.ts';
import { keysInForce } from '../keys/keys-in-force.ts';
import { readKey, showKey } from '../keys/read-key.ts';

/** What the keys need of the browser. */
export interface KeysAdapter {
  readKeys(): Promise<Readonly<Record<string, string>>>;
  writeKeys(keys: Readonly<Record<string, string>>): Promise<void>;
  /** The keys that work in any tab. */
  shortcuts(): Promise<readonly Shortcut[]>;
}

export interface KeysModel {
  /** The keys as they are being written, for people. */
  readonly keys: ReadonlySignal<Keys>;
  readonly shortcuts: ReadonlySignal<readonly Shortcut[]>;
  /** What must be put right, once somebody has asked to save. */
  readonly faults: ReadonlySignal<readonly KeyFault[]>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  load(): Promise<void>;
  change(action: KeyAction, text: string): void;
  save(): Promise<void>;
  /** Has the keys as they come with Handback again, at once. */
  reset(): Promise<void>;
}

/** The keys of the popup and the panel, as they are being changed. Nothing is kept before it is saved. */
export function createKeysModel(adapter: KeysAdapter): KeysModel {
  const keys = signal(mapKeys(DEFAULT_KEYS, showKey));
  const shortcuts = signal<readonly Shortcut[]>([]);
  const asked = signal(false);
  const message = signal('');
  const faults = computed(() => keyFaults(keys.value, shortcuts.value));

  async function keep(stored: Readonly<Record<string, string>>, says: string): Promise<void> {
    try {
      await adapter.writeKeys(stored);
      keys.value = mapKeys(keysInForce(stored), showKey);
      asked.value = false;
      message.value = says;
    } catch (error) {
      message.value = `The keys were not changed: ${describeFault(error)}`;
    }
  }

  return {
    keys,
    shortcuts,
    faults: computed(() => (asked.value ? faults.value : [])),
    message,
    async load() {
      keys.value = mapKeys(keysInForce(await adapter.readKeys()), showKey);
      shortcuts.value = await adapter.shortcuts();
    },
    change(action, text) {
      message.value = '';
      keys.value = { ...keys.value, [action]: text };
    },
    async save() {
      asked.value = true;
      message.value = '';
      if (faults.value.length > 0) return;
      await keep(
        mapKeys(keys.value, (text) => readKey(text) ?? ''),
        'Keys saved.',
      );
    },
    reset: () => keep({}, 'The keys are as they came with Handback.'),
  };
}

function mapKeys(keys: Keys, change: (key: string) => string): Keys {
  return Object.fromEntries(KEY_ACTIONS.map((action) => [action, change(keys[action])])) as Keys;
}
