import { endOfMonth, formatISO, parseISO, startOfMonth, subMonths } from 'date-fns';
import type { Period } from '../../tally/summarise.ts';

/** The periods to choose from, and what they are called. */
export const PERIODS = {
  'this-month': 'This month',
  'last-month': 'Last month',
  'three-months': 'This month and the two before',
  'twelve-months': 'This month and the eleven before',
  everything: 'Everything that was counted',
} as const;

export type PeriodName = keyof typeof PERIODS;

export function isPeriodName(name: string): name is PeriodName {
  return Object.hasOwn(PERIODS, name);
}

/** The days of a period, in whole months. `today` is an ISO day. */
export function periodOf(name: PeriodName, today: string): Period {
  const months = (first: number, last: number): Period => ({
    from: writeIso(startOfMonth(subMonths(parseISO(today), first))),
    to: writeIso(endOfMonth(subMonths(parseISO(today), last))),
  });
  const periods: Readonly<Record<PeriodName, Period>> = {
    'this-month': months(0, 0),
    'last-month': months(1, 1),
    'three-months': months(2, 0),
    'twelve-months': months(11, 0),
    everything: { from: '0000-01-01', to: '9999-12-31' },
  };
  return periods[name];
}

function writeIso(date: Date): string {
  return formatISO(date, { representation: 'date' });
}
