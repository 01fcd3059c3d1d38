// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKeysModel, type KeysAdapter } from '../../../src/ui/options/KeysModel.ts';
import { KeysPage } from '../../../src/ui/options/KeysPage.tsx';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

async function show(keys: Readonly<Record<string, string>> = {}, parts: Partial<KeysAdapter> = {}) {
  const stored = { keys };
  const onBrowsersKeys = vi.fn();
  const model = createKeysModel({
    readKeys: async () => stored.keys,
    writeKeys: async (written) => void Object.assign(stored, { keys: written }),
    shortcuts: async () => [{ does: 'Open Handback', keys: 'Alt+Shift+H' }, { does: 'Add' }],
    ...parts,
  });
  await model.load();
  const { container } = render(<KeysPage model={model} onBrowsersKeys={onBrowsersKeys} />);
  return { stored, container, onBrowsersKeys };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save keys' }));

describe('the keys of the popup and the panel', () => {
  it('are shown as they are', async () => {
    const { container } = await show({ next: 'Alt+J' });
    expect(field('Next request').value).toBe('Alt+J');
    expect(field('Request before').value).toBe('Alt+↑');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('are pressed into their fields, and kept once they are saved', async () => {
    const { stored } = await show();
    fireEvent.keyDown(field('Next request'), { key: 'Alt', altKey: true });
    expect(field('Next request').value).toBe('Alt+↓');
    fireEvent.keyDown(field('Next request'), { key: 'j', altKey: true });
    expect(field('Next request').value).toBe('Alt+J');
    expect(stored.keys).toEqual({});
    save();
    await screen.findByText('Keys saved.');
    expect(stored.keys).toMatchObject({ next: 'Alt+J', previous: 'Alt+ArrowUp', goOn: 'Ctrl+Enter' });
  });

  it('are written or dictated, too, and shown in one way', async () => {
    const { stored } = await show();
    fireEvent.input(field('Request before'), { target: { value: 'alt + page up' } });
    save();
    await screen.findByText('Keys saved.');
    expect(field('Request before').value).toBe('Alt+Page Up');
    expect(stored.keys).toMatchObject({ previous: 'Alt+PageUp' });
  });

  it('can be none', async () => {
    const { stored } = await show();
    fireEvent.keyDown(field('Ask'), { key: 'Backspace' });
    save();
    await screen.findByText('Keys saved.');
    expect(stored.keys).toMatchObject({ ask: '' });
  });

  it.each(['Tab', 'Escape', 'Enter'])('leave %s to do what it does in any field', async (key) => {
    await show();
    expect(fireEvent.keyDown(field('Ask'), { key })).toBe(true);
    expect(field('Ask').value).toBe('3');
  });

  it('are not kept where two are the same, and the summary leads to the field', async () => {
    const { stored, container } = await show();
    fireEvent.keyDown(field('Done this time'), { key: '1' });
    save();
    const says = 'Done this time: choose another key, as 1 is already the key for “Return it”';
    fireEvent.click(await screen.findByRole('link', { name: says }));
    expect(document.activeElement).toBe(field('Done this time'));
    expect(await faultsFoundByAxe(container)).toEqual([]);
    expect(stored.keys).toEqual({});
  });

  it('are as they came once they are set back', async () => {
    const { stored } = await show({ next: 'Alt+J', ask: '' });
    fireEvent.click(screen.getByRole('button', { name: 'Set all keys back' }));
    await screen.findByText('The keys are as they came with Handback.');
    expect(field('Next request').value).toBe('Alt+↓');
    expect(stored.keys).toEqual({});
  });

  it('say so when they could not be stored', async () => {
    await show({}, { writeKeys: () => Promise.reject(new Error('The disk is full.')) });
    save();
    await screen.findByText('The keys were not changed: The disk is full.');
  });
});

describe('the keys in any tab', () => {
  it('are shown as they are set, with the way to change them', async () => {
    const { onBrowsersKeys } = await show();
    const rows = screen
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
    expect(rows).toEqual(['Open Handback: Alt+Shift+H', 'Add: No key is set']);
    fireEvent.click(screen.getByRole('button', { name: /^Change these/ }));
    expect(onBrowsersKeys).toHaveBeenCalledOnce();
  });
});
