import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { OwnAgreement } from '../../agreements/own-agreements.ts';
import type { OwnReplies } from '../../reply/templates/own-replies.ts';
import { KEEP_MONTHS } from '../../tally/retention.ts';
import { type Policy, readPolicy } from './policy.ts';
import { type PracticeSettings, practiceSettings } from './practice-settings.ts';

/** A setting on this computer. What is stored and not valid counts as not stored, field by field. */
interface Setting<Value> {
  /** With what the practice's IT has set in its place. */
  read(): Promise<Value>;
  /** Fields that something is stored for, which is not valid: they are read as if they were empty. */
  unread(): Promise<readonly string[]>;
  /** What the practice's IT has set stays as it is, and so does what was stored before it did. */
  write(value: Value): Promise<void>;
  /** Calls back with each later value, wherever it was written, until the signal is aborted. */
  watch(onChange: (value: Value) => void, signal?: AbortSignal): void;
}

interface Kind<Value> {
  readonly name: string;
  readonly validate: (stored: unknown) => Value;
  /** The value with what a policy sets in its place. */
  readonly under?: (policy: Policy, value: Value) => Value;
  /** What to store of a value that was written. */
  readonly keep?: (value: Value, stored: unknown, policy: Policy) => unknown;
}

/** Fields of a later version, which this one does not know, stay as they are stored. */
export const practiceSetting: Setting<PracticeSettings> = setting({
  name: 'practice',
  validate: (stored) => practiceSettings(fieldsOf(stored)),
  under: (policy, value) => ({ ...value, ...policy.practice }),
  keep: (value, stored, policy) => {
    const ours = Object.entries(value).filter(([field]) => !Object.hasOwn(policy.practice, field));
    return { ...fieldsOf(stored), ...Object.fromEntries(ours) };
  },
});

export const agreementSetting: Setting<string> = setting({
  name: 'agreementId',
  validate: (stored) => v.parse(v.fallback(v.pipe(v.string(), v.nonEmpty()), 'england'), stored),
  under: (policy, value) => policy.agreement ?? value,
  keep: (value, stored, policy) => (policy.agreement === undefined ? value : stored),
});

/** Numbers under this one are kept back when numbers are sent. */
export const thresholdSetting: Setting<number> = setting({
  name: 'threshold',
  validate: (stored) =>
    v.parse(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(50)), 5), stored),
});

const OwnAgreementSchema = v.object({ file: v.string(), text: v.string(), content: v.unknown() });

/** The agreements that somebody loaded here, as they were read from their files: an update can make one of no use. */
export const ownAgreementsSetting: Setting<readonly OwnAgreement[]> = setting({
  name: 'ownAgreements',
  validate: (stored) =>
    (Array.isArray(stored) ? stored : []).filter((each) => v.is(OwnAgreementSchema, each)),
});

/** The practice's own sentences for the letters back, as they were written: an update can make one of no use. */
export const ownRepliesSetting: Setting<OwnReplies> = setting({
  name: 'ownReplies',
  validate: textsOf,
});

/** How many months counts are kept, 1 to 120: 25, so that a month can be seen beside the same one of two years before. */
export const keepMonthsSetting: Setting<number> = setting({
  name: 'keepMonths',
  validate: (stored) =>
    v.parse(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)), KEEP_MONTHS), stored),
});

/** The keys of the popup and the panel that somebody chose, by what they do. */
export const keysSetting: Setting<Readonly<Record<string, string>>> = setting({
  name: 'keys',
  validate: textsOf,
});

/** The names of settings, or of fields of them, that something is stored for which could not be read. */
export async function unreadSettings(): Promise<readonly string[]> {
  const all = [
    practiceSetting,
    agreementSetting,
    thresholdSetting,
    ownAgreementsSetting,
    ownRepliesSetting,
    keepMonthsSetting,
    keysSetting,
  ];
  return (await Promise.all(all.map((each) => each.unread()))).flat();
}

function setting<Value>({
  name,
  validate,
  under = (_, value) => value,
  keep = (value) => value,
}: Kind<Value>): Setting<Value> {
  const readStored = async () => (await browser.storage.local.get(name))[name];
  const read = async () => {
    const [policy, stored] = await Promise.all([readPolicy(), readStored()]);
    return under(policy, validate(stored));
  };
  return {
    read,
    async unread() {
      const stored = await readStored();
      return stored === undefined ? [] : unreadFields(name, stored, validate(stored));
    },
    async write(value) {
      const kept = keep(value, await readStored(), await readPolicy());
      if (kept !== undefined) await browser.storage.local.set({ [name]: kept });
    },
    watch(onChange, signal) {
      const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
        if (area === 'managed' || (area === 'local' && name in changes)) void read().then(onChange);
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

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(fieldsOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
