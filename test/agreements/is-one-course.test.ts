import { expect, it } from 'vitest';
import { isOneCourse } from '../../src/agreements/is-one-course.ts';

it.each([
  ['GP to prescribe H. pylori eradication as per local formulary', true],
  ['Flucloxacillin 1 g qds for seven days please.', true],
  ['Nitrofurantoin 5/7', true],
  ['Please prescribe a reducing course of prednisolone.', true],
  ['Please start ramipril 2.5 mg.', false],
  ['Sertraline 50 mg for two weeks, then increase to 100 mg.', false],
  ['Trimethoprim 100 mg nocte, long-term antibiotic prophylaxis', false],
  ['Please start gabapentin and increase every three days.', false],
])('“%s” is one course: %s', (quote, is) => {
  expect(isOneCourse(quote)).toBe(is);
});
