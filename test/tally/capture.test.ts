import { expect, it } from 'vitest';
import { captureFrom, captureOf, FULL_READING } from '../../src/tally/capture.ts';
import { costOf, PUBLISHED_COST } from '../../src/tally/cost.ts';

it('full reading finds what was published: 123 transfers among 35,000 patients', () => {
  expect(captureOf(123, 35_000)?.share).toBeCloseTo(1, 1);
  expect(FULL_READING.workingDays).toBe(10);
});

it('without a list size there is nothing to measure by', () => {
  expect(captureOf(5, 0)).toBeUndefined();
});

it.each([
  ['2026-03-16', '2026-03-02'],
  ['2026-03-15', '2026-03-02'],
  ['2026-03-18', '2026-03-04'],
])('the ten weekdays before %s began on %s', (today, from) => {
  expect(captureFrom(today)).toBe(from);
});

it('five million transfers cost what was published: £130m of GPs and £60m of staff', () => {
  expect(costOf(5_000_000, PUBLISHED_COST).pounds).toBeCloseTo(190_000_000, -6);
  expect(costOf(12, PUBLISHED_COST)).toEqual({ gpHours: 2, adminHours: 4, pounds: 2 * 156 + 4 * 36 });
});
