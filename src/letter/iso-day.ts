import { formatISO } from 'date-fns/formatISO';

/** A date as an ISO day. */
export function isoDay(date: Date): string {
  return formatISO(date, { representation: 'date' });
}
