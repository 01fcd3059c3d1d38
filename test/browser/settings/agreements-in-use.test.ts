import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { agreementsInUse, chosenAgreement } from '../../../src/browser/settings/agreements-in-use.ts';
import { agreementSetting, ownAgreementsSetting } from '../../../src/browser/settings/settings.ts';
import { anAgreement } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const SHIPPED = [anAgreement({ id: 'england' })];
const { exceptions: _, ...content } = anAgreement({ id: 'leeds' });
const LEEDS = { file: 'leeds.yaml', text: 'id: leeds', content };

it('the chosen agreement may be one that was loaded, until it is removed', async () => {
  const inUse = agreementsInUse(SHIPPED);
  expect(await inUse.chosen()).toBe('england');
  await ownAgreementsSetting.write([LEEDS]);
  await agreementSetting.write('leeds');
  expect(await inUse.chosen()).toBe('leeds');
  expect(inUse.current().map(({ id }) => id)).toEqual(['england', 'leeds']);
  expect((await chosenAgreement(SHIPPED))?.id).toBe('leeds');
  await ownAgreementsSetting.write([]);
  expect(await inUse.chosen()).toBe('england');
  expect(inUse.current()).toEqual(SHIPPED);
});

it('what is stored and is no agreement is passed over', async () => {
  await fakeBrowser.storage.local.set({ ownAgreements: ['leeds', { file: 'x.yaml' }, LEEDS] });
  const inUse = agreementsInUse(SHIPPED);
  await inUse.chosen();
  expect(inUse.current().map(({ id }) => id)).toEqual(['england', 'leeds']);
});
