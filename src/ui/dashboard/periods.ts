import { endOfMonth } from 'date-fns/endOfMonth';
import { parseISO } from 'date-fns/parseISO';
import { startOfMonth } from 'date-fns/startOfMonth';
import { subMonths } from 'date-fns/subMonths';
import { isoDay } from '../../letter/iso-day.ts';
import type { Period } from '../../tally/view.ts';
import { writeMonth } from './write-month.ts';

/** The periods to choose from, and what they are called. */
export const PERIODS = {
  'this-month': 'This month',
  'last-month': 'Last month',
  'three-months': 'This month and the two before',
  'twelve-months': 'This month and the twelve before',
  'two-years': 'This month and the 23 before',
  everything: 'Everything counted',
} as const;

/** A period, or one month such as `2026-03`. */
export type PeriodName = keyof typeof PERIODS | `${number}-${number}`;

/** Whether a name is that of a period, as it stands in an address or a choice. */
export function isPeriodName(name: string): name is PeriodName {
  return Object.hasOwn(PERIODS, name) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name);
}

/** What a period is called: `March 2026`. */
export function nameOfPeriod(name: PeriodName): string {
  return (PERIODS as Readonly<Record<string, string>>)[name] ?? writeMonth(name);
}

/** The days of a period, in whole months. `today` is an ISO day. */
export function periodOf(name: PeriodName, today: string): Period {
  const months = (first: number, last: number): Period => ({
    from: isoDay(startOfMonth(subMonths(parseISO(today), first))),
    to: isoDay(endOfMonth(subMonths(parseISO(today), last))),
  });
  const periods: Readonly<Record<string, Period>> = {
    'this-month': months(0, 0),
    'last-month': months(1, 1),
    'three-months': months(2, 0),
    'twelve-months': months(12, 0),
    'two-years': months(23, 0),
    everything: { from: '0000-01-01', to: '9999-12-31' },
  };
  return periods[name] ?? { from: `${name}-01`, to: isoDay(endOfMonth(parseISO(`${name}-01`))) };
}
