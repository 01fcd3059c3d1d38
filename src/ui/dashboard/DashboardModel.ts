import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KeptCounts } from '../../tally/kept-counts.ts';
import { type Summary, summarise } from '../../tally/summarise.ts';
import { type PeriodName, periodOf } from './periods.ts';
import { whatIsLacking } from './what-is-lacking.ts';
import { writeCsv } from './write-csv.ts';

/** What the dashboard needs of the browser and the clock. */
export interface DashboardAdapter {
  counts(): Promise<KeptCounts>;
  /** The ISO day. */
  today(): string;
  /** Offers a file to be kept. */
  save(file: { readonly name: string; readonly text: string }): void;
}

export interface DashboardModel {
  readonly period: Signal<PeriodName>;
  /** The totals of the period. Absent until the background has answered. */
  readonly summary: ReadonlySignal<Summary | undefined>;
  /** What the counts lack, as sentences. */
  readonly lacks: ReadonlySignal<readonly string[]>;
  readonly message: ReadonlySignal<string>;
  /** Something that went wrong, as a sentence. */
  readonly fault: ReadonlySignal<string>;
  refresh(): Promise<void>;
  exportCsv(): void;
}

/** What the dashboard knows and does. */
export function createDashboardModel(adapter: DashboardAdapter): DashboardModel {
  const kept = signal<KeptCounts | undefined>(undefined);
  const period = signal<PeriodName>('three-months');
  const message = signal('');
  const fault = signal('');
  const summary = computed(
    () => kept.value && summarise(kept.value.counts, periodOf(period.value, adapter.today())),
  );

  return {
    period,
    summary,
    lacks: computed(() => (kept.value ? whatIsLacking(kept.value) : [])),
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
