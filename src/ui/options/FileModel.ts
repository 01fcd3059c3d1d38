import { type ReadonlySignal, signal } from '@preact/signals';
import { describeFault } from '../describe-fault.ts';

/** A file that was chosen: first it is read and shown, then used or put away. Nothing changes before it is used. */
export interface FileModel<Content> {
  /** Read without fault, and not used yet. */
  readonly read: ReadonlySignal<{ readonly name: string; readonly content: Content } | undefined>;
  /** What is wrong with the file that was chosen last. */
  readonly fault: ReadonlySignal<string | undefined>;
  readonly message: ReadonlySignal<string>;
  choose(file: File): Promise<void>;
  use(): Promise<void>;
  putAway(): void;
}

interface FileTask<Content> {
  /** Rejects with a sentence about what is wrong with the file. */
  readonly read: (file: File) => Promise<Content>;
  readonly use: (content: Content) => Promise<void>;
  /** What is said once it is used. */
  readonly used: string;
}

/** No file is chosen at first. */
export function createFileModel<Content>(task: FileTask<Content>): FileModel<Content> {
  const read = signal<{ name: string; content: Content } | undefined>(undefined);
  const fault = signal<string | undefined>(undefined);
  const message = signal('');

  return {
    read,
    fault,
    message,
    async choose(file) {
      read.value = undefined;
      fault.value = undefined;
      message.value = '';
      try {
        read.value = { name: file.name, content: await task.read(file) };
      } catch (error) {
        fault.value = `${describeFault(error)} Nothing was changed.`;
      }
    },
    async use() {
      if (!read.value) return;
      const { name, content } = read.value;
      try {
        await task.use(content);
        read.value = undefined;
        message.value = `${name}: ${task.used}`;
      } catch (error) {
        fault.value = `${name} could not be kept: ${describeFault(error)}`;
      }
    },
    putAway() {
      read.value = undefined;
      message.value = 'Nothing was changed.';
    },
  };
}
