import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeDump } from '../../../src/joining/dump.ts';
import { dumpName } from '../../../src/joining/join-folder.ts';
import { aDevice } from '../../joining/device.ts';
import { countsIn, documentOf } from '../../joining/documents.ts';
import { aFolder } from '../../joining/folder.ts';

let files: Map<string, string>;
let leave: PermissionState;
let looks = 0;

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../src/browser/settings/policy.ts', () => ({
  readPolicy: async () => ({}),
  onPolicyChanged: () => undefined,
}));
// What the browser keeps of a folder cannot be made by hand.
vi.mock('../../../src/browser/joining/shared-folder.ts', () => ({
  async chosenFolder() {
    looks += 1;
    return { ...aFolder(files), queryPermission: async () => leave };
  },
}));
// PouchDB is written for browsers, where `self` is the global object.
vi.stubGlobal('self', globalThis);
const { keepJoined } = await import('../../../src/browser/joining/keep-joined.ts');
const { deviceName, readJoining, writeJoining } = await import(
  '../../../src/browser/joining/joining-state.ts'
);

const FOLDER = 'join folder';
const DAY = 24 * 60;

let here: ReturnType<typeof aDevice>;

beforeEach(async () => {
  fakeBrowser.reset();
  here = aDevice();
  files = new Map([[dumpName('0000000000000002'), await anothersFile()]]);
  leave = 'granted';
  looks = 0;
  await writeJoining({ countsFolder: 'Counts' });
  keepJoined({ database: async () => here, now: () => '2026-03-10T09:00:00' });
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get(FOLDER)).toBeDefined());
});

async function anothersFile(): Promise<string> {
  const other = aDevice();
  await other.bulkDocs([documentOf(1), documentOf(2)]);
  return writeDump(other, '0000000000000002');
}

/** The day is over, and the browser says so. */
async function nextDay(): Promise<void> {
  const alarm = await fakeBrowser.alarms.get(FOLDER);
  await fakeBrowser.alarms.onAlarm.trigger(alarm as NonNullable<typeof alarm>);
}

const went = async () => (await readJoining()).folderWent;

describe('the shared folder', () => {
  it('is looked at once a day, beginning a minute after the first start', async () => {
    const alarm = await fakeBrowser.alarms.get(FOLDER);
    expect(alarm?.periodInMinutes).toBe(DAY);
    expect((alarm?.scheduledTime ?? Number.NaN) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('keeps its hour however often the background starts', async () => {
    await fakeBrowser.alarms.create(FOLDER, { periodInMinutes: DAY, when: 1_000 });
    keepJoined({ database: async () => here, now: () => '2026-03-10T09:00:00' });
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(2));
    expect((await fakeBrowser.alarms.get(FOLDER))?.scheduledTime).toBe(1_000);
  });

  it('has what others left taken in, and this computer’s counts left there, with nobody at a page', async () => {
    await here.bulkDocs([documentOf(3)]);
    await nextDay();
    await vi.waitFor(async () =>
      expect(await went()).toEqual({
        at: '2026-03-10T09:00:00',
        isWell: true,
        says: ['Files of 1 other computer were in the folder. 2 changes were new here.'],
      }),
    );
    expect(await countsIn(here)).toHaveLength(3);
    expect(files.get(dumpName(await deviceName()))).toBe(await writeDump(here, await deviceName()));
  });

  it('is left alone where the browser wants to be asked again, and that is said', async () => {
    leave = 'prompt';
    await nextDay();
    await vi.waitFor(async () =>
      expect(await went()).toMatchObject({ isWell: false, says: [expect.stringContaining('“Look now”')] }),
    );
    expect([...files.keys()]).toEqual([dumpName('0000000000000002')]);
    expect(await countsIn(here)).toEqual([]);
  });

  it('is not looked at while nobody uses it', async () => {
    await writeJoining({ countsFolder: undefined });
    await nextDay();
    // One look after the other: when the second is through, the first is too.
    await writeJoining({ countsFolder: 'Counts' });
    await nextDay();
    await vi.waitFor(async () => expect(await went()).toBeDefined());
    expect(looks).toBe(1);
  });
});
