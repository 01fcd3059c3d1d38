import { createStore, del, get, set } from 'idb-keyval';
import type { SharedFolder } from '../../joining/join-folder.ts';

/** A folder that somebody chose, with the leave that the browser gives to it. */
interface ChosenFolder extends SharedFolder {
  readonly name: string;
  queryPermission(ask: Mode): Promise<PermissionState>;
  requestPermission(ask: Mode): Promise<PermissionState>;
}

interface Mode {
  readonly mode: 'readwrite';
}

interface PicksFolders {
  showDirectoryPicker(options: Mode & { readonly id: string }): Promise<ChosenFolder>;
}

const NAME = 'folder';

/** Browsers keep a folder's handle in a database, and nowhere else. */
const kept = () => createStore('handback folder', 'handles');

/** Can a folder be chosen in this browser? Firefox has no such thing. */
export function canChooseFolder(from: object = globalThis): from is PicksFolders {
  return 'showDirectoryPicker' in from;
}

/** Lets somebody choose a folder, and keeps it. Call it straight from a click. Undefined where none was chosen. */
export async function chooseFolder(): Promise<ChosenFolder | undefined> {
  const scope: object = globalThis;
  if (!canChooseFolder(scope)) return undefined;
  try {
    const folder = await scope.showDirectoryPicker({ mode: 'readwrite', id: 'handback-counts' });
    await keepFolder(folder);
    return folder;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  }
}

async function keepFolder(folder: ChosenFolder): Promise<void> {
  await set(NAME, folder, kept());
}

/** The folder that was chosen before, though the browser may ask for leave again. */
export function chosenFolder(): Promise<ChosenFolder | undefined> {
  return get<ChosenFolder>(NAME, kept());
}

/** Forgets which folder was chosen. Nothing in it changes. */
export async function forgetFolder(): Promise<void> {
  await del(NAME, kept());
}
