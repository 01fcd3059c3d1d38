import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { outdated } from '../../tally/retention.ts';
import { hasJoined } from '../joining/joining-state.ts';
import { answer } from '../messages.ts';
import { isOurPage } from '../senders.ts';
import { keepMonthsSetting } from '../settings/settings.ts';
import type { CountsStore } from './counts-store.ts';
import type { FromDashboard } from './read-counts.ts';

/** The day when what is too old was last deleted. */
const NAME = 'prunedOn';

const day = v.pipe(v.string(), v.isoDate());
const PeriodSchema = v.strictObject({ from: day, to: day });
const MonthsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120));

/**
 * Answers the dashboard, and deletes what is older than it is to be kept, once a day. Call it when the background starts,
 * before anything is awaited. `today` gives the ISO day.
 */
export function serveKeeping(store: CountsStore, today: () => string): void {
  answer<FromDashboard>(
    {
      countsPlace: () => store.place(),
      async keepFor({ months }) {
        await keepMonthsSetting.write(v.parse(MonthsSchema, months));
        await prune(store, today());
      },
      deleteCounts: (period) => store.delete(v.parse(PeriodSchema, period)),
      async deleteAllCounts() {
        await store.deleteAll(await hasJoined());
      },
    },
    isOurPage,
  );
  void pruneDaily(store, today());
}

/** A store that cannot be opened now is pruned when the background starts next; the dashboard says what is wrong with it. */
async function pruneDaily(store: CountsStore, today: string): Promise<void> {
  const { [NAME]: last } = await browser.storage.local.get(NAME);
  if (last !== today) await prune(store, today).catch(() => undefined);
}

async function prune(store: CountsStore, today: string): Promise<void> {
  await store.delete(outdated(today, await keepMonthsSetting.read()));
  await browser.storage.local.set({ [NAME]: today });
}
