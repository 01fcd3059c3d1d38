import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Revision } from '../../src/joining/database.ts';
import { replicate } from '../../src/joining/replicate.ts';
import { deleteThose } from '../../src/joining/settle-deletions.ts';
import { aDevice, aServerDatabase, type TestDatabase } from './device.ts';
import { countsIn, documentOf, idOf } from './documents.ts';
import { PASSWORD, startServer, type TestServer } from './start-server.ts';

/** How large a practice is played; `HANDBACK_JOINING=20x2000` plays a larger one; load.ts plays the largest, on disk. */
const [DEVICES = 6, DOCUMENTS = 1200] = (process.env.HANDBACK_JOINING ?? '')
  .split('x')
  .filter(Boolean)
  .map(Number);
const KILLS = 10;

const auth = { username: 'practice', password: PASSWORD };
let server: TestServer;
let databases = 0;

beforeAll(async () => {
  server = await startServer();
}, 60_000);

afterAll(() => server.stop());

async function aServer(): Promise<() => TestDatabase> {
  databases += 1;
  const name = `counts-${Date.now()}-${databases}`;
  await server.addDatabase(name, auth.username);
  return () => aServerDatabase(`${server.address}/${name}`, auth);
}

function join(here: TestDatabase, open: () => TestDatabase, round = 0) {
  return replicate({ here, server: open(), round });
}

