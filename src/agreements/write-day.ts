import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** An ISO day as it stands in a letter: `4 March 1950`. Other text stays as it is. */
export function writeDay(day: string): string {
  const date = parseISO(day);
  return isValid(date) ? format(date, 'd MMMM yyyy') : day;
}
