import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Looked } from '../../tally/look-at.ts';
import type { View } from '../../tally/view.ts';
import { type Choices, readAddress, viewOf, writeAddress } from './choices.ts';
import { createKeepingModel, type KeepingAdapter, type KeepingModel } from './KeepingModel.ts';
import { whatIsLacking } from './what-is-lacking.ts';

/** What the dashboard needs of the browser and the clock. */
export interface DashboardAdapter {
  /** What a view shows; `isFresh` reads the store once more before. */
  look(view: View, today: string, isFresh: boolean): Promise<Looked>;
  /** What the same view showed when it was last open, where that is still known, and the moment. */
  lastLook(view: View, today: string): Promise<{ readonly looked: Looked; readonly at: string } | undefined>;
  /** Registered patients; 0 where nobody said. */
  listSize(): Promise<number>;
  /** The ISO day. */
  today(): string;
  readonly keeping: KeepingAdapter;
  /** The part of the page's address from its `#` on. */
  readonly address: { read(): string; write(hash: string): void };
}

export interface DashboardModel {
  readonly choices: ReadonlySignal<Choices>;
  /** What the view shows. Absent until the counts were read. */
  readonly looked: ReadonlySignal<Looked | undefined>;
  /** The moment of which the numbers are, as an ISO date and time, while newer ones are read. Otherwise empty. */
  readonly asOf: ReadonlySignal<string>;
  readonly listSize: ReadonlySignal<number>;
  /** What the counts lack, as sentences. */
  readonly lacks: ReadonlySignal<readonly string[]>;
  /** The ISO day. */
  readonly today: ReadonlySignal<string>;
  readonly keeping: KeepingModel;
  readonly message: ReadonlySignal<string>;
  /** Something that went wrong, as a sentence. */
  readonly fault: ReadonlySignal<string>;
  choose(parts: Partial<Choices>): Promise<void>;
  /** Takes the filters away. */
  clear(): Promise<void>;
  /** The address was changed by hand, or by going back. */
  readAddress(): Promise<void>;
  refresh(): Promise<void>;
}

/** What the dashboard knows and does. */
export function createDashboardModel(adapter: DashboardAdapter): DashboardModel {
  const choices = signal(readAddress(adapter.address.read()));
  const looked = signal<Looked | undefined>(undefined);
  const asOf = signal('');
  const listSize = signal(0);
  const today = signal(adapter.today());
  const message = signal('');
  const fault = signal('');
  let asked = 0;

  /** Of several looks that overtake each other, the last one is shown. */
  async function look(isFresh: boolean): Promise<void> {
    asked += 1;
    const mine = asked;
    today.value = adapter.today();
    try {
      const found = await adapter.look(viewOf(choices.value, today.value), today.value, isFresh);
      if (mine !== asked) return;
      looked.value = found;
      asOf.value = '';
      fault.value = '';
    } catch (error) {
      fault.value = `The counts could not be read: ${error instanceof Error ? error.message : error}`;
    }
  }

  /** What is known from before is there at once, and says so, until the counts are read. */
  async function showLast(): Promise<void> {
    const last = await adapter.lastLook(viewOf(choices.value, today.value), today.value);
    if (!last || looked.value) return;
    looked.value = last.looked;
    asOf.value = last.at;
  }

  async function go(to: Choices): Promise<void> {
    choices.value = to;
    message.value = '';
    adapter.address.write(writeAddress(to));
    await look(false);
  }

  async function refresh(): Promise<void> {
    listSize.value = await adapter.listSize();
    if (!looked.value) await showLast();
    await look(true);
  }

  const keeping = createKeepingModel({
    adapter: adapter.keeping,
    looked,
    choices,
    today,
    message,
    fault,
    refresh,
  });

  return {
    keeping,
    choices,
    looked,
    asOf,
    listSize,
    lacks: computed(() => (looked.value ? whatIsLacking(looked.value.state) : [])),
    today,
    message,
    fault,
    choose: (parts) => go({ ...choices.value, ...parts }),
    clear() {
      const { period, provider, topic, group, state } = readAddress('');
      return go({ ...choices.value, period, provider, topic, group, state });
    },
    async readAddress() {
      choices.value = readAddress(adapter.address.read());
      await look(false);
    },
    refresh,
  };
}
