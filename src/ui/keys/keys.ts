/** What can be done by a key in the popup and the panel. */
export type KeyAction = 'goOn' | 'next' | 'previous' | 'return' | 'done' | 'ask';

/** A key for each action, as `readKey` gives it; empty where there is none. */
export type Keys = Readonly<Record<KeyAction, string>>;

/** The keys as they come with Handback. */
export const DEFAULT_KEYS: Keys = {
  goOn: 'Ctrl+Enter',
  next: 'Alt+ArrowDown',
  previous: 'Alt+ArrowUp',
  return: '1',
  done: '2',
  ask: '3',
};

export const KEY_NAMES: Readonly<Record<KeyAction, string>> = {
  goOn: 'Draft the letter, and then copy it',
  next: 'Next request',
  previous: 'Request before',
  return: 'Return it',
  done: 'Done this time',
  ask: 'Ask',
};

/** In the order in which people meet them. */
export const KEY_ACTIONS = Object.keys(KEY_NAMES) as readonly KeyAction[];
