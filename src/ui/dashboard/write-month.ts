import { format, parseISO } from 'date-fns';

/** `2026-03` as `March 2026`. */
export function writeMonth(month: string): string {
  return format(parseISO(`${month}-01`), 'MMMM yyyy');
}
