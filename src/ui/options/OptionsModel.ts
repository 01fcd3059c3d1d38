import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type PracticeFault, practiceFaults } from './practice-faults.ts';

/** Who writes the letters back. */
export interface PracticeForm {
  readonly name: string;
  readonly address: string;
  readonly clinician: string;
  readonly role: string;
  readonly phone: string;
}

/** What the settings page needs of the browser. */
export interface OptionsAdapter {
  readPractice(): Promise<PracticeForm>;
  writePractice(practice: PracticeForm): Promise<void>;
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

const EMPTY: PracticeForm = { name: '', address: '', clinician: '', role: '', phone: '' };

/** The settings of this computer, as they are being changed. Nothing is kept before it is saved, save the sites. */
export function createOptionsModel(adapter: OptionsAdapter): OptionsModel {
  const practice = signal(EMPTY);
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
    faults: computed(() => (asked.value ? practiceFaults(practice.value) : [])),
    message,
    async load() {
      practice.value = await adapter.readPractice();
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
        await adapter.writePractice(practice.value);
        await adapter.writeAgreement(agreementId.value);
        asked.value = false;
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
