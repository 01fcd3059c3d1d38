import { DEFAULT_KEYS, KEY_ACTIONS, type Keys } from './keys.ts';
import { readKey } from './read-key.ts';

/** The keys that hold: what is stored for an action, where it is a key or none, and else the key that comes with it. */
export function keysInForce(stored: Readonly<Record<string, string>>): Keys {
  const keys = KEY_ACTIONS.map((action) => {
    const text = stored[action];
    return [action, text === '' ? '' : (readKey(text ?? '') ?? DEFAULT_KEYS[action])];
  });
  return Object.fromEntries(keys) as Keys;
}
