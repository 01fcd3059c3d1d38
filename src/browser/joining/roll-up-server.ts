import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { RollUpServer } from '../../tally/reports/roll-up.ts';

const NAME = 'rollUpServer';

const ServerSchema = v.object({ address: v.string(), user: v.string(), code: v.string() });

/** Where the practice sends its roll-ups, where it has said so. */
export async function readRollUpServer(): Promise<RollUpServer | undefined> {
  const { [NAME]: stored } = await browser.storage.local.get(NAME);
  const read = v.safeParse(ServerSchema, stored);
  return read.success ? read.output : undefined;
}

/** Keeps it, or forgets it where it is `undefined`. */
export async function writeRollUpServer(server: RollUpServer | undefined): Promise<void> {
  await (server ? browser.storage.local.set({ [NAME]: server }) : browser.storage.local.remove(NAME));
}
