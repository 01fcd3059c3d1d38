import { KEY_ACTIONS, KEY_NAMES, type KeyAction, type Keys } from './keys.ts';
import { readKey, showKey, writesSign } from './read-key.ts';

export interface KeyFault {
  readonly at: KeyAction;
  readonly says: string;
}

/** A key that works in any tab, as the browser has it. */
export interface Shortcut {
  readonly does: string;
  readonly keys?: string;
}

/** Keys that one needs to get about, to work what has the focus, or to leave it. */
const CONTROLS =
  /^(Shift\+)?(Enter|Space|Tab|Escape|Backspace|Delete|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right))$/;

/** Keys that Chrome, Edge or Firefox carries out whatever a page does, or that people look for there. */
const THE_BROWSERS = [
  /^Ctrl\+[A-Z0-9+=-]$/,
  /^Ctrl\+Shift\+[A-Z]$/,
  /^Ctrl\+(Shift\+)?(Tab|F4|Page(Up|Down)|Delete|Backspace|Home|End|Arrow(Up|Down|Left|Right))$/,
  /^Alt\+(F4|Tab|Space|Home|Escape|D|E|F|Arrow(Left|Right)|\d)$/,
  /^(Shift\+)?F(1|3|5|6|7|10|11|12)$/,
];

/**
 * What must be put right before keys are kept, in their order. The keys are as they were written; those of `shortcuts`
 * are taken.
 */
export function keyFaults(written: Keys, shortcuts: readonly Shortcut[]): readonly KeyFault[] {
  return KEY_ACTIONS.flatMap((at) => {
    const text = written[at].trim();
    if (text === '') return [];
    const key = readKey(text);
    const why = key === undefined ? undefined : whyNot(key, at, { written, shortcuts });
    if (key === undefined)
      return [{ at, says: `${KEY_NAMES[at]}: “${text}” is not a key. Write it like Ctrl+Enter or Alt+J` }];
    return why ? [{ at, says: `${KEY_NAMES[at]}: choose another key, as ${why}` }] : [];
  });
}

interface Taken {
  readonly written: Keys;
  readonly shortcuts: readonly Shortcut[];
}

/** Why a key cannot have this action, as the end of a sentence. */
function whyNot(key: string, at: KeyAction, { written, shortcuts }: Taken): string | undefined {
  const shown = showKey(key);
  const elsewhere = shortcuts.find(({ keys }) => keys !== undefined && readKey(keys) === key);
  const earlier = KEY_ACTIONS.slice(0, KEY_ACTIONS.indexOf(at)).find(
    (each) => readKey(written[each]) === key,
  );
  if (CONTROLS.test(key)) return `${shown} is needed to move about and to press buttons`;
  if (/^Ctrl\+Alt\+/.test(key)) return 'Ctrl and Alt together write a sign on some keyboards';
  if (THE_BROWSERS.some((each) => each.test(key))) return `the browser keeps ${shown} for itself`;
  if (elsewhere) return `${shown} is set in the browser for “${elsewhere.does}”`;
  if (earlier) return `${shown} is already the key for “${KEY_NAMES[earlier]}”`;
  if (at === 'goOn' && writesSign(key)) return `${shown} would be typed into the letter`;
  return undefined;
}
