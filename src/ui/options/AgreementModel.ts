import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Agreement } from '../../agreements/agreement.ts';
import { knownAgreement } from '../../agreements/known-agreement.ts';
import {
  type AgreementRead,
  isSame,
  type OwnAgreement,
  withOwnAgreements,
} from '../../agreements/own-agreements.ts';
import { describeFault } from '../describe-fault.ts';
import { createFileModel, type FileModel } from './FileModel.ts';

/** What the page of the agreements needs of the browser. */
export interface AgreementAdapter {
  readChosen(): Promise<string>;
  /** The id of the agreement that the practice's IT has set, where it has. */
  setByIt(): Promise<string | undefined>;
  writeChosen(id: string): Promise<void>;
  readOwn(): Promise<readonly OwnAgreement[]>;
  writeOwn(own: readonly OwnAgreement[]): Promise<void>;
  /** An agreement out of a file, beside those that were loaded. Rejects with a sentence about what is wrong with it. */
  readFile(file: File, loaded: readonly OwnAgreement[]): Promise<AgreementRead>;
  saveFile(own: OwnAgreement): void;
}

export interface ListedAgreement {
  readonly agreement: Agreement;
  /** The file that it was loaded from; absent for one that is shipped. */
  readonly from?: OwnAgreement;
}

export interface AgreementModel {
  /** Of each agreement the latest version, the shipped ones first. */
  readonly listed: ReadonlySignal<readonly ListedAgreement[]>;
  /** The id of the agreement that letters are compared with. */
  readonly inUse: ReadonlySignal<string>;
  /** The id that stands chosen and is not yet saved. */
  readonly chosen: ReadonlySignal<string>;
  /** The id of the agreement that the practice's IT has set, where it has. */
  readonly setByIt: ReadonlySignal<string | undefined>;
  /** Loaded agreements that are of no use any more, and why. */
  readonly unused: ReadonlySignal<readonly { readonly from: OwnAgreement; readonly says: string }[]>;
  readonly message: ReadonlySignal<string>;
  readonly file: FileModel<AgreementRead>;
  load(): Promise<void>;
  choose(id: string): void;
  save(): Promise<void>;
  saveFile(own: OwnAgreement): void;
  /** Takes a loaded agreement away, unless another is based on it. */
  remove(own: OwnAgreement): Promise<void>;
}

/** The agreements that letters can be compared with, and the one that they are. */
export function createAgreementModel(
  adapter: AgreementAdapter,
  shipped: readonly Agreement[],
): AgreementModel {
  const loaded = signal<readonly OwnAgreement[]>([]);
  const known = computed(() => withOwnAgreements(shipped, loaded.value));
  const inUse = signal('');
  const chosen = signal('');
  const setByIt = signal<string | undefined>(undefined);
  const message = signal('');

  const load = async () => {
    loaded.value = await adapter.readOwn();
    setByIt.value = await adapter.setByIt();
    inUse.value = knownAgreement(await adapter.readChosen(), known.value.agreements);
    chosen.value = inUse.value;
  };

  return {
    listed: computed(() => {
      const all = [...shipped.map((agreement) => ({ agreement })), ...known.value.own];
      return [...new Map(all.map((each) => [each.agreement.id, each])).values()];
    }),
    inUse,
    chosen,
    setByIt,
    unused: computed(() => known.value.unused),
    message,
    file: createFileModel({
      used: 'the agreement was added. Choose it above, and save.',
      read: async (file) => adapter.readFile(file, await adapter.readOwn()),
      async use({ agreement, from }) {
        const stored = await adapter.readOwn();
        const replaced = withOwnAgreements(shipped, stored).own.filter((each) =>
          isSame(each.agreement, agreement),
        );
        await adapter.writeOwn([
          ...without(
            stored,
            replaced.map((each) => each.from),
          ),
          from,
        ]);
        await load();
      },
    }),
    load,
    choose(id) {
      message.value = '';
      chosen.value = id;
    },
    async save() {
      try {
        await adapter.writeChosen(chosen.value);
        inUse.value = chosen.value;
        message.value = 'Saved. Open letters are compared with it now.';
      } catch (error) {
        message.value = `The agreement was not saved: ${describeFault(error)}`;
      }
    },
    saveFile: adapter.saveFile,
    async remove(from) {
      const left = without(await adapter.readOwn(), [from]);
      const orphan = withOwnAgreements(shipped, left).unused.find(
        ({ from: file }) => !known.value.unused.some((each) => isFile(each.from, file)),
      );
      if (orphan) {
        message.value = `Not removed: ${orphan.from.file} is based on it. Remove that first.`;
        return;
      }
      try {
        await adapter.writeOwn(left);
        await load();
        message.value = `${from.file} was removed.`;
      } catch (error) {
        message.value = `Nothing was removed: ${describeFault(error)}`;
      }
    },
  };
}

function without(own: readonly OwnAgreement[], gone: readonly OwnAgreement[]): OwnAgreement[] {
  return own.filter((each) => !gone.some((other) => isFile(each, other)));
}

function isFile(one: OwnAgreement, other: OwnAgreement): boolean {
  return one.file === other.file && one.text === other.text;
}
