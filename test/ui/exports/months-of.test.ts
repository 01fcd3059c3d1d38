import { expect, it } from 'vitest';
import { changeMonths } from '../../../src/ui/exports/months-of.ts';

const before = { from: '2026-03', to: '2026-05' };

it.each([
  ['an earlier first', { from: '2026-01' }, { from: '2026-01', to: '2026-05' }],
  ['a first after the last', { from: '2026-07' }, { from: '2026-07', to: '2026-07' }],
  ['a last before the first', { to: '2026-02' }, { from: '2026-02', to: '2026-02' }],
  ['both', { from: '2026-06', to: '2026-06' }, { from: '2026-06', to: '2026-06' }],
])('months are changed to %s', (_, changed, after) => {
  expect(changeMonths(before, changed)).toEqual(after);
});
