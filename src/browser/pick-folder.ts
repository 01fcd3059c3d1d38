/** A folder on the disk, with the leave that the browser gives to it: what is needed of a `FileSystemDirectoryHandle`. */
export interface PickedFolder {
  readonly name: string;
  queryPermission(ask: { readonly mode: Mode }): Promise<PermissionState>;
  requestPermission(ask: { readonly mode: Mode }): Promise<PermissionState>;
}

type Mode = 'read' | 'readwrite';

interface Wanted {
  readonly mode: Mode;
  /** The browser begins where the folder of the same id was picked last. */
  readonly id: string;
}

interface PicksFolders {
  showDirectoryPicker(wanted: Wanted): Promise<PickedFolder>;
}

/** Can a folder be picked in this browser, and be kept for the next time? Firefox has no such thing. */
export function canPickFolder(from: object = globalThis): from is PicksFolders {
  return 'showDirectoryPicker' in from;
}

/** Lets somebody pick a folder. Call it straight from a click. Undefined where none was picked. */
export async function pickFolder<Folder extends PickedFolder>(wanted: Wanted): Promise<Folder | undefined> {
  const scope: object = globalThis;
  if (!canPickFolder(scope)) return undefined;
  try {
    return (await scope.showDirectoryPicker(wanted)) as Folder;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  }
}
