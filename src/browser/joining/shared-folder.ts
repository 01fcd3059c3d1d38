import { createStore, del, get, set } from 'idb-keyval';
import type { SharedFolder } from '../../joining/join-folder.ts';
import { type PickedFolder, pickFolder } from '../pick-folder.ts';

type ChosenFolder = SharedFolder & PickedFolder;

const NAME = 'folder';

/** Browsers keep a folder's handle in a database, and nowhere else. */
const kept = () => createStore('handback folder', 'handles');

/** Lets somebody choose a folder, and keeps it. Call it straight from a click. Undefined where none was chosen. */
export async function chooseFolder(): Promise<ChosenFolder | undefined> {
  const folder = await pickFolder<ChosenFolder>({ mode: 'readwrite', id: 'handback-counts' });
  if (folder) await set(NAME, folder, kept());
  return folder;
}

/** The folder that was chosen before, though the browser may ask for leave again. */
export function chosenFolder(): Promise<ChosenFolder | undefined> {
  return get<ChosenFolder>(NAME, kept());
}

/** Forgets which folder was chosen. Nothing in it changes. */
export async function forgetFolder(): Promise<void> {
  await del(NAME, kept());
}
