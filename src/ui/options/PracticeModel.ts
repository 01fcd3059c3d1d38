import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { describeFault } from '../describe-fault.ts';
import { type PracticeFault, practiceFaults } from './practice-faults.ts';
import { detailsFrom, EMPTY_FORM, formOf, type PracticeDetails, type PracticeForm } from './practice-form.ts';

/** What the page of the practice needs of the browser. */
export interface PracticeAdapter {
  readPractice(): Promise<PracticeDetails>;
  writePractice(practice: PracticeDetails): Promise<void>;
  /** The names of settings that were stored and could not be read. */
  unread(): Promise<readonly string[]>;
}

export interface PracticeModel {
  readonly practice: ReadonlySignal<PracticeForm>;
  /** The names of settings that were stored and could not be read. */
  readonly unread: ReadonlySignal<readonly string[]>;
  readonly faults: ReadonlySignal<readonly PracticeFault[]>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  load(): Promise<void>;
  change(part: Partial<PracticeForm>): void;
  save(): Promise<void>;
}

/** Who writes the letters back, as it is being changed. Nothing is kept before it is saved. */
export function createPracticeModel(adapter: PracticeAdapter): PracticeModel {
  const practice = signal(EMPTY_FORM);
  const unread = signal<readonly string[]>([]);
  const asked = signal(false);
  const message = signal('');

  return {
    practice,
    unread,
    faults: computed(() => (asked.value ? practiceFaults(practice.value) : [])),
    message,
    async load() {
      practice.value = formOf(await adapter.readPractice());
      unread.value = await adapter.unread();
    },
    change(part) {
      message.value = '';
      practice.value = { ...practice.value, ...part };
    },
    async save() {
      asked.value = true;
      message.value = '';
      if (practiceFaults(practice.value).length > 0) return;
      try {
        await adapter.writePractice(detailsFrom(practice.value));
        asked.value = false;
        unread.value = [];
        message.value = 'Settings saved.';
      } catch (error) {
        message.value = `The settings were not saved: ${describeFault(error)}`;
      }
    },
  };
}
