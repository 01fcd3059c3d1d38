import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { writeDay } from '../../agreements/write-day.ts';
import type { Looked } from '../../tally/look-at.ts';
import { outdated } from '../../tally/retention.ts';
import type { Period } from '../../tally/view.ts';
import type { Choices } from './choices.ts';
import { nameOfPeriod, periodOf } from './periods.ts';
import { writeWhole } from './write-number.ts';

/** What keeping and deleting needs of the browser. */
export interface KeepingAdapter {
  /** How many months counts are kept. */
  months(): Promise<number>;
  keepFor(months: number): Promise<void>;
  deletePeriod(period: Period): Promise<void>;
  deleteAll(): Promise<void>;
}

/** Something to be deleted, before it is confirmed. */
export interface Deletion {
  /** A question, and what it will remove. */
  readonly asks: string;
  readonly removes: string;
  readonly letters: number;
  readonly confirm: string;
  run(): Promise<void>;
}

export interface KeepingModel {
  /** As it is written in the field. */
  readonly months: Signal<string>;
  readonly monthsFault: ReadonlySignal<string>;
  /** What waits for a yes or a no. */
  readonly asked: ReadonlySignal<Deletion | undefined>;
  load(): Promise<void>;
  askToKeep(): Promise<void>;
  askToDeletePeriod(): void;
  askToDeleteAll(): void;
  leave(): void;
  confirm(): Promise<void>;
}

interface Around {
  readonly adapter: KeepingAdapter;
  readonly looked: ReadonlySignal<Looked | undefined>;
  readonly choices: ReadonlySignal<Choices>;
  readonly today: ReadonlySignal<string>;
  readonly message: Signal<string>;
  readonly fault: Signal<string>;
  readonly refresh: () => Promise<void>;
}

/** How long counts are kept, and deleting them: nothing is removed before it was said what, and confirmed. */
export function createKeepingModel({
  adapter,
  looked,
  choices,
  today,
  message,
  fault,
  refresh,
}: Around): KeepingModel {
  const months = signal('');
  const monthsFault = signal('');
  const asked = signal<Deletion | undefined>(undefined);

  const lettersIn = ({ from, to }: Period) =>
    (looked.value?.days ?? []).reduce(
      (sum, [day, letters]) => (from <= day && day <= to ? sum + letters : sum),
      0,
    );

  async function keepFor(number: number): Promise<void> {
    await adapter.keepFor(number);
    message.value = `Counts are kept for ${sayMonths(number)} from now on.`;
  }

  return {
    months,
    monthsFault,
    asked,
    async load() {
      months.value = `${await adapter.months()}`;
    },
    async askToKeep() {
      const number = Number(months.value);
      const isRight = /^\d+$/.test(months.value.trim()) && number >= 1 && number <= 120;
      monthsFault.value = isRight ? '' : 'Enter a number of months from 1 to 120';
      if (!isRight) return;
      const period = outdated(today.value, number);
      const letters = lettersIn(period);
      const run = () => keepFor(number);
      if (letters === 0) return run();
      asked.value = {
        asks: `Keep counts for ${sayMonths(number)} only?`,
        removes: `This deletes the counts of ${sayLetters(letters)} that were first open on ${writeDay(period.to)} or before. From then on, older ones are deleted each day. ${FOR_ALL}`,
        letters,
        confirm: `Yes, delete ${sayLetters(letters)}`,
        run,
      };
    },
    askToDeletePeriod() {
      const period = periodOf(choices.value.period, today.value);
      const letters = lettersIn(period);
      asked.value = {
        asks: `Delete the counts of ${sayLetters(letters)}?`,
        removes: `This deletes the counts of all letters of the period “${nameOfPeriod(choices.value.period)}”, whatever other filters are set. ${FOR_ALL}`,
        letters,
        confirm: `Yes, delete ${sayLetters(letters)}`,
        async run() {
          await adapter.deletePeriod(period);
          message.value = `The counts of ${sayLetters(letters)} were deleted.`;
        },
      };
    },
    askToDeleteAll() {
      const letters = looked.value?.letters ?? 0;
      asked.value = {
        asks: `Delete all counts, of ${sayLetters(letters)}?`,
        removes: `This deletes every count on this computer, also those that are left out or set aside. ${FOR_ALL}`,
        letters,
        confirm: 'Yes, delete all counts',
        async run() {
          await adapter.deleteAll();
          message.value = 'All counts were deleted.';
        },
      };
    },
    leave() {
      asked.value = undefined;
    },
    async confirm() {
      const deletion = asked.value;
      asked.value = undefined;
      try {
        await deletion?.run();
        fault.value = '';
      } catch (error) {
        fault.value = `The counts could not be deleted: ${error instanceof Error ? error.message : error}`;
        return;
      }
      await refresh();
    },
  };
}

const FOR_ALL = 'Computers that join their counts with this one delete them too. It cannot be undone.';

function sayLetters(letters: number): string {
  return letters === 1 ? 'one letter' : `${writeWhole(letters)} letters`;
}

function sayMonths(months: number): string {
  return months === 1 ? 'one month' : `${months} months`;
}
