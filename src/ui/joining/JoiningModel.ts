import { type ReadonlySignal, signal } from '@preact/signals';
import { readKeyCode, writeKeyCode } from '../../joining/practice-key.ts';
import { readServerAddress } from '../../joining/server-address.ts';
import { describeFault } from '../describe-fault.ts';
import type { JoiningAdapter, JoiningState } from './joining-adapter.ts';
import { type ChosenFile, takeInFiles } from './take-in-files.ts';

export interface ServerForm {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

export interface JoiningModel {
  readonly state: ReadonlySignal<JoiningState>;
  readonly form: ReadonlySignal<ServerForm>;
  readonly canChooseFolder: boolean;
  /** The code of this computer's key, where somebody wanted to see it. */
  readonly code: ReadonlySignal<string>;
  readonly typedCode: ReadonlySignal<string>;
  /** What was done last, and in which part of the page. */
  readonly told: ReadonlySignal<{
    readonly part: Part;
    readonly says: readonly string[];
    readonly isFault: boolean;
  }>;
  /** The part that is at work. */
  readonly working: ReadonlySignal<Part | ''>;
  load(): Promise<void>;
  type(part: Partial<ServerForm>): void;
  enterServer(): Promise<void>;
  leaveServer(): Promise<void>;
  joinServer(): Promise<void>;
  chooseFolder(): Promise<void>;
  leaveFolder(): Promise<void>;
  joinFolder(): Promise<void>;
  saveDump(): Promise<void>;
  takeIn(files: readonly ChosenFile[]): Promise<void>;
  showCode(): Promise<void>;
  typeCode(typed: string): void;
  enterCode(): Promise<void>;
}

export type Part = 'key' | 'folder' | 'files' | 'server';

/** How this computer's counts are joined with others'. */
export function createJoiningModel(adapter: JoiningAdapter): JoiningModel {
  const state = signal<JoiningState>({});
  const form = signal<ServerForm>({ address: '', user: '', password: '' });
  const code = signal('');
  const typedCode = signal('');
  const told = signal<JoiningModel['told']['value']>({ part: 'key', says: [], isFault: false });
  const working = signal<Part | ''>('');

  const load = async () => {
    state.value = await adapter.read();
  };

  /** Does something in a part of the page, and tells there what came of it. */
  async function work(part: Part, does: () => Promise<readonly string[]>): Promise<void> {
    working.value = part;
    told.value = { part, says: [], isFault: false };
    try {
      told.value = { part, says: await does(), isFault: false };
    } catch (fault) {
      told.value = { part, says: [describeFault(fault)], isFault: true };
    }
    await load().catch(() => undefined);
    working.value = '';
  }

  return {
    state,
    form,
    canChooseFolder: adapter.canChooseFolder,
    code,
    typedCode,
    told,
    working,
    load,
    type(part) {
      form.value = { ...form.value, ...part };
    },
    enterServer: () =>
      work('server', async () => {
        const { address, user, password } = { ...form.value, ...state.value.setServer };
        const { href } = readServerAddress(address);
        if (!user.trim() || !password)
          throw new Error('Enter the user and the password of the counts server');
        if (!(await adapter.enterServer({ address: href, user: user.trim(), password })))
          throw new Error('The browser was not allowed to use the server, so it is not used');
        form.value = { address: '', user: '', password: '' };
        await load();
        await adapter.joinServer();
        return [];
      }),
    leaveServer: () =>
      work('server', async () => {
        await adapter.leaveServer();
        return ['The counts server is no longer used. What was joined stays on both sides.'];
      }),
    joinServer: () =>
      work('server', async () => {
        await adapter.joinServer();
        return [];
      }),
    chooseFolder: () =>
      work('folder', async () => {
        if (!(await adapter.chooseFolder())) return ['No folder was chosen.'];
        await load();
        await adapter.joinFolder();
        return [];
      }),
    leaveFolder: () =>
      work('folder', async () => {
        await adapter.leaveFolder();
        return ['The folder is no longer used. This computer’s file stays in it until somebody deletes it.'];
      }),
    joinFolder: () =>
      work('folder', async () => {
        await adapter.joinFolder();
        return [];
      }),
    saveDump: () => work('files', async () => [`Saved as ${await adapter.saveDump()}, in your downloads.`]),
    takeIn: (files) => work('files', () => takeInFiles(files, adapter)),
    showCode: () =>
      work('key', async () => {
        code.value = await writeKeyCode(await adapter.readKey());
        return [];
      }),
    typeCode(typed) {
      typedCode.value = typed;
    },
    enterCode: () =>
      work('key', async () => {
        await adapter.adoptKey(await readKeyCode(typedCode.value));
        typedCode.value = '';
        code.value = '';
        return ['This computer has the practice’s key now.'];
      }),
  };
}
