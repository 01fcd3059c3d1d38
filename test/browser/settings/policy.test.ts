import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readJoining, writeJoining } from '../../../src/browser/joining/joining-state.ts';
import { readPolicy } from '../../../src/browser/settings/policy.ts';
import { PRACTICE_FIELDS } from '../../../src/browser/settings/practice-settings.ts';
import { agreementSetting, practiceSetting } from '../../../src/browser/settings/settings.ts';
import { somePracticeDetails } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const set = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const stored = async (name: string) => (await fakeBrowser.storage.local.get(name))[name];

describe('what the practice’s IT sets', () => {
  it('is nothing where there is no policy', async () => {
    expect(await readPolicy()).toEqual({ practice: {}, sites: [], faults: [] });
  });

  it('is nothing where Firefox has no file of it', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValueOnce(
      new Error('Managed storage manifest not found'),
    );
    expect(await readPolicy()).toEqual({ practice: {}, sites: [], faults: [] });
  });

  it('is said to be unreadable where the browser fails', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValueOnce(new Error('The file is locked'));
    expect((await readPolicy()).faults).toEqual([expect.stringContaining('The file is locked')]);
  });

  it.each([
    ['a field of the practice that is not known', { practice: { fax: '1' } }, 'practice.fax cannot be "1".'],
    ['days that are text', { practice: { workingDays: '5' } }, 'practice.workingDays cannot be "5".'],
    ['a practice that is text', { practice: 'Mill Lane' }, 'practice must be a set of fields.'],
    [
      'a site without https',
      { sites: ['records.example'] },
      'sites: "records.example" is not an address such as https://records.example.',
    ],
    [
      'a site that is no address of the web',
      { sites: ['file:///etc'] },
      'sites: "file:///etc" is not an address such as https://records.example.',
    ],
    ['sites that are no list', { sites: 'https://records.example' }, 'sites must be a list of addresses.'],
    ['an agreement that is a number', { agreement: 7 }, 'agreement must be the id of an agreement.'],
    [
      'a counts server without https',
      { countsServer: { address: 'http://counts.example/practice' } },
      'countsServer: The address must start with https://, so that nobody can read the counts on the way.',
    ],
    [
      'a counts server that is an address alone',
      { countsServer: 'https://counts.example/practice' },
      'countsServer must have an address, and may have a user and a password, all texts.',
    ],
    ['a name that is not known', { colour: 'red' }, 'colour is not something that can be set.'],
  ])('has a sentence about %s, and the rest of it holds', async (_, policy, says) => {
    await set({ practice: { name: 'Mill Lane' }, ...policy });
    const { faults, practice } = await readPolicy();
    expect(faults).toEqual([says]);
    expect(practice.name).toBe('practice' in policy ? undefined : 'Mill Lane');
  });

  it('holds before what is stored, and leaves that as it was', async () => {
    await practiceSetting.write(somePracticeDetails({ name: 'Mill Lane', phone: '01632 960111' }));
    await set({ practice: { name: 'Alder Lane Surgery', workingDays: 10 } });
    const read = await practiceSetting.read();
    expect(read).toMatchObject({ name: 'Alder Lane Surgery', workingDays: 10, phone: '01632 960111' });
    await practiceSetting.write({ ...read, name: 'Changed here', phone: '01632 960222' });
    expect(await stored('practice')).toMatchObject({
      name: 'Mill Lane',
      workingDays: 5,
      phone: '01632 960222',
    });
  });

  it('chooses the agreement, and what the practice chose comes back after it', async () => {
    await agreementSetting.write('nottingham');
    await set({ agreement: 'humberside' });
    expect(await agreementSetting.read()).toBe('humberside');
    await agreementSetting.write('england');
    expect(await stored('agreementId')).toBe('nottingham');
    await fakeBrowser.storage.managed.clear();
    expect(await agreementSetting.read()).toBe('nottingham');
  });

  it('is told to who watches a setting', async () => {
    const seen: string[] = [];
    agreementSetting.watch((id) => seen.push(id));
    await set({ agreement: 'humberside' });
    await vi.waitFor(() => expect(seen).toEqual(['humberside']));
  });

  it('names its sites once, as origins', async () => {
    await set({ sites: ['https://records.example/a', 'https://records.example', 'http://127.0.0.1:8080'] });
    expect((await readPolicy()).sites).toEqual(['https://records.example', 'http://127.0.0.1:8080']);
  });
});

describe('a counts server that IT sets', () => {
  const address = 'https://counts.example/practice';
  const entered = { address, user: 'practice', password: 'typed here' };

  it('is not used before somebody entered it', async () => {
    await set({ countsServer: { address, user: 'practice' } });
    expect(await readJoining()).toEqual({ setServer: { address, user: 'practice' } });
  });

  it('is used with the password that was entered, and with the one that is set before that', async () => {
    await writeJoining({ countsServer: entered });
    await set({ countsServer: { address, user: 'practice' } });
    expect((await readJoining()).countsServer).toEqual(entered);
    await set({ countsServer: { address, user: 'practice', password: 'set' } });
    expect((await readJoining()).countsServer).toEqual({ ...entered, password: 'set' });
  });

  it('takes the place of another that was entered, for which no password is sent to it', async () => {
    await writeJoining({ countsServer: { ...entered, address: 'https://other.example/practice' } });
    await set({ countsServer: { address } });
    expect((await readJoining()).countsServer).toBeUndefined();
    await fakeBrowser.storage.managed.clear();
    expect((await readJoining()).countsServer?.address).toBe('https://other.example/practice');
  });
});

describe('the published schema', () => {
  const { properties } = JSON.parse(readFileSync('assets/extension/policy-schema.json', 'utf8'));

  it('has what can be set, and nothing else', () => {
    expect(Object.keys(properties).sort()).toEqual(['agreement', 'countsServer', 'practice', 'sites']);
    expect(Object.keys(properties.practice.properties)).toEqual(Object.keys(PRACTICE_FIELDS));
  });

  it('is told to IT, key by key', () => {
    const told = readFileSync('docs/deploying.md', 'utf8');
    const server = Object.keys(properties.countsServer.properties).map((name) => `countsServer.${name}`);
    const keys = [
      'sites',
      'agreement',
      ...server,
      ...Object.keys(PRACTICE_FIELDS).map((name) => `practice.${name}`),
    ];
    expect(keys.filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
  });

  it('has the types that are read', async () => {
    const examples: Record<string, unknown> = { string: 'text', integer: 7 };
    const practice = Object.fromEntries(
      Object.entries<{ type: string }>(properties.practice.properties).map(([name, { type }]) => [
        name,
        examples[type],
      ]),
    );
    await set({ practice, agreement: examples[properties.agreement.type] });
    expect((await readPolicy()).faults).toEqual([]);
    expect((await readPolicy()).practice).toEqual(practice);
  });
});
