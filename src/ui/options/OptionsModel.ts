import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type PracticeFault, practiceFaults } from './practice-faults.ts';
import { detailsFrom, EMPTY_FORM, formOf, type PracticeDetails, type PracticeForm } from './practice-form.ts';

/** What the settings page needs of the browser. */
export interface OptionsAdapter {
  readPractice(): Promise<PracticeDetails>;
  writePractice(practice: PracticeDetails): Promise<void>;
  /** The names of fields that were stored and could not be read. */
  unread(): Promise<readonly string[]>;
  readAgreement(): Promise<string>;
  writeAgreement(id: string): Promise<void>;
  /** Origins, such as `https://records.example`. */
  sites(): Promise<readonly string[]>;
  stopReading(origin: string): Promise<boolean>;
}

export interface OptionsModel {
  readonly practice: ReadonlySignal<PracticeForm>;
  readonly agreementId: ReadonlySignal<string>;
  readonly sites: ReadonlySignal<readonly string[]>;
  /** The names of fields that were stored and could not be read. */
  readonly unread: ReadonlySignal<readonly string[]>;
  readonly faults: ReadonlySignal<readonly PracticeFault[]>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  load(): Promise<void>;
  loadSites(): Promise<void>;
  change(part: Partial<PracticeForm>): void;
  choose(agreementId: string): void;
  save(): Promise<void>;
  stopReading(origin: string): Promise<void>;
}

/** The settings of this computer, as they are being changed. Nothing is kept before it is saved, save the sites. */
export function createOptionsModel(adapter: OptionsAdapter): OptionsModel {
  const practice = signal(EMPTY_FORM);
  const unread = signal<readonly string[]>([]);
  const agreementId = signal('');
  const sites = signal<readonly string[]>([]);
  const asked = signal(false);
  const message = signal('');

  const loadSites = async () => {
    sites.value = await adapter.sites();
  };

  return {
    practice,
    agreementId,
    sites,
    unread,
    faults: computed(() => (asked.value ? practiceFaults(practice.value) : [])),
    message,
    async load() {
      practice.value = formOf(await adapter.readPractice());
      unread.value = await adapter.unread();
      agreementId.value = await adapter.readAgreement();
      await loadSites();
    },
    loadSites,
    change(part) {
      message.value = '';
      practice.value = { ...practice.value, ...part };
    },
    choose(id) {
      message.value = '';
      agreementId.value = id;
    },
    async save() {
      asked.value = true;
      message.value = '';
      if (practiceFaults(practice.value).length > 0) return;
      try {
        await adapter.writePractice(detailsFrom(practice.value));
        await adapter.writeAgreement(agreementId.value);
        asked.value = false;
        unread.value = [];
        message.value = 'Settings saved.';
      } catch (error) {
        message.value = `The settings were not saved: ${error instanceof Error ? error.message : error}`;
      }
    },
    async stopReading(origin) {
      const stopped = await adapter.stopReading(origin).catch(() => false);
      message.value = stopped
        ? `${origin} is no longer read.`
        : `${origin} is still read: the browser refused.`;
      await loadSites();
    },
  };
}
