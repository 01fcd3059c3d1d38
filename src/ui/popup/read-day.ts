import { readDates } from '../../letter/read-dates.ts';

/** The ISO day that somebody wrote, such as `3 December 2026` or `3/12/26`, day first. Undefined where it is none. */
export function readDay(written: string): string | undefined {
  const words = written.trim();
  const [date] = readDates(words);
  return date?.start === 0 && date.end === words.length ? date.value : undefined;
}
