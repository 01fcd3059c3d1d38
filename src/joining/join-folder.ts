import type { Refusals } from './admits.ts';
import type { CountsDatabase } from './database.ts';
import { writeDump } from './dump.ts';
import { takeIn } from './take-in.ts';

/** What is needed of a folder: the browser's own `FileSystemDirectoryHandle`. */
export interface SharedFolder {
  entries(): AsyncIterable<[name: string, entry: { readonly kind: string }]>;
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<SharedFile>;
}

/** A file of it. What is written takes the old file's place when it is closed, whole or not at all. */
interface SharedFile {
  getFile(): Promise<{ text(): Promise<string> }>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

/** What became of one file of the folder: counts that were taken in, or a sentence that says why it was refused. */
export type JoinedFile = { readonly file: string } & (
  | { readonly taken: number; readonly refusals: Refusals }
  | { readonly refused: string }
);

const NAME = /^handback-counts-([0-9a-f]+)\.jsonl$/;

/** The name of the file in which a computer gives its counts to others. */
export function dumpName(device: string): string {
  return `handback-counts-${device}.jsonl`;
}

/**
 * Takes in the counts that other computers left in a folder, and leaves those of this computer there, with what was
 * taken in. A file that is refused holds up no other. Rejects where the folder cannot be read or written.
 */
export async function joinFolder(
  folder: SharedFolder,
  database: CountsDatabase,
  device: string,
): Promise<readonly JoinedFile[]> {
  const joined: JoinedFile[] = [];
  for (const file of await othersFiles(folder, device)) joined.push(await joinFile(folder, file, database));
  await leave(folder, device, await writeDump(database, device));
  return joined;
}

async function othersFiles(folder: SharedFolder, device: string): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, { kind }] of folder.entries())
    if (kind === 'file' && NAME.test(name) && name !== dumpName(device)) names.push(name);
  return names.sort();
}

async function joinFile(folder: SharedFolder, file: string, database: CountsDatabase): Promise<JoinedFile> {
  try {
    const text = await (await (await folder.getFileHandle(file)).getFile()).text();
    const { taken, refusals } = await takeIn(database, text);
    return { file, taken, refusals };
  } catch (error) {
    return { file, refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Leaves the file alone where it already says the same. */
async function leave(folder: SharedFolder, device: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(dumpName(device), { create: true });
  if ((await (await handle.getFile()).text()) === text) return;
  const writable = await handle.createWritable();
  try {
    await writable.write(text);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}
