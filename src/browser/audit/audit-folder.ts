import { type PickedFolder, pickFolder } from '../pick-folder.ts';
import { auditStore } from './audit-store.ts';

/** A file in a folder that is audited. */
interface ListedFile {
  /** From the folder on. */
  readonly path: string;
  open(): Promise<File>;
}

export interface ListedFolder {
  readonly name: string;
  readonly files: readonly ListedFile[];
}

interface Folder extends PickedFolder {
  readonly kind: 'directory';
  values(): AsyncIterable<
    Folder | { readonly kind: 'file'; readonly name: string; getFile(): Promise<File> }
  >;
}

/** Lets somebody choose a folder, and keeps it. Call it straight from a click. Undefined where none was chosen. */
export async function chooseAuditFolder(): Promise<ListedFolder | undefined> {
  const folder = await pickFolder<Folder>({ mode: 'read', id: 'handback-audit' });
  if (!folder) return undefined;
  await auditStore.writeFolder(folder);
  return listFolder(folder);
}

/** The folder that was kept. Call it straight from a click. Undefined where there is none, or the browser refuses. */
export async function keptAuditFolder(): Promise<ListedFolder | undefined> {
  const folder = (await auditStore.readFolder()) as Folder | undefined;
  if (!folder || (await folder.requestPermission({ mode: 'read' })) !== 'granted') return undefined;
  return listFolder(folder);
}

/** The files of a folder that was chosen in a file field. */
export function listChosen(files: readonly File[]): ListedFolder {
  const [name = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const listed = files.map((file) => ({ path: pathOf(file), open: async () => file }));
  return { name, files: visible(listed) };
}

function pathOf(file: File): string {
  return file.webkitRelativePath.split('/').slice(1).join('/') || file.name;
}

async function listFolder(folder: Folder): Promise<ListedFolder> {
  const files: ListedFile[] = [];
  await addFiles(folder, '', files);
  return { name: folder.name, files: visible(files) };
}

async function addFiles(folder: Folder, before: string, files: ListedFile[]): Promise<void> {
  for await (const entry of folder.values()) {
    const path = `${before}${entry.name}`;
    if (entry.kind === 'directory') await addFiles(entry, `${path}/`, files);
    else files.push({ path, open: () => entry.getFile() });
  }
}

/** In the order of their paths, without those that are hidden. */
function visible(files: readonly ListedFile[]): ListedFile[] {
  return files
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
