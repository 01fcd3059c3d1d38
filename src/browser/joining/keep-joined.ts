import browser from 'webextension-polyfill';
import { describeRefusals } from '../../joining/admits.ts';
import type { CountsDatabase } from '../../joining/database.ts';
import { writeDump } from '../../joining/dump.ts';
import { dumpName, type JoinedFile, joinFolder } from '../../joining/join-folder.ts';
import { type Replicated, replicate } from '../../joining/replicate.ts';
import { takeIn } from '../../joining/take-in.ts';
import { answer } from '../messages.ts';
import { createQueue } from '../queue.ts';
import { isOurPage } from '../senders.ts';
import { deviceName, noteJoined, readJoining, type Went, writeJoining } from './joining-state.ts';
import { describeServerFault, openServer } from './open-server.ts';
import { chosenFolder } from './shared-folder.ts';

/** The page on joining, to the background. */
export interface FromJoining {
  joinServer(request: Record<never, never>): void;
  joinFolder(request: Record<never, never>): void;
  /** The counts of this computer as a file for others. */
  dump(request: Record<never, never>): { readonly name: string; readonly text: string };
  /** Takes in the text of another computer's file. What came of it, in sentences; rejects where it is refused. */
  takeIn(file: { readonly text: string }): readonly string[];
}

export interface Joining {
  /** The counts on this computer. */
  readonly database: () => Promise<CountsDatabase>;
  /** The moment, as an ISO date and time. */
  readonly now: () => string;
}

const SERVER = 'join server';
const FOLDER = 'join folder';

/** Minutes between two looks. */
const OFTEN = { [SERVER]: 15, [FOLDER]: 24 * 60 } as const;

/** Milliseconds after which a round is broken off, to go on where it was in the next. */
const LONGEST = 10 * 60_000;

/** Keeps the counts joined with other computers'. Call it once, when the background starts, before anything is awaited. */
export function keepJoined({ database, now }: Joining): void {
  const inTurn = createQueue();

  const joins = {
    [SERVER]: () =>
      inTurn(async () => {
        const { countsServer, serverRound: round = 0 } = await readJoining();
        if (!countsServer) return;
        const signal = AbortSignal.timeout(LONGEST);
        await noteJoined();
        const server = openServer(countsServer, signal);
        const went = await replicate({ here: await database(), server, round, signal }).catch((fault) =>
          describeServerFault(fault),
        );
        const isDenied = typeof went !== 'string' && went.denied > 0;
        await writeJoining({
          serverWent: { at: now(), ...describeReplicated(went) },
          ...(isDenied && { serverRound: round + 1 }),
        });
      }),
    [FOLDER]: () =>
      inTurn(async () => {
        const { countsFolder } = await readJoining();
        if (countsFolder === undefined) return;
        await noteJoined();
        await writeJoining({ folderWent: { at: now(), ...(await joinChosenFolder(await database())) } });
      }),
  };

  answer<FromJoining>(
    {
      joinServer: joins[SERVER],
      joinFolder: joins[FOLDER],
      dump: async () => {
        await noteJoined();
        const device = await deviceName();
        return { name: dumpName(device), text: await writeDump(await database(), device) };
      },
      takeIn: ({ text }) =>
        inTurn(async () => {
          await noteJoined();
          const { taken, refusals } = await takeIn(await database(), text);
          return [describeTaken(taken), ...describeRefusals(refusals)];
        }),
    },
    isOurPage,
  );

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SERVER || name === FOLDER) void joins[name]();
  });
  void setAlarms();
}

/** An alarm that is there already keeps its time, however often the background starts. */
async function setAlarms(): Promise<void> {
  for (const [name, periodInMinutes] of Object.entries(OFTEN))
    if (!(await browser.alarms.get(name)))
      browser.alarms.create(name, { periodInMinutes, delayInMinutes: 1 });
}

async function joinChosenFolder(database: CountsDatabase): Promise<Omit<Went, 'at'>> {
  const folder = await chosenFolder();
  if (!folder) return failed('The folder is no longer known. Choose it again.');
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted')
    return failed(
      'The browser wants to be asked again before Handback may look into the folder: choose “Look now”.',
    );
  try {
    return describeFiles(await joinFolder(folder, database, await deviceName()));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      `The folder could not be read or written: ${why}. The counts on this computer are as they were.`,
    );
  }
}

function describeFiles(files: readonly JoinedFile[]): Omit<Went, 'at'> {
  const refused = files.flatMap((each) =>
    'refused' in each ? [`${each.file} was refused. ${each.refused}`] : [],
  );
  const taken = files.flatMap((each) => ('taken' in each ? [each] : []));
  const sum = taken.reduce((total, each) => total + each.taken, 0);
  const others = taken.length === 1 ? '1 other computer' : `${taken.length} other computers`;
  return {
    isWell: refused.length === 0,
    says: [
      `Files of ${others} were in the folder. ${describeTaken(sum)}`,
      ...taken.flatMap(({ refusals }) => describeRefusals(refusals)),
      ...refused,
    ],
  };
}

function describeReplicated(went: Replicated | string): Omit<Went, 'at'> {
  if (typeof went === 'string') return failed(went);
  const { sent, received, refusals, denied } = went;
  return {
    isWell: denied === 0,
    says: [
      `${sent} ${sent === 1 ? 'change was' : 'changes were'} sent. ${describeTaken(received)}`,
      ...describeRefusals(refusals),
      ...(denied > 0
        ? [
            `The counts server turned ${denied} down. It may need the design document of a newer Handback: ask who looks after it. They are offered again.`,
          ]
        : []),
    ],
  };
}

function describeTaken(taken: number): string {
  return taken === 0
    ? 'Nothing was new here.'
    : `${taken} ${taken === 1 ? 'change was' : 'changes were'} new here.`;
}

function failed(sentence: string): Omit<Went, 'at'> {
  return { isWell: false, says: [sentence] };
}
