import { describe, expect, it } from 'vitest';
import { shortQuote } from '../../src/reply/short-quote.ts';
import type { Reason } from '../../src/requests/request.ts';
import { aFindingOn } from './examples.ts';

const LONG =
  'Please ring your surgery on the first day of your next period and have them take FSH and prolactin.';

/** Words of a quote that stands at 100 in its letter, as the reasons that made it a request. */
function reasonsFor(quote: string, ...words: string[]): Reason[] {
  return words.map((word) => {
    const start = 100 + quote.indexOf(word);
    return { slot: 'thing', says: '', start, end: start + word.length };
  });
}

function cut(quote: string, ...telling: string[]): string {
  return shortQuote(aFindingOn('results', { quote, start: 100, reasons: reasonsFor(quote, ...telling) }));
}

describe('a quote in a message', () => {
  it.each([
    ['is whole where it is short', 'Please chase the histology.', [], 'Please chase the histology.'],
    ['is its beginning where no words stand out', LONG, [], 'Please ring your surgery on the first …'],
    [
      'is where most of the telling words are',
      LONG,
      ['take', 'FSH', 'prolactin'],
      '… and have them take FSH and prolactin',
    ],
    ['is one line', 'Please\n chase the\nhistology.', [], 'Please chase the histology.'],
  ])('%s', (_, quote, telling, says) => {
    expect(cut(quote, ...telling)).toBe(says);
  });
});
