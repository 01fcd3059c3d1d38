import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rollUpDesign } from '../../../src/joining/server-design.ts';
import { readRelease, releaseNumbers } from '../../../src/tally/reports/release.ts';
import { rollUpOf } from '../../../src/tally/reports/roll-up.ts';
import { aLetterCount } from '../../factories.ts';
import { PASSWORD, startServer, type TestServer } from '../../joining/start-server.ts';

const request = vi.fn(async () => true);
vi.mock('webextension-polyfill', () => ({ default: { ...fakeBrowser, permissions: { request } } }));
const { sendRollUp } = await import('../../../src/browser/joining/send-roll-up.ts');
const { readRollUpServer } = await import('../../../src/browser/joining/roll-up-server.ts');

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const NAME = `roll-ups-${Date.now()}`;

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await server.addDatabase(NAME, 'a81001', rollUpDesign());
}, 60_000);

afterAll(() => server.stop());

beforeEach(() => fakeBrowser.reset());

function rollUp(letters: number) {
  const counts = Array.from({ length: letters }, (_, at) =>
    aLetterCount({
      id: `${at}`.padStart(64, '0'),
      day: '2026-03-10',
      provider: at < 2 ? 'Small Clinic' : 'Fenholm',
    }),
  );
  return rollUpOf(readRelease(releaseNumbers(counts, MARCH, 5)), '2026-03', 'A81001');
}

const send = (letters: number, password = PASSWORD) =>
  sendRollUp(
    { address: `${server.address}/${NAME}`, user: 'a81001', code: 'A81001' },
    password,
    rollUp(letters),
  );

const stored = async () => (await server.ask('GET', `${NAME}/a81001-2026-03`)).json;

describe('a roll-up', () => {
  it('is on the server when it was sent, and once only when it is sent again', async () => {
    await send(20);
    expect(await stored()).toMatchObject({ schema: 1, letters: { read: 20 } });
    await send(30);
    expect(await stored()).toMatchObject({ letters: { read: 30 } });
    const { json } = await server.ask('GET', `${NAME}/_all_docs`);
    expect(json).toMatchObject({ total_rows: 2 });
  });

  it('says nothing of a provider with few letters, and no id of a letter', async () => {
    await send(20);
    const { providers } = (await stored()) as { providers: { provider: string }[] };
    expect(providers.find(({ provider }) => provider === 'Small Clinic')).toEqual({
      provider: 'Small Clinic',
      returned: 0,
    });
    expect(JSON.stringify(await stored())).not.toMatch(/0{20}/);
  });

  it('is refused by a sentence with a wrong password, and the password is not kept', async () => {
    await expect(send(20, 'wrong')).rejects.toThrow('does not know this user or this password');
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/wrong|password/i);
    expect((await readRollUpServer())?.user).toBe('a81001');
  });

  it('is not sent without leave to use the server, which is then forgotten', async () => {
    request.mockResolvedValueOnce(false);
    await expect(send(20)).rejects.toThrow('not allowed');
    expect(await readRollUpServer()).toBeUndefined();
  });

  it('goes into a database that takes no count of a letter', async () => {
    const { id, ...count } = aLetterCount();
    expect((await server.ask('PUT', `${NAME}/${id}`, count)).status).toBe(403);
  });
});
