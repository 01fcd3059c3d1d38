import { formatISO } from 'date-fns/formatISO';

/** A date as an ISO day. */
export function isoDay(date: Date): string {
  return formatISO(date, { representation: 'date' });
}

const DAY = 24 * 60 * 60 * 1000;

/** How many days one ISO day is before another; less than 0 where it is after it. */
export function daysFrom(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / DAY;
}
