// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { createSitesModel, type SitesAdapter } from '../../../src/ui/options/SitesModel.ts';
import { SitesPage } from '../../../src/ui/options/SitesPage.tsx';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

const SYSTEMS = [
  {
    name: 'Larch',
    sites: ['https://larch.example'],
    known: 'A web record.',
    source: { title: 'Larch help' },
  },
  { name: 'Elm', sites: ['https://records.example'], known: 'Another.' },
  { name: 'Oak', sites: [], known: 'A program.', tried: { by: 'Dr N Achebe', on: '2026-03-04' } },
];

async function show(parts: Partial<SitesAdapter> = {}) {
  const stored = { sites: ['https://records.example'] };
  const model = createSitesModel({
    sites: async () => stored.sites,
    stopReading: async (origin) => {
      stored.sites = stored.sites.filter((site) => site !== origin);
      return true;
    },
    setByIt: async () => [],
    allow: async (origins) => {
      stored.sites = [...stored.sites, ...origins];
      return true;
    },
    ...parts,
  });
  await model.load();
  const { container } = render(<SitesPage model={model} systems={SYSTEMS} />);
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

  it('are allowed from the list of known systems, which says what nobody tried', async () => {
    const { stored, container } = await show();
    expect(container.textContent).toContain('Not tried yet. Source: Larch help.');
    expect(container.textContent).toContain('Tried by Dr N Achebe on 4 March 2026.');
    expect(screen.getAllByRole('button', { name: /^Allow/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Allow larch.example' }));
    await screen.findByText('Read from now on: https://larch.example.');
    expect(stored.sites).toContain('https://larch.example');
    expect(screen.queryByRole('button', { name: /^Allow/ })).toBeNull();
  });

  it('say so when the browser was told not to allow one', async () => {
    await show({ allow: async () => false });
    fireEvent.click(screen.getByRole('button', { name: 'Allow larch.example' }));
    await screen.findByText(/^Nothing was changed\./);
  });

  it('that IT has set are allowed in one click, and are then not to be stopped here', async () => {
    const { stored } = await show({
      setByIt: async () => ['https://a.example', 'https://b.example:8443', 'https://records.example'],
    });
    expect(screen.queryByRole('button', { name: /^Stop reading/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Allow these sites' }));
    await screen.findByText('Read from now on: https://a.example, https://b.example:8443.');
    expect(stored.sites).toContain('https://b.example:8443');
    expect(screen.getAllByText('Set by your IT')).toHaveLength(3);
  });

  it('say when the browser does not stop reading', async () => {
    await show({ stopReading: () => Promise.reject(new Error('The permission is required.')) });
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading https://records.example' }));
    await screen.findByText('https://records.example is still read: the browser refused.');
  });
});
