import { isWeekend } from 'date-fns/isWeekend';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { isoDay } from '../letter/iso-day.ts';

/**
 * What reading everything finds: two practices whose staff went through all incoming post for ten working days of July
 * 2020 found 123 transfers of work, among more than 35,000 patients.
 */
export const FULL_READING = {
  perThousand: 3.5,
  workingDays: 10,
  source: {
    title:
      'Kent Local Medical Committee, survey of workload transfer, 2020, as reported by Management in Practice',
    url: 'https://managementinpractice.com/covid-19/gps-free-up-3m-appointments-by-ending-hospital-workload-dump/',
  },
} as const;

interface Capture {
  readonly found: number;
  readonly expected: number;
  /** 0 to 1 and beyond. */
  readonly share: number;
}

/** How many requests were found beside how many full reading would find. Undefined without a list size. */
export function captureOf(found: number, listSize: number): Capture | undefined {
  if (listSize <= 0) return undefined;
  const expected = (FULL_READING.perThousand * listSize) / 1000;
  return { found, expected, share: found / expected };
}

/** The ISO day on which the last ten weekdays before a day began. */
export function captureFrom(today: string): string {
  let date = parseISO(today);
  for (let left = FULL_READING.workingDays; left > 0; ) {
    date = subDays(date, 1);
    if (!isWeekend(date)) left -= 1;
  }
  return isoDay(date);
}
