/**
 * `npm run --silent load -- --computers 20 --letters 50000`: how long so many computers, which counted so many letters
 * between them, take to come to the same counts of all of them by a server that is killed ten times meanwhile. The
 * computers are played one after the other, each with its store on disk. Prints a table; ends with 1 where they do not
 * come to the same.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { replicate } from '../../src/joining/replicate.ts';
import { aDeviceOnDisk, aServerDatabase, type TestDatabase } from './device.ts';
import { countsIn, documentOf } from './documents.ts';
import { PASSWORD, startServer } from './start-server.ts';

const KILLS = 10;
const BATCH = 500;
/** Letters of each computer that another one counts too, and differs about. */
const SHARED = 10;

const { values } = parseArgs({
  options: {
    computers: { type: 'string', default: '20' },
    letters: { type: 'string', default: '50000' },
  },
});
const [devices, letters] = [Number(values.computers), Number(values.letters)];
const folder = mkdtempSync(join(tmpdir(), 'handback-load-'));
const server = await startServer();
const auth = { username: 'practice', password: PASSWORD };
const name = `load-${Date.now()}`;
await server.addDatabase(name, auth.username);
let kills = 0;
let memory = 0;

try {
  const share = Math.ceil(letters / devices);
  for (let device = 0; device < devices; device += 1)
    await withDevice(device, (database) => store(database, device, share));
  print(['round', 'computer', 'seconds', 'sent', 'received', 'memory MB']);
  for (const round of [1, 2])
    for (let device = 0; device < devices; device += 1)
      await withDevice(device, (database) => joinOnce(database, round, device));

  const digests = new Set<string>();
  for (let device = 0; device < devices; device += 1)
    await withDevice(device, async (database) => digests.add(digestOf(await countsIn(database))));
  const onServer = await countsIn(aServerDatabase(`${server.address}/${name}`, auth));
  digests.add(digestOf(onServer));
  const isSame = digests.size === 1 && onServer.length === letters;
  console.log(
    `${devices} computers and the server, killed ${kills} times, hold ${onServer.length} letters and ${isSame ? 'come to the same' : 'DIFFER'}. At most ${memory} MB of memory.`,
  );
  process.exitCode = isSame ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function withDevice(device: number, use: (database: TestDatabase) => Promise<unknown>): Promise<void> {
  const database = aDeviceOnDisk(join(folder, `${device}`));
  try {
    await use(database);
  } finally {
    await database.close();
  }
}

async function store(database: TestDatabase, device: number, share: number): Promise<void> {
  const own = Array.from({ length: share }, (_, at) => device * share + at).filter((at) => at < letters);
  for (let start = 0; start < own.length; start += BATCH)
    await database.bulkDocs(own.slice(start, start + BATCH).map((letter) => documentOf(letter)));
  const others = Array.from({ length: SHARED }, (_, at) => ((device + 1) % devices) * share + at);
  const returns = [{ day: `2026-04-${`${10 + (device % 10)}`}` }];
  await database.bulkDocs(
    others.filter((at) => at < letters).map((letter) => documentOf(letter, { returns })),
  );
}

/** Joins a computer until it is through, and kills the server under some of them. */
async function joinOnce(database: TestDatabase, round: number, device: number): Promise<void> {
  const started = performance.now();
  const sum = { sent: 0, received: 0 };
  for (;;) {
    const isKilled = server.isOurs && kills < Math.ceil((KILLS * (device + 1)) / devices);
    const killing = isKilled ? killSoon() : undefined;
    const there = aServerDatabase(`${server.address}/${name}`, auth);
    const went = await replicate({ here: database, server: there, round: 0 }).catch(() => undefined);
    await killing;
    memory = Math.max(memory, Math.round(process.memoryUsage.rss() / 1e6));
    if (went) {
      sum.sent += went.sent;
      sum.received += went.received;
      if (!killing) break;
    }
    if (killing) await server.restart();
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print([round, device + 1, seconds, sum.sent, sum.received, memory]);
}

/** The server dies in the middle: later under each computer. */
async function killSoon(): Promise<void> {
  kills += 1;
  await new Promise((resolve) => setTimeout(resolve, 300 * kills));
  await server.kill();
}

function digestOf(counts: readonly object[]): string {
  return createHash('sha256').update(JSON.stringify(counts)).digest('hex');
}

function print(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell) => `${cell}`.padStart(9)).join(' '));
}
