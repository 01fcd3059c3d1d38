import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/** `2026-03` as `March 2026`, and a Monday, `2026-03-02`, as `Week of 2 March 2026`. */
export function writeMonth(start: string): string {
  const isMonth = start.length === 'yyyy-mm'.length;
  return isMonth
    ? format(parseISO(`${start}-01`), 'MMMM yyyy')
    : `Week of ${format(parseISO(start), 'd MMMM yyyy')}`;
}
