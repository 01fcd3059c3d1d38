import { describe, expect, it } from 'vitest';
import { isListedWithOthers } from '../../src/requests/listed-with-others.ts';

/** Is aspirin listed with others, in a text in which nothing is known? */
function isListed(before: string, after: string): boolean {
  const start = before.length;
  return isListedWithOthers({ start, end: start + 'aspirin'.length }, `${before}aspirin${after}`, []);
}

describe('a medicine in a list with one that nobody knows', () => {
  it.each([
    ['', ' 75 mg, clopi 75'],
    ['', ' 75 mg b.d. and clopi'],
    ['', ' 1,000 mg for 5 days + clopi.'],
    ['atorva 80 + ', ''],
    ['clopi and ', ''],
  ])('%saspirin%s', (before, after) => {
    expect(isListed(before, after)).toBe(true);
  });

  it.each([
    ['', ' 75 mg, please'],
    ['', ' and titrate up'],
    ['for gout, ', ''],
  ])('is not %saspirin%s', (before, after) => {
    expect(isListed(before, after)).toBe(false);
  });

  it.each([
    ['figures', '', ` ${'1'.repeat(2000)}x`],
    ['figures with stops', '', ` ${'1,'.repeat(1000)}x`],
    ['letters with stops', '', ` ${'a.'.repeat(1000)}xx`],
    ['units', '', ` ${'mg'.repeat(1000)}x`],
    ['a long word before', 'x'.repeat(2000), ''],
    ['figures before', `abc ${'1'.repeat(2000)}x`, ''],
  ])('is read at once, whatever stands beside it: %s', (_, before, after) => {
    const start = performance.now();
    expect(isListed(before, after)).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
