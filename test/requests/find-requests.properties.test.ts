import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';
import { findRequests } from '../../src/requests/find-requests.ts';
import { REQUEST_TOPICS } from '../../src/requests/scorer.ts';
import { shippedKnowledge } from '../factories.ts';
import { anyText } from '../texts.ts';

const knowledge = shippedKnowledge();

const pieces = fc.constantFrom(
  'Dear Dr Example,\n',
  'Actions for GP:\n',
  '- please repeat U&Es in 2/52\n',
  '1. Chase histology\n',
  'Please issue a fit note. ',
  'He will see you for a prescription. ',
  'We will write again. ',
  'What | Who\n',
  'Bloods | GP\n',
  '\n\n',
  '\t',
  '•',
  '😀',
  '\ud800',
  'Yours sincerely\n',
);
const letterish = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const texts = fc.oneof(letterish, anyText);

// CASES=1000000 tries a million.
it('in any text, requests stand in order in their passages, with reasons that lie in the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const letter = readLetter(text);
      const { requests, passedOver } = findRequests(letter, knowledge);
      let reached = -1;
      for (const request of requests) {
        const passage = letter.passages[request.passage];
        expect(request.start).toBeGreaterThan(reached);
        expect(request.start).toBeGreaterThanOrEqual(passage?.start ?? Number.POSITIVE_INFINITY);
        expect(request.end).toBeGreaterThan(request.start);
        expect(request.end).toBeLessThanOrEqual(passage?.end ?? -1);
        expect(request.end).toBeGreaterThan(request.start);
        expect(REQUEST_TOPICS).toContain(request.topic);
        expect(request.likelihood).toBeGreaterThanOrEqual(0);
        expect(request.likelihood).toBeLessThanOrEqual(1);
        reached = request.start;
      }
      for (const { start, end, quote } of passedOver) expect(quote).toBe(text.slice(start, end));
      for (const { start, end } of [
        ...requests,
        ...passedOver,
        ...requests.flatMap(({ reasons }) => reasons),
      ]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: Number(process.env.CASES ?? 1000) },
  );
});

it('in the letters made up here, some requests are found', () => {
  const { requests } = findRequests(readLetter('Dear Dr Example,\n\nPlease issue a fit note.\n'), knowledge);
  expect(requests.map(({ topic }) => topic)).toEqual(['fit-note']);
});
