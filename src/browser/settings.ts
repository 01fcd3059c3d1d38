import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { OwnAgreement } from '../agreements/own-agreements.ts';
import type { OwnReplies } from '../reply/own-replies.ts';
import { KEEP_MONTHS } from '../tally/retention.ts';
import { PracticeSchema, type PracticeSettings } from './practice-settings.ts';

/** A setting on this computer. What is stored and not valid counts as not stored, field by field. */
export interface Setting<Value> {
  read(): Promise<Value>;
  /** Fields that something is stored for, which is not valid: they are read as if they were empty. */
  unread(): Promise<readonly string[]>;
  write(value: Value): Promise<void>;
  /** Calls back with each later value, wherever it was written, until the signal is aborted. */
  watch(onChange: (value: Value) => void, signal?: AbortSignal): void;
}

const OwnAgreementSchema = v.object({ file: v.string(), text: v.string(), content: v.unknown() });

/** Fields of a later version, which this one does not know, stay as they are stored. */
export const practiceSetting: Setting<PracticeSettings> = setting(
  'practice',
  (stored) => v.parse(PracticeSchema, isFields(stored) ? stored : {}),
  (value, stored) => ({ ...(isFields(stored) ? stored : {}), ...value }),
);

export const agreementSetting: Setting<string> = setting('agreementId', (stored) =>
  v.parse(v.fallback(v.pipe(v.string(), v.nonEmpty()), 'england'), stored),
);

/** Numbers under this one are kept back when numbers are sent. */
export const thresholdSetting: Setting<number> = setting('threshold', (stored) =>
  v.parse(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(50)), 5), stored),
);

/** The agreements that somebody loaded here, as they were read from their files: an update can make one of no use. */
export const ownAgreementsSetting: Setting<readonly OwnAgreement[]> = setting('ownAgreements', (stored) =>
  (Array.isArray(stored) ? stored : []).filter((each) => v.is(OwnAgreementSchema, each)),
);

/** The practice's own sentences for the letters back, as they were written: an update can make one of no use. */
export const ownRepliesSetting: Setting<OwnReplies> = setting('ownReplies', (stored) =>
  isFields(stored)
    ? Object.fromEntries(
        Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {},
);

/** How many months counts are kept, 1 to 120: 25, so that a month can be seen beside the same one of two years before. */
export const keepMonthsSetting: Setting<number> = setting('keepMonths', (stored) =>
  v.parse(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)), KEEP_MONTHS), stored),
);

/** The names of settings, or of fields of them, that something is stored for which could not be read. */
export async function unreadSettings(): Promise<readonly string[]> {
  const all = [practiceSetting, agreementSetting, ownAgreementsSetting, ownRepliesSetting, keepMonthsSetting];
  return (await Promise.all(all.map((each) => each.unread()))).flat();
}

function setting<Value>(
  name: string,
  validate: (stored: unknown) => Value,
  toStored: (value: Value, stored: unknown) => unknown = (value) => value,
): Setting<Value> {
  const readStored = async () => (await browser.storage.local.get(name))[name];
  return {
    read: async () => validate(await readStored()),
    async unread() {
      const stored = await readStored();
      return stored === undefined ? [] : unreadFields(name, stored, validate(stored));
    },
    async write(value) {
      await browser.storage.local.set({ [name]: toStored(value, await readStored()) });
    },
    watch(onChange, signal) {
      const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
        if (area === 'local' && name in changes) onChange(validate(changes[name]?.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
    },
  };
}

/** Where the two differ, the stored one was not valid: nothing is changed in reading. */
function unreadFields(name: string, stored: unknown, read: unknown): string[] {
  if (!isFields(stored) || !isFields(read))
    return JSON.stringify(stored) === JSON.stringify(read) ? [] : [name];
  return Object.keys(read).filter((field) => field in stored && stored[field] !== read[field]);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
