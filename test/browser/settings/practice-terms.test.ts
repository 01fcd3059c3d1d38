import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { practiceTerms } from '../../../src/browser/settings/practice-terms.ts';
import { practiceSetting } from '../../../src/browser/settings/settings.ts';
import { somePracticeDetails } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('what the settings say of a practice’s letters', () => {
  it('has the address in lines, and the role beside who signs', async () => {
    await practiceSetting.write(somePracticeDetails({ address: '1 Alder Lane\r\n\n Leeds ' }));
    expect((await practiceTerms()).practice).toEqual({
      name: 'Alder Lane Surgery',
      address: ['1 Alder Lane', 'Leeds'],
      signatory: 'Dr N Achebe, GP partner',
      telephone: '01632 960100',
      email: '',
    });
  });

  it('has nothing of a practice before the settings are filled in, and five working days', async () => {
    expect(await practiceTerms()).toEqual({
      practice: { name: '', address: [], signatory: '', telephone: '', email: '' },
      workingDays: 5,
      formal: {},
      codes: { return: '', done: '', ask: '' },
    });
  });

  it.each([
    ['nobody', {}, undefined],
    [
      'a person with a telephone of their own',
      { contact: 'Mrs A Lowe', contactPhone: '01632 960111' },
      { name: 'Mrs A Lowe', telephone: '01632 960111' },
    ],
    [
      'a person without one, whom the practice’s reaches',
      { contact: 'Mrs A Lowe' },
      { name: 'Mrs A Lowe', telephone: '01632 960100' },
    ],
    [
      'a person whom the practice’s email reaches',
      { contact: 'Mrs A Lowe', email: 'office@alder.example' },
      { name: 'Mrs A Lowe', telephone: '01632 960100', email: 'office@alder.example' },
    ],
    ['a telephone and nobody', { contactPhone: '01632 960111' }, undefined],
  ])('names to answer to: %s', async (_, parts, contact) => {
    await practiceSetting.write(somePracticeDetails(parts));
    expect((await practiceTerms()).contact).toEqual(contact);
  });

  it('has the days, the copies and the codes', async () => {
    await practiceSetting.write(
      somePracticeDetails({ workingDays: 10, lmc: 'Leeds LMC', codeReturned: 'ABC1', codeAsked: 'ABC2' }),
    );
    expect(await practiceTerms()).toMatchObject({
      workingDays: 10,
      formal: { lmc: 'Leeds LMC' },
      codes: { return: 'ABC1', done: '', ask: 'ABC2' },
    });
  });
});
