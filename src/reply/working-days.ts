import { addDays } from 'date-fns/addDays';
import { isWeekend } from 'date-fns/isWeekend';
import { parseISO } from 'date-fns/parseISO';
import { isoDay } from '../letter/iso-day.ts';

const LONGEST = 60;

/** The ISO day that many working days, 1 to 60, after another. A working day is a weekday that is no bank holiday. */
export function addWorkingDays(day: string, count: number, bankHolidays: readonly string[]): string {
  return inWorkingDays(day, count, 1, bankHolidays);
}

/** The ISO day of the working day after another: the first by which a letter can be answered. */
export function nextWorkingDay(day: string, bankHolidays: readonly string[]): string {
  return addWorkingDays(day, 1, bankHolidays);
}

/** The ISO day that many working days, 1 to 60, before another. */
export function workingDaysBefore(day: string, count: number, bankHolidays: readonly string[]): string {
  return inWorkingDays(day, count, -1, bankHolidays);
}

function inWorkingDays(day: string, count: number, step: 1 | -1, bankHolidays: readonly string[]): string {
  let date = parseISO(day);
  for (let left = Math.min(LONGEST, Math.max(1, Math.round(count))); left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(isoDay(date), bankHolidays)) left -= 1;
  }
  return isoDay(date);
}

/** Is an ISO day a working day? */
export function isWorkingDay(day: string, bankHolidays: readonly string[]): boolean {
  return !isWeekend(parseISO(day)) && !bankHolidays.includes(day);
}
