// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../src/ui/options/Options.tsx';
import { createOptionsModel, type OptionsAdapter } from '../../../src/ui/options/OptionsModel.ts';
import type { PracticeDetails } from '../../../src/ui/options/practice-form.ts';
import { anAgreement, somePracticeDetails } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

const AGREEMENTS = [
  anAgreement({ review: '2027-01-01' }),
  anAgreement({ id: 'checked', name: 'Checked agreement', checked: { by: 'Leeds LMC', on: '2026-02-01' } }),
];

const onChange = vi.fn();
const KEYS = { shortcuts: [{ does: 'Open Handback', keys: 'Alt+Shift+H' }, { does: 'Add' }], onChange };

async function show(practice: Partial<PracticeDetails> = {}, parts: Partial<OptionsAdapter> = {}) {
  const stored = {
    practice: somePracticeDetails(practice),
    agreement: 'example',
    sites: ['https://records.example'],
  };
  const adapter: OptionsAdapter = {
    readPractice: async () => stored.practice,
    writePractice: async (written) => void Object.assign(stored, { practice: written }),
    unread: async () => [],
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
  const { container } = render(<Options model={model} agreements={AGREEMENTS} keys={KEYS} />);
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
    ['Enter the practice’s telephone number in full, such as 01632 960 001', { phone: '0163' }],
    ['Enter the working days to answer in as a whole number, from 1 to 60', { workingDays: 0 }],
  ])('are not kept before the GP has done this: %s', async (says, practice) => {
    const { stored } = await show(practice);
    const before = stored.practice;
    save();
    await screen.findByRole('link', { name: says });
    expect(stored.practice).toBe(before);
  });

  it('take numbers as people write them', async () => {
    const { stored } = await show();
    fireEvent.input(field('Working days to answer in'), { target: { value: ' 10 ' } });
    fireEvent.input(field('Registered patients (optional)'), { target: { value: '9,400' } });
    save();
    await screen.findByText('Settings saved.');
    expect(stored.practice).toMatchObject({ workingDays: 10, listSize: 9400 });
  });

  it.each([
    ['Registered patients (optional)', 'about 9,000', /^Enter the number of registered patients/],
    ['Working days to answer in', '2.5', /^Enter the working days/],
  ])('do not take words for a number: %s', async (name, value, says) => {
    const { stored } = await show();
    const before = stored.practice;
    fireEvent.input(field(name), { target: { value } });
    save();
    await screen.findByRole('link', { name: says });
    expect(stored.practice).toBe(before);
  });

  it('say what was stored and could not be read, until they are saved', async () => {
    const { container } = await show({}, { unread: async () => ['phone', 'agreementId'] });
    expect(container.textContent).toContain('could not be read: Telephone, Agreement.');
    save();
    await screen.findByText('Settings saved.');
    expect(container.textContent).not.toContain('could not be read');
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