describe('a counts server', () => {
  it('brings all computers to the same counts, and nothing is sent twice', async () => {
    const open = await aServer();
    const [one, other] = [aDevice(), aDevice()];
    await one.bulkDocs([documentOf(1), documentOf(2)]);
    await other.bulkDocs([documentOf(3)]);
    expect(await join(one, open)).toMatchObject({ sent: 2, received: 0 });
    expect(await join(other, open)).toMatchObject({ sent: 1, received: 2 });
    expect(await join(one, open)).toMatchObject({ sent: 0, received: 1 });
    expect(await join(one, open)).toMatchObject({ sent: 0, received: 0 });
    expect(await countsIn(one)).toEqual(await countsIn(other));
  });

  it('keeps what two computers decided about one letter while they were apart', async () => {
    const open = await aServer();
    const [one, other] = [aDevice(), aDevice()];
    await one.bulkDocs([documentOf(1, { returns: [{ day: '2026-03-11' }] })]);
    await other.bulkDocs([documentOf(1, { returns: [{ day: '2026-03-12' }] })]);
    for (const device of [one, other, one]) await join(device, open);
    const counts = await countsIn(one);
    expect(counts).toMatchObject([{ returns: [{ day: '2026-03-11' }, { day: '2026-03-12' }] }]);
    expect(await countsIn(other)).toEqual(counts);
  });

  it.each([
    ['first', [0, 1, 2]],
    ['last', [2, 1, 0]],
  ])('keeps deleted what was deleted, where the computer that deleted it joins %s', async (_, order) => {
    const open = await aServer();
    const devices = [aDevice(), aDevice(), aDevice()];
    const inOrder = order.flatMap((place) => devices[place] ?? []);
    for (const device of devices.slice(0, 2)) await device.bulkDocs([documentOf(1), documentOf(2)]);
    const [one, other] = devices;
    if (!one || !other) throw new Error('There are no computers.');
    for (const device of devices) await join(device, open);
    await deleteThose(one, [(await one.get(idOf(1))) as unknown as Revision]);
    const { _id, _rev } = (await other.get(idOf(1))) as unknown as Revision;
    await other.bulkDocs([{ ...documentOf(1, { returns: [{ day: '2026-03-12' }] }), _id, _rev }]);
    for (let round = 0; round < 2; round += 1) for (const device of inOrder) await join(device, open);
    for (const device of [...devices, open()])
      expect((await countsIn(device)).map(({ id }) => id)).toEqual([idOf(2)]);
  });

  it('turns down what is no count, and the rest is joined', async () => {
    const open = await aServer();
    const answer = await open().bulkDocs([
      { _id: 'note', text: 'Mrs Jane Example came today' },
      documentOf(1),
    ]);
    expect(answer).toMatchObject([{ error: 'forbidden' }, { ok: true }]);
    const device = aDevice();
    await device.bulkDocs([{ _id: idOf(9), text: 'Mrs Jane Example came today' }, documentOf(2)]);
    expect(await join(device, open)).toMatchObject({ sent: 1, received: 1, refusals: { foreign: 1 } });
    expect((await open().allDocs()).rows.map(({ id }) => id)).not.toContain(idOf(9));
  });

  it('that was not set up to turn anything down brings no foreign document into a computer', async () => {
    const open = await aServer();
    const name = new URL((open() as unknown as { name: string }).name).pathname.slice(1);
    const { json } = await server.ask('GET', `${name}/_design/handback`);
    await server.ask('DELETE', `${name}/_design/handback?rev=${json._rev}`);
    await open().bulkDocs([
      { _id: 'note', text: 'Mrs Jane Example' },
      { ...documentOf(1), note: 'x' },
      documentOf(2),
    ]);
    const device = aDevice();
    expect(await join(device, open)).toMatchObject({ received: 1, refusals: { foreign: 2 } });
    expect((await device.allDocs()).rows.map(({ id }) => id)).toEqual([idOf(2)]);
  });

  it('that knew no newer counts gets them in another round, once it does', async () => {
    const open = await aServer();
    const name = new URL((open() as unknown as { name: string }).name).pathname.slice(1);
    const { json: design } = await server.ask('GET', `${name}/_design/handback`);
    const strict = { ...design, validate_doc_update: 'function () { throw { forbidden: "No." }; }' };
    const { json: put } = await server.ask('PUT', `${name}/_design/handback`, strict);
    const device = aDevice();
    await device.bulkDocs([documentOf(1)]);
    expect(await join(device, open)).toMatchObject({ sent: 0, denied: 1 });
    await server.ask('PUT', `${name}/_design/handback`, { ...design, _rev: put.rev });
    expect(await join(device, open, 0)).toMatchObject({ sent: 0 });
    expect(await join(device, open, 1)).toMatchObject({ sent: 1, denied: 0 });
  });

  it('lets nobody in with another password', async () => {
    const open = await aServer();
    const address = (open() as unknown as { name: string }).name;
    const device = aDevice();
    await device.bulkDocs([documentOf(1)]);
    const wrong = aServerDatabase(address, { ...auth, password: 'wrong' });
    await expect(replicate({ here: device, server: wrong, round: 0 })).rejects.toMatchObject({ status: 401 });
  });

  it(`joins ${DEVICES} computers with ${DOCUMENTS} letters, offline by turns, killed ${KILLS} times`, async () => {
    const open = await aServer();
    const devices = Array.from({ length: DEVICES }, aDevice);
    const share = Math.ceil(DOCUMENTS / DEVICES);
    for (const [place, device] of devices.entries()) {
      const letters = Array.from({ length: share }, (_, at) => place * share + at);
      await device.bulkDocs(
        letters.filter((letter) => letter < DOCUMENTS).map((letter) => documentOf(letter)),
      );
      // Some letters are open on two computers, which differ about them.
      const shared = Array.from({ length: 10 }, (_, at) => ((place + 1) % DEVICES) * share + at);
      await device.bulkDocs(
        shared.map((letter) => documentOf(letter, { returns: [{ day: `2026-04-1${place % 10}` }] })),
      );
    }

    let broken = 0;
    for (let kill = 0; kill < (server.isOurs ? KILLS : 0); kill += 1) {
      const some = devices.filter((_, place) => place % 3 === kill % 3).slice(0, 4);
      const joining = some.map((device) => join(device, open).catch(() => (broken += 1)));
      await new Promise((resolve) => setTimeout(resolve, 100 + 60 * kill));
      await server.kill();
      await Promise.all(joining);
      await server.restart();
    }
    for (let round = 0; round < 2; round += 1) for (const device of devices) await join(device, open);

    const [first = [], ...others] = await Promise.all(devices.map(countsIn));
    expect(first).toHaveLength(DOCUMENTS);
    for (const other of others) expect(other).toEqual(first);
    expect(await countsIn(open())).toEqual(first);
    if (server.isOurs) expect(broken).toBeGreaterThan(0);
  }, 3_600_000);
});
