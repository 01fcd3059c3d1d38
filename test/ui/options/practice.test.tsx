// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { createPracticeModel, type PracticeAdapter } from '../../../src/ui/options/PracticeModel.ts';
import { PracticePage } from '../../../src/ui/options/PracticePage.tsx';
import type { PracticeDetails } from '../../../src/ui/options/practice-form.ts';
import { somePracticeDetails } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

async function show(practice: Partial<PracticeDetails> = {}, parts: Partial<PracticeAdapter> = {}) {
  const stored = { practice: somePracticeDetails(practice) };
  const model = createPracticeModel({
    readPractice: async () => stored.practice,
    writePractice: async (written) => void Object.assign(stored, { practice: written }),
    unread: async () => [],
    setByIt: async () => [],
    ...parts,
  });
  await model.load();
  const { container } = render(<PracticePage model={model} />);
  return { stored, container };
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the practice’s settings', () => {
  it('show what is stored', async () => {
    const { container } = await show();
    expect(field('Name of the practice').value).toBe('Alder Lane Surgery');
    expect(field('Address (optional)').value).toBe('1 Alder Lane\nLeeds');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('are kept once they are saved, and say so', async () => {
    const { stored } = await show();
    fireEvent.input(field('Who signs'), { target: { value: 'Dr Q Other' } });
    expect(stored.practice.clinician).toBe('Dr N Achebe');
    save();
    await screen.findByText('Settings saved.');
    expect(stored.practice.clinician).toBe('Dr Q Other');
  });

  it.each([
    ['Enter the name of the practice', { name: ' ' }],
    ['Enter the name of who signs', { clinician: '' }],
    ['Enter the practice’s telephone number in full, such as 01632 960 001', { phone: '0163' }],
    ['Enter one email address, such as office@practice.example', { email: 'office@alder' }],
    ['Enter one email address, such as office@practice.example', { email: 'a@b.example, c@d.example' }],
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

  it('that IT has set are shown as such, cannot be changed, and do not stand in the way', async () => {
    const { stored } = await show({ phone: '0163' }, { setByIt: async () => ['phone', 'icb'] });
    expect(field('Telephone (optional)').readOnly).toBe(true);
    expect(screen.getAllByText('Set by your IT.')).toHaveLength(2);
    expect(field('Who signs').readOnly).toBe(false);
    save();
    await screen.findByText('Settings saved.');
    expect(stored.practice.phone).toBe('0163');
  });

  it('say why they could not be kept', async () => {
    await show({}, { writePractice: () => Promise.reject(new Error('the disk is full')) });
    save();
    await screen.findByText('The settings were not saved: the disk is full');
  });
});
