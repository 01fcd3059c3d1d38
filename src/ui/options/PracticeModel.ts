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
  /** The names of fields that the practice's IT has set. */
  setByIt(): Promise<readonly string[]>;
}

export interface PracticeModel {
  readonly practice: ReadonlySignal<PracticeForm>;
  /** The names of settings that were stored and could not be read. */
  readonly unread: ReadonlySignal<readonly string[]>;
  /** The names of fields that the practice's IT has set. */
  readonly setByIt: ReadonlySignal<readonly string[]>;
  readonly faults: ReadonlySignal<readonly PracticeFault[]>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  load(): Promise<void>;
  /** Takes over what the practice's IT has set meanwhile, and leaves alone what is being written. */
  loadSetByIt(): Promise<void>;
  change(part: Partial<PracticeForm>): void;
  save(): Promise<void>;
}

/** Who writes the letters back, as it is being changed. Nothing is kept before it is saved. */
export function createPracticeModel(adapter: PracticeAdapter): PracticeModel {
  const practice = signal(EMPTY_FORM);
  const unread = signal<readonly string[]>([]);
  const setByIt = signal<readonly string[]>([]);
  const asked = signal(false);
  const message = signal('');
  const faults = computed(() =>
    practiceFaults(practice.value).filter(({ at }) => !setByIt.value.includes(at)),
  );

  const loadSetByIt = async () => {
    setByIt.value = await adapter.setByIt();
    const set = Object.entries(formOf(await adapter.readPractice())).filter(([name]) =>
      setByIt.value.includes(name),
    );
    practice.value = { ...practice.value, ...Object.fromEntries(set) };
  };

  return {
    practice,
    unread,
    setByIt,
    faults: computed(() => (asked.value ? faults.value : [])),
    message,
    async load() {
      practice.value = formOf(await adapter.readPractice());
      unread.value = await adapter.unread();
      await loadSetByIt();
    },
    loadSetByIt,
    change(part) {
      message.value = '';
      practice.value = { ...practice.value, ...part };
    },
    async save() {
      asked.value = true;
      message.value = '';
      if (faults.value.length > 0) return;
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
