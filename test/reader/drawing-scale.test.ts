import { expect, it } from 'vitest';
import { drawingScale } from '../../src/reader/drawing-scale.ts';

it.each([
  ['A4', { width: 595, height: 842 }, 300 / 72],
  ['A3', { width: 842, height: 1191 }, 300 / 72],
])('%s is drawn as large as was wanted', (_, page, wanted) => {
  expect(drawingScale(page, wanted)).toBe(wanted);
});

it.each([
  ['200 inches square', { width: 14_400, height: 14_400 }],
  ['a ribbon', { width: 14_400, height: 10 }],
])('a page of %s is drawn as large as a canvas can be', (_, { width, height }) => {
  const scale = drawingScale({ width, height }, 300 / 72);
  expect(width * scale).toBeLessThanOrEqual(16_000);
  expect(width * scale * height * scale).toBeLessThanOrEqual(50_000_001);
});
