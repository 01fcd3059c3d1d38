import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutLong } from '../../src/letter/cut-long.ts';

it('leaves a sentence whole', () => {
  const text = 'Please repeat the ferritin in six weeks.';
  expect(cutLong(text, { start: 0, end: text.length, kind: 'sentence' })).toEqual([
    { start: 0, end: text.length, kind: 'sentence' },
  ]);
});

it('cuts a page without a full stop between its words', () => {
  const text = 'please arrange and refer and '.repeat(200).trim();
  const pieces = cutLong(text, { start: 0, end: text.length });
  expect(pieces.length).toBe(3);
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
});

it('cuts what has no white space, and no character in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '😀'), minLength: 1500, maxLength: 6000 }), (text) => {
      const pieces = cutLong(text, { start: 0, end: text.length });
      const words = pieces.map(({ start, end }) => text.slice(start, end));
      expect(words.join('')).toBe(text);
      for (const word of words) expect([word.length <= 2000, word.isWellFormed()]).toEqual([true, true]);
    }),
    { numRuns: 30 },
  );
});
