import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { subMonths } from 'date-fns/subMonths';
import { isoDay } from '../../letter/iso-day.ts';
import type { Period } from '../../tally/view.ts';

/** How far back numbers can be sent: as long as counts are kept. */
const MONTHS = 25;

/** This month and those before it, the latest first: such as `2026-03`, `March 2026`. `today` is an ISO day. */
export function monthsOf(today: string): readonly { readonly month: string; readonly name: string }[] {
  return Array.from({ length: MONTHS }, (_, back) => {
    const day = subMonths(parseISO(today), back);
    return { month: format(day, 'yyyy-MM'), name: format(day, 'MMMM yyyy') };
  });
}

/** The days from the first of a month to the last of another. */
export function periodOfMonths(from: string, to: string): Period {
  return { from: `${from}-01`, to: isoDay(endOfMonth(parseISO(`${to}-01`))) };
}

/** The first and the last month, such as `2026-03`. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** Months of which one was changed. Where the first would come after the last, the other follows the one changed. */
export function changeMonths(before: Months, changed: Partial<Months>): Months {
  const { from, to } = { ...before, ...changed };
  if (from <= to) return { from, to };
  return changed.from === undefined ? { from: to, to } : { from, to: from };
}
