// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSitesModel, type SitesAdapter } from '../../../src/ui/options/SitesModel.ts';
import { SitesPage } from '../../../src/ui/options/SitesPage.tsx';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

const onChange = vi.fn();
const KEYS = { shortcuts: [{ does: 'Open Handback', keys: 'Alt+Shift+H' }, { does: 'Add' }], onChange };

async function show(parts: Partial<SitesAdapter> = {}) {
  const stored = { sites: ['https://records.example'] };
  const model = createSitesModel({
    sites: async () => stored.sites,
    stopReading: async (origin) => {
      stored.sites = stored.sites.filter((site) => site !== origin);
      return true;
    },
    ...parts,
  });
  await model.load();
  const { container } = render(<SitesPage model={model} keys={KEYS} />);
  return { stored, container };
}

describe('the sites', () => {
  it('stop being read at once', async () => {
    const { stored, container } = await show();
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading https://records.example' }));
    await screen.findByText('https://records.example is no longer read.');
    expect(stored.sites).toEqual([]);
    expect(screen.getByText(/No site is read yet/)).toBeTruthy();
  });

  it('say when the browser does not stop reading', async () => {
    await show({ stopReading: () => Promise.reject(new Error('The permission is required.')) });
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading https://records.example' }));
    await screen.findByText('https://records.example is still read: the browser refused.');
  });
});

describe('the keyboard shortcuts', () => {
  it('are shown as they are set, with the way to change them', async () => {
    await show();
    const rows = screen
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
    expect(rows).toEqual(['Open Handback: Alt+Shift+H', 'Add: No key is set']);
    fireEvent.click(screen.getByRole('button', { name: /Change shortcuts/ }));
    expect(onChange).toHaveBeenCalledOnce();
  });
});
