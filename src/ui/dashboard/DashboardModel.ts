import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LetterCount } from '../../tally/letter-count.ts';
import { type Summary, summarise } from '../../tally/summarise.ts';
import { type PeriodName, periodOf } from './periods.ts';
import { writeCsv } from './write-csv.ts';

/** What the dashboard needs of the browser and the clock. */
export interface DashboardAdapter {
  counts(): Promise<{ readonly counts: readonly LetterCount[]; readonly notUnderstood: number }>;
  /** The ISO day. */
  today(): string;
  /** Offers a file to be kept. */
  save(file: { readonly name: string; readonly text: string }): void;
}

export interface DashboardModel {
  readonly period: Signal<PeriodName>;
  /** The totals of the period. Absent until the background has answered. */
  readonly summary: ReadonlySignal<Summary | undefined>;
  /** Letters whose counts another version of Handback made, and that are left out. */
  readonly notUnderstood: ReadonlySignal<number>;
  readonly message: ReadonlySignal<string>;
  /** Something that went wrong, as a sentence. */
  readonly fault: ReadonlySignal<string>;
  refresh(): Promise<void>;
  exportCsv(): void;
}

/** What the dashboard knows and does. */
export function createDashboardModel(adapter: DashboardAdapter): DashboardModel {
  const kept = signal<Awaited<ReturnType<DashboardAdapter['counts']>> | undefined>(undefined);
  const period = signal<PeriodName>('three-months');
  const message = signal('');
  const fault = signal('');
  const summary = computed(
    () => kept.value && summarise(kept.value.counts, periodOf(period.value, adapter.today())),
  );

  return {
    period,
    summary,
    notUnderstood: computed(() => kept.value?.notUnderstood ?? 0),
    message,
    fault,
    async refresh() {
      try {
        kept.value = await adapter.counts();
        fault.value = '';
      } catch (error) {
        fault.value = `The counts could not be read: ${error instanceof Error ? error.message : error}`;
      }
    },
    exportCsv() {
      if (!summary.value) return;
      const name = `handback-counts-${adapter.today()}.csv`;
      adapter.save({ name, text: writeCsv(summary.value) });
      message.value = `Saved as ${name}, in your downloads.`;
    },
  };
}
