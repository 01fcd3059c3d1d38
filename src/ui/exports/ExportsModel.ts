import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { writeDay } from '../../agreements/write-day.ts';
import { type Release, type ReleasedNumbers, readRelease } from '../../tally/reports/release.ts';
import { type Report, writeReportHtml, writeReportText } from '../../tally/reports/report.ts';
import { writeReleaseCsv } from '../../tally/reports/write-release-csv.ts';
import type { Period } from '../../tally/view.ts';
import { describeFault } from '../describe-fault.ts';
import { type Kind, REPORTS, type ReportSender } from './kinds.ts';
import { changeMonths, type Months, monthsOf, periodOfMonths } from './months-of.ts';

/** What the page needs of the browser and the clock. */
export interface ExportsAdapter {
  release(period: Period, threshold: number): Promise<ReleasedNumbers>;
  readThreshold(): Promise<number>;
  writeThreshold(threshold: number): Promise<void>;
  practice(): Promise<{
    readonly name: string;
    readonly clinician: string;
    readonly role: string;
    readonly icb: string;
  }>;
  /** Names of the agreements in use, by their ids. */
  agreementNames(): Promise<Readonly<Record<string, string>>>;
  /** What is chosen to begin with. */
  readonly first?: { readonly kind?: Kind; readonly provider?: string };
  /** The ISO day. */
  today(): string;
  copy(copied: { readonly html: string; readonly text: string }): Promise<void>;
  save(file: { readonly name: string; readonly text: string }): void;
  print(): void;
}

export interface ExportsModel {
  readonly kind: ReadonlySignal<Kind>;
  /** The first and the last month, such as `2026-03`. */
  readonly from: ReadonlySignal<string>;
  readonly to: ReadonlySignal<string>;
  readonly threshold: ReadonlySignal<string>;
  readonly provider: ReadonlySignal<string>;
  /** Providers that are named in the letters of the period. */
  readonly providers: ReadonlySignal<readonly string[]>;
  /** What would leave the practice. Absent until it was worked out, and where nothing was counted. */
  readonly report: ReadonlySignal<Report | undefined>;
  /** The release, where it is of one month that is over. */
  readonly closedMonth: ReadonlySignal<Release | undefined>;
  readonly isWorking: ReadonlySignal<boolean>;
  readonly message: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<string>;
  load(): Promise<void>;
  choose(kind: Kind): void;
  chooseMonths(months: Partial<Months>): Promise<void>;
  chooseProvider(provider: string): void;
  changeThreshold(typed: string): Promise<void>;
  copy(): Promise<void>;
  saveCsv(): void;
  print(): void;
}

/** The least and the greatest number under which numbers may be kept back. */
const THRESHOLDS = { least: 3, most: 50 };

/** What the manager chose to send, and what it says. Nothing is sent from here. */
export function createExportsModel(adapter: ExportsAdapter): ExportsModel {
  const kind = signal<Kind>(adapter.first?.kind ?? 'lmc');
  const last = monthsOf(adapter.today())[1]?.month ?? '';
  const from = signal(last);
  const to = signal(last);
  const threshold = signal('5');
  const chosen = signal(adapter.first?.provider ?? '');
  const release = signal<Release | undefined>(undefined);
  const sender = signal<ReportSender>({
    practice: '',
    name: '',
    role: '',
    date: '',
    agreementNames: {},
    icb: '',
  });
  const isWorking = signal(false);
  const message = signal('');
  const fault = signal('');
  let asked = 0;

  const providers = computed(() => release.value?.providers.filter(Boolean) ?? []);
  const provider = computed(() =>
    providers.value.includes(chosen.value) ? chosen.value : (providers.value[0] ?? ''),
  );
  const report = computed(() => {
    const numbers = release.value;
    if (!numbers || numbers.months.length === 0) return undefined;
    if (kind.value === 'provider' && !provider.value) return undefined;
    return REPORTS[kind.value](numbers, sender.value, provider.value);
  });

  const closedMonth = computed(() => {
    const numbers = release.value;
    const isOne =
      numbers !== undefined && from.value === to.value && numbers.period.from.startsWith(from.value);
    return isOne && numbers.period.to < adapter.today() ? numbers : undefined;
  });

  /** Of several that overtake each other, the last one is shown. */
  async function work(): Promise<void> {
    asked += 1;
    const mine = asked;
    message.value = '';
    isWorking.value = true;
    try {
      const numbers = await adapter.release(periodOfMonths(from.value, to.value), Number(threshold.value));
      if (mine !== asked) return;
      release.value = readRelease(numbers);
      fault.value = '';
    } catch (error) {
      if (mine === asked) fault.value = `The numbers could not be worked out: ${describeFault(error)}`;
    } finally {
      if (mine === asked) isWorking.value = false;
    }
  }

  return {
    kind,
    from,
    to,
    threshold,
    provider,
    providers,
    report,
    closedMonth,
    isWorking,
    message,
    fault,
    async load() {
      threshold.value = `${await adapter.readThreshold()}`;
      const { name, clinician, role, icb } = await adapter.practice();
      sender.value = {
        practice: name || 'our practice',
        name: clinician,
        role,
        date: writeDay(adapter.today()),
        agreementNames: await adapter.agreementNames(),
        icb,
      };
      await work();
    },
    choose(next) {
      kind.value = next;
      message.value = '';
    },
    async chooseMonths(months) {
      const changed = changeMonths({ from: from.value, to: to.value }, months);
      from.value = changed.from;
      to.value = changed.to;
      await work();
    },
    chooseProvider(name) {
      chosen.value = name;
      message.value = '';
    },
    async changeThreshold(typed) {
      threshold.value = typed;
      const number = readThreshold(typed);
      if (number === undefined) {
        const { least, most } = THRESHOLDS;
        fault.value = `Enter a number from ${least} to ${most} under which numbers are kept back`;
        return;
      }
      await adapter.writeThreshold(number);
      await work();
    },
    async copy() {
      if (!report.value) return;
      try {
        await adapter.copy({ html: writeReportHtml(report.value), text: writeReportText(report.value) });
        message.value = 'Copied. Paste it into a letter or a message.';
      } catch (error) {
        fault.value = `It was not copied: ${describeFault(error)}`;
      }
    },
    saveCsv() {
      if (!release.value) return;
      const name = `handback-${from.value}${to.value === from.value ? '' : `-to-${to.value}`}.csv`;
      adapter.save({ name, text: writeReleaseCsv(release.value) });
      message.value = `Saved as ${name}, in your downloads.`;
    },
    print: () => adapter.print(),
  };
}

/** A number under which others may be kept back, as it was typed; undefined where it is none. */
function readThreshold(typed: string): number | undefined {
  const number = Number(typed);
  const isOne = /^\d{1,2}$/.test(typed.trim()) && number >= THRESHOLDS.least && number <= THRESHOLDS.most;
  return isOne ? number : undefined;
}
