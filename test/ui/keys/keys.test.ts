import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFaults } from '../../../src/ui/keys/key-faults.ts';
import { DEFAULT_KEYS, type Keys } from '../../../src/ui/keys/keys.ts';
import { keysInForce } from '../../../src/ui/keys/keys-in-force.ts';
import { ariaKey, keyOf, type Press, readKey, showKey } from '../../../src/ui/keys/read-key.ts';
import { tellKeys } from '../../../src/ui/keys/tell-keys.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a key that is pressed', () => {
  it.each([
    ['Ctrl+Enter', press('Enter', { ctrlKey: true })],
    ['Ctrl+Enter', press('Enter', { metaKey: true })],
    ['Alt+ArrowDown', press('ArrowDown', { altKey: true })],
    ['Shift+J', press('J', { shiftKey: true })],
    ['J', press('J')],
    ['?', press('?', { shiftKey: true })],
    ['Space', press(' ')],
    ['F8', press('F8')],
    [undefined, press('Control', { ctrlKey: true })],
    [undefined, press('Dead')],
  ])('is %s', (key, pressed) => {
    expect(keyOf(pressed)).toBe(key);
  });
});

describe('a key that is written', () => {
  it.each([
    ['ctrl + enter', 'Ctrl+Enter'],
    ['Control+Return', 'Ctrl+Enter'],
    ['shift+alt+j', 'Alt+Shift+J'],
    ['Alt+↓', 'Alt+ArrowDown'],
    ['alt+down', 'Alt+ArrowDown'],
    ['page up', 'PageUp'],
    ['f8', 'F8'],
    ['2', '2'],
    ['Crtl+M', undefined],
    ['Ctrl+Ctrl+M', undefined],
    ['Ctrl+', undefined],
    ['Ctrl', undefined],
    ['JK', undefined],
    ['', undefined],
  ])('%s', (text, key) => {
    expect(readKey(text)).toBe(key);
  });

  it('is read back as it is shown, whatever it is', () => {
    const names = fc.constantFrom(
      'Enter',
      'ArrowUp',
      'PageDown',
      'Delete',
      'F12',
      ' ',
      'ö',
      '7',
      '?',
      'q',
      '↓',
    );
    const held = fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(names, held, (name, modifiers) => {
        const key = keyOf(press(name, modifiers));
        expect(key).toBeDefined();
        expect(readKey(showKey(key ?? ''))).toBe(key);
      }),
    );
  });

  it('is told to a screen reader by its standard name', () => {
    expect(ariaKey('Ctrl+Shift+Enter')).toBe('Control+Shift+Enter');
    expect(ariaKey('')).toBeUndefined();
  });
});

const SHORTCUTS = [{ does: 'Open Handback', keys: 'Alt+Shift+H' }, { does: 'Add' }];

describe('keys that cannot be used are told, with why', () => {
  it.each<[string, Partial<Keys>]>([
    ['Next request: “Crtl+M” is not a key. Write it like Ctrl+Enter or Alt+J', { next: 'Crtl+M' }],
    [
      'Request before: choose another key, as Alt+J is already the key for “Next request”',
      { next: 'Alt+J', previous: 'alt + j' },
    ],
    [
      'Ask: choose another key, as Alt+Shift+H is set in the browser for “Open Handback”',
      { ask: 'Alt+Shift+H' },
    ],
    ['Next request: choose another key, as the browser keeps Ctrl+W for itself', { next: 'Ctrl+W' }],
    [
      'Next request: choose another key, as the browser keeps Ctrl+Shift+N for itself',
      { next: 'Ctrl+Shift+N' },
    ],
    ['Next request: choose another key, as the browser keeps Alt+← for itself', { next: 'Alt+Left' }],
    ['Return it: choose another key, as the browser keeps F5 for itself', { return: 'F5' }],
    ['Next request: choose another key, as ↓ is needed to move about and to press buttons', { next: 'Down' }],
    [
      'Ask: choose another key, as Shift+Tab is needed to move about and to press buttons',
      { ask: 'Shift+Tab' },
    ],
    [
      'Next request: choose another key, as Ctrl and Alt together write a sign on some keyboards',
      { next: 'Ctrl+Alt+E' },
    ],
    [
      'Draft the letter, and then copy it: choose another key, as D would be typed into the letter',
      { goOn: 'd' },
    ],
  ])('%s', (says, parts) => {
    expect(keyFaults({ ...DEFAULT_KEYS, ...parts }, SHORTCUTS).map((fault) => fault.says)).toEqual([says]);
  });

  it.each<Partial<Keys>>([
    {},
    { next: 'J', previous: 'K' },
    { goOn: 'F8', next: 'Alt+PageDown' },
    { goOn: '', next: '', previous: '', return: '', done: '', ask: '' },
    { return: '3', ask: '1' },
  ])('and others are not: %o', (parts) => {
    expect(keyFaults({ ...DEFAULT_KEYS, ...parts }, SHORTCUTS)).toEqual([]);
  });
});

describe('the keys in force', () => {
  it.each<[string, Record<string, string>, Partial<Keys>]>([
    ['are those that come with Handback where nothing is stored', {}, {}],
    ['are those that were stored', { next: 'Alt+J' }, { next: 'Alt+J' }],
    ['can be none', { return: '' }, { return: '' }],
    ['are not what is no key', { next: 'Hyper+J', fax: '1' }, {}],
  ])('%s', (_, stored, keys) => {
    expect(keysInForce(stored)).toEqual({ ...DEFAULT_KEYS, ...keys });
  });

  it.each<[string, Partial<Keys>]>([
    [
      'Keys: Ctrl+Enter drafts the letter, and then copies it. Alt+↓ and Alt+↑ go to the next request and the one before. On a request, 1 returns it, 2 says that it was done this time, 3 asks.',
      {},
    ],
    [
      'Keys: F8 drafts the letter, and then copies it.',
      { goOn: 'F8', next: '', previous: '', return: '', done: '', ask: '' },
    ],
    [
      'Keys: J goes to the next request.',
      { goOn: '', next: 'J', previous: '', return: '', done: '', ask: '' },
    ],
    ['Keys: On a request, Q asks.', { goOn: '', next: '', previous: '', return: '', done: '', ask: 'Q' }],
    ['', { goOn: '', next: '', previous: '', return: '', done: '', ask: '' }],
  ])('are told: %s', (says, parts) => {
    expect(tellKeys({ ...DEFAULT_KEYS, ...parts })).toBe(says);
  });
});
