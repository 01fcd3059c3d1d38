import { getDay, isWeekend, parseISO } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../src/reply/working-days.ts';
import { replies } from './examples.ts';

const { bankHolidays } = replies;

describe('working days', () => {
  it.each([
    ['in a plain week', '2026-03-10', 5, '2026-03-17'],
    ['over a weekend', '2026-03-13', 1, '2026-03-16'],
    ['from a Saturday', '2026-03-14', 1, '2026-03-16'],
    ['over Easter', '2026-04-01', 5, '2026-04-10'],
    ['over Christmas, with a day in lieu', '2026-12-24', 1, '2026-12-29'],
    ['over a New Year’s Day at a weekend', '2027-12-31', 1, '2028-01-04'],
    ['over the end of August', '2028-08-25', 1, '2028-08-29'],
    ['when somebody asks for none', '2026-03-10', 0, '2026-03-11'],
    ['when somebody asks for more than a letter can wait', '2026-01-05', 1e9, '2026-03-30'],
  ])('are counted %s', (_what, day, count, expected) => {
    expect(addWorkingDays(day, count, bankHolidays)).toBe(expected);
  });
});

describe('England’s bank holidays', () => {
  it.each([2025, 2026, 2027, 2028])('are eight weekdays in %i, with Easter where it falls', (year) => {
    const days = bankHolidays.filter((day) => day.startsWith(String(year)));
    expect(days).toHaveLength(8);
    expect(days.filter((day) => isWeekend(parseISO(day)))).toEqual([]);
    expect(days).toContain(easterMonday(year));
    const mondays = days.filter((day) => /-0[58]-/.test(day)).map((day) => getDay(parseISO(day)));
    expect(mondays).toEqual([1, 1, 1]);
  });
});

/** By the Gregorian computus of Meeus, Jones and Butcher. */
function easterMonday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 22;
  return new Date(Date.UTC(year, 2, days + 1)).toISOString().slice(0, 10);
}
