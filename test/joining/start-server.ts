import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { countsDesign } from '../../src/joining/server-design.ts';

/**
 * A counts server for a test. Where `HANDBACK_COUCHDB` is the address of a CouchDB with its administrator, such as
 * `http://admin:secret@127.0.0.1:5984`, it is that one, which cannot be killed; otherwise a PouchDB Server of its own.
 */
export interface TestServer {
  /** Without user and password, and without a slash at its end. */
  readonly address: string;
  /** Whether `kill` is possible. */
  readonly isOurs: boolean;
  /** Ends it at once, in the middle of what it does. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Asks as the administrator. */
  ask(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; json: Record<string, unknown> }>;
  /** Makes a database with its design document, and a user of it. */
  addDatabase(name: string, user: string, design?: object): Promise<void>;
}

export const PASSWORD = 'a long password';

/** Starts a counts server, or finds the one that is given. */
export async function startServer(): Promise<TestServer> {
  const given = process.env.HANDBACK_COUCHDB;
  const folder = mkdtempSync(join(tmpdir(), 'counts-server-'));
  const port = given ? 0 : await freePort();
  const url = new URL(given ?? `http://admin:secret@127.0.0.1:${port}`);
  const authorization = `Basic ${btoa(`${url.username}:${url.password}`)}`;
  let child = given ? undefined : await spawnServer(folder, port);

  const server: TestServer = {
    address: url.origin,
    isOurs: !given,
    async kill() {
      if (!child) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      child = undefined;
    },
    async restart() {
      await server.kill();
      child = await spawnServer(folder, port);
    },
    async stop() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
    async ask(method, path, body) {
      const response = await fetch(`${url.origin}/${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    },
    async addDatabase(name, user, design = countsDesign()) {
      await server.ask('PUT', name);
      await server.ask('PUT', `_users/org.couchdb.user:${user}`, {
        name: user,
        type: 'user',
        roles: [],
        password: PASSWORD,
      });
      await server.ask('PUT', `${name}/_security`, {
        admins: { names: [], roles: ['_admin'] },
        members: { names: [user], roles: [] },
      });
      await server.ask('PUT', `${name}/_design/handback`, design);
    },
  };
  return server;
}

async function spawnServer(folder: string, port: number): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'counts-server.ts');
  const child = spawn(process.execPath, [script, folder, `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}
