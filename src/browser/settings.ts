import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Text that was never stored, or is not text, is empty. */
const TextSchema = v.optional(v.fallback(v.string(), ''), '');

const PracticeSchema = v.object({
  name: TextSchema,
  address: TextSchema,
  clinician: TextSchema,
  role: TextSchema,
  phone: TextSchema,
});

/** Who writes the letters back. All fields are empty until the practice fills them in. */
export type PracticeSettings = Readonly<v.InferOutput<typeof PracticeSchema>>;

/** A setting on this computer. What is stored and not valid counts as not stored, field by field. */
export interface Setting<Value> {
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
  /** Calls back with each later value, wherever it was written, until the signal is aborted. */
  watch(onChange: (value: Value) => void, signal?: AbortSignal): void;
}

export const practiceSetting: Setting<PracticeSettings> = setting('practice', (stored) =>
  v.parse(v.fallback(PracticeSchema, v.parse(PracticeSchema, {})), stored),
);

export const agreementSetting: Setting<string> = setting('agreementId', (stored) =>
  v.parse(v.fallback(v.pipe(v.string(), v.nonEmpty()), 'england'), stored),
);

function setting<Value>(name: string, validate: (stored: unknown) => Value): Setting<Value> {
  return {
    async read() {
      const { [name]: stored } = await browser.storage.local.get(name);
      return validate(stored);
    },
    async write(value) {
      await browser.storage.local.set({ [name]: value });
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
