import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

const pieces = fc.constantFrom(
  'Dear Dr Iqbal,',
  'Yours sincerely',
  'Plan:',
  'Actions for GP',
  '- please repeat U&E',
  '1. Refer',
  '2)',
  '(a) x',
  '•',
  '|',
  '\t',
  '   ',
  '\n',
  '\r\n',
  '\n\n',
  '\f',
  'NHS 999 000 0018',
  '3 March 2026',
  '31/02/26',
  'Mr J. Smith',
  '5 mg b.d.',
  'We will write. ',
  'ANNE SHIRLEY',
  'Page 1 of 2',
  'cc',
  'What | Who',
  '------',
  'DIAGNOSIS    Asthma',
  'GP',
  '?',
  '...',
  '\u00a0',
  '😀',
  'é',
  '\ud800',
);
const letterish = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const texts = fc.oneof(letterish, fc.string({ unit: 'binary' }), fc.string());

describe('passages of any text', () => {
  it('stand in order, within the text, trimmed, and without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let reached = 0;
        for (const { start, end } of readLetter(text).passages) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          reached = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cover every letter and figure', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let left = text;
        for (const { start, end } of readLetter(text).passages) {
          left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
        }
        expect(left).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('carry headings, columns and rows in the words of the letter', () => {
    fc.assert(
      fc.property(letterish, (text) => {
        for (const { heading, column, row } of readLetter(text).passages) {
          for (const words of [heading, column, row]) if (words !== undefined) expect(text).toContain(words);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is read of any text', () => {
  it('is said to stand at a place that is in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { clinicDate, letterDate, provider, department, author, patient } = readLetter(text);
        for (const found of [
          clinicDate,
          letterDate,
          provider,
          department,
          author,
          ...Object.values(patient),
        ]) {
          if (found === undefined) continue;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
