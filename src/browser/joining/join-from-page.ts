import browser from 'webextension-polyfill';
import { allowSite, patternOf } from '../sites.ts';
import { type CountsServer, readJoining, writeJoining } from './joining-state.ts';
import type { FromJoining } from './keep-joined.ts';
import { chosenFolder, forgetFolder, chooseFolder as pickFolder } from './shared-folder.ts';

type Request<Name extends keyof FromJoining> = Parameters<FromJoining[Name]>[0];

/** Asks the background, which alone opens the database. Rejects with its sentence. */
export async function askJoining<Name extends keyof FromJoining>(
  name: Name,
  data: Request<Name>,
): Promise<ReturnType<FromJoining[Name]>> {
  return browser.runtime.sendMessage({ name, data });
}

/**
 * Asks for leave to use a server's origin, and keeps the server. It is kept at once, so that its site is never taken for
 * one to read letters in. Call it straight from a click. False where leave was not given.
 */
export async function enterServer(server: CountsServer): Promise<boolean> {
  const asking = allowSite(new URL(server.address).origin);
  const entered = await withoutWhatIsSet(server);
  await writeJoining({ countsServer: entered, serverWent: undefined, serverRound: undefined });
  const isAllowed = await asking.catch(() => false);
  if (!isAllowed) await writeJoining({ countsServer: undefined });
  return isAllowed;
}

/** A password that the policy sets is read from there, and not stored a second time. */
async function withoutWhatIsSet(server: CountsServer): Promise<CountsServer> {
  const { setServer } = await readJoining();
  return setServer?.password === undefined ? server : { ...server, password: '' };
}

/** Forgets the server, and gives the leave back. */
export async function leaveServer(): Promise<void> {
  const { countsServer } = await readJoining();
  if (countsServer)
    await browser.permissions.remove({ origins: [patternOf(new URL(countsServer.address).origin)] });
  await writeJoining({ countsServer: undefined, serverWent: undefined, serverRound: undefined });
}

/** Call it straight from a click. False where no folder was chosen. */
export async function chooseFolder(): Promise<boolean> {
  const folder = await pickFolder();
  if (!folder) return false;
  await writeJoining({ countsFolder: folder.name, folderWent: undefined });
  return true;
}

/** Joins by the folder no more. What was joined stays. */
export async function leaveFolder(): Promise<void> {
  await forgetFolder();
  await writeJoining({ countsFolder: undefined, folderWent: undefined });
}

/** Asks for leave where the browser wants to be asked again, and has the background look. Call it straight from a click. */
export async function lookIntoFolder(): Promise<void> {
  const folder = await chosenFolder();
  await folder?.requestPermission({ mode: 'readwrite' });
  await askJoining('joinFolder', {});
}
