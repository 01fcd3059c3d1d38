import { type ReadonlySignal, signal } from '@preact/signals';
import type { Release } from '../../tally/reports/release.ts';
import { type RollUp, type RollUpServer, rollUpOf } from '../../tally/reports/roll-up.ts';
import { describeFault } from '../describe-fault.ts';

interface RollUpAdapter {
  read(): Promise<RollUpServer | undefined>;
  /** Call it straight from a click. Rejects with a sentence where it was not sent. */
  send(server: RollUpServer, password: string, rollUp: RollUp): Promise<void>;
}

export interface RollUpModel {
  readonly form: ReadonlySignal<RollUpServer & { readonly password: string }>;
  readonly isSending: ReadonlySignal<boolean>;
  readonly message: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<string>;
  load(): Promise<void>;
  type(part: Partial<RollUpServer & { readonly password: string }>): void;
  /** Sends the numbers of one month, such as `2026-03`. */
  send(release: Release, month: string): Promise<void>;
}

/** Sends a month's numbers to the server of the ICB, when somebody says so. */
export function createRollUpModel(adapter: RollUpAdapter): RollUpModel {
  const form = signal({ address: '', user: '', code: '', password: '' });
  const isSending = signal(false);
  const message = signal('');
  const fault = signal('');

  return {
    form,
    isSending,
    message,
    fault,
    async load() {
      form.value = { ...form.value, ...(await adapter.read()) };
    },
    type(part) {
      form.value = { ...form.value, ...part };
    },
    async send(release, month) {
      const { password, ...server } = form.value;
      message.value = '';
      fault.value = '';
      isSending.value = true;
      try {
        if (!server.user.trim() || !password)
          throw new Error('Enter the user and the password of the server');
        await adapter.send(server, password, rollUpOf(release, month, server.code));
        message.value = 'Sent. Sending the same month again replaces it.';
      } catch (error) {
        fault.value = describeFault(error);
      } finally {
        isSending.value = false;
      }
    },
  };
}
