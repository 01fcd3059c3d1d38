import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { agreementSetting, practiceSetting } from '../../../src/browser/settings/settings.ts';
import { somePracticeDetails } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const EMPTY = somePracticeDetails({ name: '', address: '', clinician: '', role: '', phone: '' });

beforeEach(() => fakeBrowser.reset());

describe('what is stored of the practice', () => {
  it.each([
    ['nothing yet', undefined, EMPTY],
    [
      'all of it',
      { ...EMPTY, name: 'Mill Lane', phone: '01632 960111' },
      { ...EMPTY, name: 'Mill Lane', phone: '01632 960111' },
    ],
    [
      'an older value without a role',
      { name: 'Mill Lane', address: '', clinician: 'Dr Osei' },
      { ...EMPTY, name: 'Mill Lane', clinician: 'Dr Osei' },
    ],
    [
      'a field of the wrong type beside a good one',
      { name: 'Mill Lane', phone: 5 },
      { ...EMPTY, name: 'Mill Lane' },
    ],
    ['something else altogether', 'Mill Lane', EMPTY],
    ['a field that is no longer known', { name: 'Mill Lane', fax: '1' }, { ...EMPTY, name: 'Mill Lane' }],
    ['days that are not whole', { name: 'Mill Lane', workingDays: 2.5 }, { ...EMPTY, name: 'Mill Lane' }],
    ['days that were chosen', { workingDays: 10 }, { ...EMPTY, workingDays: 10 }],
  ])('%s', async (_, stored, read) => {
    await fakeBrowser.storage.local.set(stored === undefined ? {} : { practice: stored });
    expect(await practiceSetting.read()).toEqual(read);
  });

  it('is read back as it was written', async () => {
    await practiceSetting.write({ ...EMPTY, name: 'Mill Lane' });
    expect((await practiceSetting.read()).name).toBe('Mill Lane');
  });

  it.each([
    ['nothing yet', undefined, []],
    ['an older value, half written', { name: 'Mill Lane' }, []],
    [
      'two fields that are not valid',
      { name: 'Mill Lane', phone: 5, workingDays: 0 },
      ['phone', 'workingDays'],
    ],
    ['something else altogether', 'Mill Lane', ['practice']],
  ])('names the fields that could not be read: %s', async (_, stored, unread) => {
    await fakeBrowser.storage.local.set(stored === undefined ? {} : { practice: stored });
    expect(await practiceSetting.unread()).toEqual(unread);
  });

  it('keeps fields of a later version when it is written', async () => {
    await fakeBrowser.storage.local.set({ practice: { name: 'Mill Lane', fax: '1' } });
    await practiceSetting.write({ ...EMPTY, name: 'Mill Road' });
    const { practice } = await fakeBrowser.storage.local.get('practice');
    expect(practice).toEqual({ ...EMPTY, name: 'Mill Road', fax: '1' });
  });
});

describe('the agreement', () => {
  it.each([
    ['is the national baseline until one is chosen', undefined, 'england'],
    ['is the one chosen', 'humberside', 'humberside'],
    ['is the baseline where the stored one is not text', 7, 'england'],
    ['is the baseline where the stored one is empty', '', 'england'],
  ])('%s', async (_, stored, read) => {
    await fakeBrowser.storage.local.set(stored === undefined ? {} : { agreementId: stored });
    expect(await agreementSetting.read()).toBe(read);
  });

  it('is told to who watches, until they stop', async () => {
    const seen: string[] = [];
    const watching = new AbortController();
    agreementSetting.watch((id) => seen.push(id), watching.signal);
    await agreementSetting.write('nottingham');
    watching.abort();
    await agreementSetting.write('england');
    expect(seen).toEqual(['nottingham']);
  });
});
