import * as v from 'valibot';
import { readServerAddress } from '../../joining/server-address.ts';
import type { RollUp, RollUpServer } from '../../tally/reports/roll-up.ts';
import { allowSite } from '../sites.ts';
import { writeRollUpServer } from './roll-up-server.ts';

/**
 * Sends a roll-up to a database, in place of one of the same month that is there. Asks for leave to use its origin: call
 * it straight from a click. Rejects with a sentence where it was not sent.
 */
export async function sendRollUp(
  server: RollUpServer,
  password: string,
  { id, ...rollUp }: RollUp,
): Promise<void> {
  const { href, origin } = readServerAddress(server.address);
  const asking = allowSite(origin);
  // Kept at once, so that its site is never taken for one to read letters in.
  await writeRollUpServer({ ...server, address: href });
  if (!(await asking)) {
    await writeRollUpServer(undefined);
    throw new Error('The browser was not allowed to use the server, so nothing was sent');
  }
  const ask = (options: RequestInit) => askServer(`${href}/${id}`, server.user, password, options);
  const there = await ask({});
  const { _rev } = there.ok ? v.parse(v.object({ _rev: v.string() }), await there.json()) : {};
  const answer = await ask({ method: 'PUT', body: JSON.stringify({ ...rollUp, ...(_rev && { _rev }) }) });
  if (!answer.ok) throw new Error(FAULTS[answer.status] ?? UNREACHED);
}

const FAULTS: Readonly<Record<number, string>> = {
  401: 'The server does not know this user or this password. Enter them again',
  403: 'The server turned the numbers down. Ask who looks after it whether this database is one for roll-ups',
  404: 'The server has no database at this address. Check the end of the address',
};

const UNREACHED = 'The server cannot be reached, and nothing was sent. Try again later';
const PATIENCE = 60_000;

async function askServer(
  address: string,
  user: string,
  password: string,
  options: RequestInit,
): Promise<Response> {
  const answer = await fetch(address, {
    ...options,
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`,
      'content-type': 'application/json',
    },
  }).catch((cause) => {
    throw new Error(UNREACHED, { cause });
  });
  if (answer.status === 401) throw new Error(FAULTS[401]);
  return answer;
}
