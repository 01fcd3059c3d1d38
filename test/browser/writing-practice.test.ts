import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { practiceSetting } from '../../src/browser/settings.ts';
import { writingPractice } from '../../src/browser/writing-practice.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('the practice as a letter names it', () => {
  it('has its address in lines, and the role beside who signs', async () => {
    await practiceSetting.write({
      name: 'Alder Lane Surgery',
      address: '1 Alder Lane\r\n\n Leeds ',
      clinician: 'Dr N Achebe',
      role: 'GP partner',
      phone: '01632 960100',
    });
    expect(await writingPractice()).toEqual({
      name: 'Alder Lane Surgery',
      address: ['1 Alder Lane', 'Leeds'],
      signatory: 'Dr N Achebe, GP partner',
      telephone: '01632 960100',
    });
  });

  it('is without a name before the settings are filled in', async () => {
    expect(await writingPractice()).toEqual({ name: '', address: [], signatory: '', telephone: '' });
  });
});
