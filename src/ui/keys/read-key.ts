/** The part of a key press that says which key it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Keys that have a word for a name, as the browser tells them and as people write them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  ArrowDown: ['↓', 'down', 'arrow down', 'down arrow'],
  ArrowUp: ['↑', 'up', 'arrow up', 'up arrow'],
  ArrowLeft: ['←', 'left', 'arrow left', 'left arrow'],
  ArrowRight: ['→', 'right', 'arrow right', 'right arrow'],
  Enter: ['Enter', 'return'],
  Space: ['Space'],
  Tab: ['Tab'],
  Escape: ['Escape', 'esc'],
  Backspace: ['Backspace'],
  Delete: ['Delete', 'del'],
  Insert: ['Insert', 'ins'],
  Home: ['Home'],
  End: ['End'],
  PageUp: ['Page Up'],
  PageDown: ['Page Down'],
};

const MODIFIERS = ['Ctrl', 'Alt', 'Shift'] as const;

const ONE_SIGN = /^[^\s+]$/u;
const FUNCTION_KEY = /^F([1-9]|1\d|2[0-4])$/i;

/** The key of a press, such as `Ctrl+Enter` or `1`. Absent while only Ctrl, Alt or Shift is down. */
export function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | undefined {
  const name = nameOf(key === ' ' ? 'Space' : key);
  if (name === undefined) return undefined;
  return write(name, { Ctrl: ctrlKey || metaKey, Alt: altKey, Shift: shiftKey });
}

/** The key that somebody wrote, such as `ctrl + enter` or `Alt+↓`. Absent where it is none. */
export function readKey(text: string): string | undefined {
  const parts = text.split('+').map((part) => part.trim());
  const name = nameOf(parts.at(-1) ?? '');
  const held = parts.slice(0, -1).map((part) => part.toLowerCase().replace(/^(control|cmd|strg)$/, 'ctrl'));
  if (name === undefined || new Set(held).size < held.length) return undefined;
  if (!held.every((part) => MODIFIERS.some((each) => each.toLowerCase() === part))) return undefined;
  return write(name, {
    Ctrl: held.includes('ctrl'),
    Alt: held.includes('alt'),
    Shift: held.includes('shift'),
  });
}

/** A key as people know it: `Alt+↓`. */
export function showKey(key: string): string {
  return renamed(key, (name) => NAMED[name]?.[0] ?? name);
}

/** A key as `aria-keyshortcuts` has it; absent where there is none. */
export function ariaKey(key: string): string | undefined {
  return key === '' ? undefined : key.replace('Ctrl', 'Control');
}

/** Does it write a sign where one types? */
export function writesSign(key: string): boolean {
  return ONE_SIGN.test(key.replace(/^Shift\+/, '')) || /^(Shift\+)?Space$/.test(key);
}

function nameOf(text: string): string | undefined {
  if (ONE_SIGN.test(text) && !Object.values(NAMED).some(([sign]) => sign === text)) return text.toUpperCase();
  if (FUNCTION_KEY.test(text)) return text.toUpperCase();
  const sought = text.toLowerCase();
  return Object.keys(NAMED).find(
    (name) => name.toLowerCase() === sought || NAMED[name]?.some((each) => each.toLowerCase() === sought),
  );
}

/** Of a sign that is no letter, Shift is a part already. */
function write(name: string, held: Readonly<Record<(typeof MODIFIERS)[number], boolean>>): string {
  const isShifted = held.Shift && (!ONE_SIGN.test(name) || /\p{L}/u.test(name));
  return [...MODIFIERS.filter((each) => (each === 'Shift' ? isShifted : held[each])), name].join('+');
}

function renamed(key: string, rename: (name: string) => string): string {
  const at = key.lastIndexOf('+') + 1;
  return key.slice(0, at) + rename(key.slice(at));
}
