/** `npm run counts-server`: makes the database of a practice on a counts server, with its rules and its user. */
import { parseArgs } from 'node:util';
import { readServerAddress } from '../joining/server-address.ts';
import { countsDesign, rollUpDesign } from '../joining/server-design.ts';

const USAGE = `Usage: npm run --silent counts-server -- [--roll-ups] SERVER DATABASE USER PASSWORD

Makes a database for the counts of a practice on a CouchDB 3 or a compatible server, with the design document that turns
down anything but counts, and a user who may open it and no other. What is there already stays, brought up to date.

  --roll-ups the database is for the monthly numbers that a practice sends to its ICB, and not for its counts
  SERVER     with its administrator, such as https://admin:secret@counts.example
  DATABASE   such as practice-a81001
  USER       whom the practice's computers sign in as
  PASSWORD   of at least 12 characters`;

const SHORTEST = 12;

try {
  const { values, positionals } = parseArgs({
    options: { 'roll-ups': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  process.exitCode = await main(positionals, values['roll-ups']);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

async function main(
  [server = '', name = '', user = '', password = '']: readonly string[],
  isForRollUps: boolean,
): Promise<number> {
  if (!server || !name || !user || !URL.canParse(server))
    return refuse('Name the server, the database and the user.');
  if (password.length < SHORTEST) return refuse(`The password has fewer than ${SHORTEST} characters.`);
  const { origin, pathname, username, password: secret } = new URL(server);
  const database = readServerAddress(`${origin}${pathname.replace(/\/$/, '')}/${name}`);
  const ask = asker(`Basic ${btoa(`${decodeURIComponent(username)}:${decodeURIComponent(secret)}`)}`);

  await ask('PUT', database.href, undefined, [201, 202, 412]);
  const account = new URL(`_users/org.couchdb.user:${encodeURIComponent(user)}`, `${database.href}/..`).href;
  await put(ask, account, { name: user, password, roles: [], type: 'user' });
  await ask('PUT', `${database.href}/_security`, {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [user], roles: [] },
  });
  const { _id: id, ...design } = isForRollUps ? rollUpDesign() : countsDesign();
  await put(ask, `${database.href}/${id}`, design);
  console.log(
    `${database.href} holds ${isForRollUps ? 'roll-ups' : 'counts'}, and nothing else, for the user ${user}.`,
  );
  return 0;
}

type Ask = (
  method: string,
  address: string,
  body?: object,
  fine?: readonly number[],
) => Promise<{ _rev?: string }>;

/** Asks a server, and throws where it answers with anything but what is fine. */
function asker(authorization: string): Ask {
  return async (method, address, body, fine = [200, 201, 202]) => {
    const response = await fetch(address, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!fine.includes(response.status))
      throw new Error(`${method} ${address} was answered with ${response.status}: ${text.trim()}`);
    return response.status === 404 ? {} : JSON.parse(text);
  };
}

/** Writes a document in place of the one that is there. */
async function put(ask: Ask, address: string, body: object): Promise<void> {
  const { _rev } = await ask('GET', address, undefined, [200, 404]);
  await ask('PUT', address, { ...body, ...(_rev && { _rev }) });
}

function refuse(fault: string): number {
  console.error(`${fault}\n\n${USAGE}`);
  return 2;
}
