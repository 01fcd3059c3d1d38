import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { onPolicyChanged, readPolicy, type SetServer } from '../settings/policy.ts';
import { readRollUpServer } from './roll-up-server.ts';

const ServerSchema = v.object({ address: v.string(), user: v.string(), password: v.string() });

/** How joining went the last time. */
const WentSchema = v.object({
  /** The moment, as an ISO date and time. */
  at: v.string(),
  isWell: v.boolean(),
  /** Sentences. */
  says: v.array(v.string()),
});

/** Each part is stored by itself, so that the page and the background do not undo each other's changes. */
const PARTS = {
  countsServer: ServerSchema,
  /** The name of the folder that was chosen. */
  countsFolder: v.string(),
  serverWent: WentSchema,
  folderWent: WentSchema,
  /** Raised where the server turned something down, so that all of it is offered again. */
  serverRound: v.number(),
} as const;

type Parts = { readonly [Name in keyof typeof PARTS]: v.InferOutput<(typeof PARTS)[Name]> };

export type CountsServer = Parts['countsServer'];
export type Went = Parts['serverWent'];
/** What is known of joining on this computer. What is stored and not valid counts as not stored. */
export type JoiningState = Partial<Parts> & {
  /** The counts server that the practice's IT set. Until somebody allows it on this computer, it is not used. */
  readonly setServer?: SetServer;
};

/** How this computer joins, with what the practice's IT set in place of what was entered. */
export async function readJoining(): Promise<JoiningState> {
  const stored = await browser.storage.local.get(Object.keys(PARTS));
  const { countsServer, ...parts }: Partial<Parts> = Object.fromEntries(
    Object.entries(PARTS).flatMap(([name, schema]) => {
      const read = v.safeParse(schema, stored[name]);
      return read.success ? [[name, read.output]] : [];
    }),
  );
  const { countsServer: setServer } = await readPolicy();
  const used = countsServer && (setServer ? serverInUse(countsServer, setServer) : countsServer);
  return { ...parts, ...(used && { countsServer: used }), ...(setServer && { setServer }) };
}

/** The server that was entered, where it is the one that is set, with what is set of it. */
function serverInUse(entered: CountsServer, set: SetServer): CountsServer | undefined {
  const isSame = entered.address === set.address && (set.user === undefined || entered.user === set.user);
  return isSame ? { ...entered, ...set } : undefined;
}

/** Stores some parts; those that are `undefined` are forgotten. */
export async function writeJoining(
  parts: { readonly [Name in keyof Parts]?: Parts[Name] | undefined },
): Promise<void> {
  const gone = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (gone.length > 0) await browser.storage.local.remove(gone);
  const kept = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  if (Object.keys(kept).length > 0) await browser.storage.local.set(kept);
}

/** The addresses of servers of counts, for which no letter is read. */
export async function serverAddresses(): Promise<readonly string[]> {
  const { countsServer, setServer } = await readJoining();
  return [countsServer, setServer, await readRollUpServer()].flatMap((server) => server?.address ?? []);
}

const JOINED = 'hasJoined';

/** Counts of this computer were given to others, or others' taken in, now or before. */
export async function hasJoined(): Promise<boolean> {
  return (await browser.storage.local.get(JOINED))[JOINED] === true;
}

/** Remembers that counts were given or taken in: `hasJoined` says so from now on. */
export async function noteJoined(): Promise<void> {
  await browser.storage.local.set({ [JOINED]: true });
}

/** Calls back whenever something of it changes. */
export function onJoiningChanged(onChange: () => void, signal?: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(PARTS).some((name) => name in changes)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  onPolicyChanged(onChange, signal);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

const DEVICE = 'joiningDevice';

/** The name that this computer drew for itself, by which its file is told from others'. It says nothing about it. */
export async function deviceName(): Promise<string> {
  const { [DEVICE]: stored } = await browser.storage.local.get(DEVICE);
  if (typeof stored === 'string' && /^[0-9a-f]{16}$/.test(stored)) return stored;
  const drawn = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  await browser.storage.local.set({ [DEVICE]: drawn });
  return drawn;
}
