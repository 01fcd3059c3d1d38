import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { subMonths } from 'date-fns/subMonths';
import { isoDay } from '../letter/iso-day.ts';
import type { Period } from './view.ts';

/** How many months counts are kept, where the practice does not say. */
export const KEEP_MONTHS = 25;

/** What is older than so many months. `today` is an ISO day. */
export function outdated(today: string, months: number): Period {
  const to = subDays(subMonths(parseISO(today), months), 1);
  return { from: '0000-01-01', to: isoDay(to) };
}
