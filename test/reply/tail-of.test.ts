import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { tailOf } from '../../src/reply/tail-of.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const TEST = 'ECG at the practice please';

function behind(topic: 'results' | 'patient-communication', quote: string, gap = 3) {
  const start = TEST.length + gap;
  return aFindingOn(topic, { quote, start, end: start + quote.length });
}

const test = aFindingOn('investigations', { quote: TEST, start: 0, end: TEST.length });

describe('a test and the sending of its result', () => {
  it.each([
    '- result to be e-mailed to us at clinic@example.nhs.uk',
    'Please send us a copy.',
    'with results back to the clinic',
    'and forward the tracing to us',
  ])('are one request: “%s”', (quote) => {
    const sent = behind('results', quote);
    expect(tailOf(sent, [test, sent])).toBe(test);
    const { plain } = draftReply(aQuestion([test, sent]));
    expect(plain).toContain('We think this request is for your team.');
    expect(plain).toContain(`“${TEST}”`);
    expect(plain).not.toContain('not watching for');
  });

  it.each([
    ['Please look up the histology and act on it.', 3],
    ['Result to be e-mailed to us, and start iron if low.', 3],
    ['Please tell her the result.', 3],
    ['Please send us a copy.', 60],
  ])('are two: “%s”', (quote, gap) => {
    const other = behind('results', quote, gap);
    expect(tailOf(other, [test, other])).toBeUndefined();
  });
});
