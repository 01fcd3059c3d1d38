// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../../src/ui/options/Options.tsx';
import {
  createOptionsModel,
  type OptionsAdapter,
  type PracticeForm,
} from '../../../src/ui/options/OptionsModel.ts';
import { anAgreement } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

const PRACTICE: PracticeForm = {
  name: 'Alder Lane Surgery',
  address: '1 Alder Lane\nLeeds',
  clinician: 'Dr N Achebe',
  role: 'GP partner',
  phone: '01632 960100',
};

const AGREEMENTS = [
  anAgreement({ review: '2027-01-01' }),
  anAgreement({ id: 'checked', name: 'Checked agreement', checked: { by: 'Leeds LMC', on: '2026-02-01' } }),
];

async function show(practice: Partial<PracticeForm> = {}, parts: Partial<OptionsAdapter> = {}) {
  const stored = {
    practice: { ...PRACTICE, ...practice },
    agreement: 'example',
    sites: ['https://records.example'],
  };
  const adapter: OptionsAdapter = {
    readPractice: async () => stored.practice,
    writePractice: async (written) => void Object.assign(stored, { practice: written }),
    readAgreement: async () => stored.agreement,
    writeAgreement: async (id) => void Object.assign(stored, { agreement: id }),
    sites: async () => stored.sites,
    stopReading: async (origin) => {
      stored.sites = stored.sites.filter((site) => site !== origin);
      return true;
    },
    ...parts,
  };
  const model = createOptionsModel(adapter);
  await model.load();
  const { container } = render(
    <Options model={model} agreements={AGREEMENTS} pages={{ counts: '/dashboard.html' }} />,
  );
  return { stored, container };
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the settings', () => {
  it('show what is stored', async () => {
    const { container } = await show();
    expect(field('Name of the practice').value).toBe('Alder Lane Surgery');
    expect(field('Address (optional)').value).toBe('1 Alder Lane\nLeeds');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Example agreement' }).checked).toBe(true);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('are kept once they are saved, and say so', async () => {
    const { stored } = await show();
    fireEvent.input(field('Who signs'), { target: { value: 'Dr Q Other' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Checked agreement' }));
    expect(stored.practice.clinician).toBe('Dr N Achebe');
    save();
    await screen.findByText('Settings saved.');
    expect(stored.practice.clinician).toBe('Dr Q Other');
    expect(stored.agreement).toBe('checked');
  });

  it.each([
    ['Enter the name of the practice', { name: ' ' }],
    ['Enter the name of who signs', { clinician: '' }],
    ['Enter a telephone number in full, such as 01632 960 001', { phone: '0163' }],
  ])('are not kept before the GP has done this: %s', async (says, practice) => {
    const { stored } = await show(practice);
    const before = stored.practice;
    save();
    await screen.findByRole('link', { name: says });
    expect(stored.practice).toBe(before);
  });

  it('say why they could not be kept', async () => {
    await show({}, { writePractice: () => Promise.reject(new Error('the disk is full')) });
    save();
    await screen.findByText('The settings were not saved: the disk is full');
  });

  it('say of each agreement for how long it holds and whether anybody checked it', async () => {
    const { container } = await show();
    expect(container.textContent).toContain('From 1 January 2025, for review by 1 January 2027. Version 1.');
    expect(container.textContent).toContain('Nobody has checked this copy against the source yet.');
    expect(container.textContent).toContain('Checked against the source by Leeds LMC on 1 February 2026.');
  });

  it('stop reading a site at once', async () => {
    const { stored } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading https://records.example' }));
    await screen.findByText('https://records.example is no longer read.');
    expect(stored.sites).toEqual([]);
    expect(screen.getByText(/No site is read yet/)).toBeTruthy();
  });

  it('say when the browser does not stop reading a site', async () => {
    await show({}, { stopReading: () => Promise.reject(new Error('The permission is required.')) });
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading https://records.example' }));
    await screen.findByText('https://records.example is still read: the browser refused.');
  });
});
