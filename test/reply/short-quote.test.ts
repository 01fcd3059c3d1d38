import { describe, expect, it } from 'vitest';
import { shortQuote } from '../../src/reply/short-quote.ts';
import type { Reason } from '../../src/requests/request.ts';
import { aFindingOn } from './examples.ts';

const PERIOD =
  'Please ring your surgery on the first day of your next period and have them take FSH and prolactin.';
const PSA = 'PSA every six months, by the practice, letting us know if it rises past 10.';
const WEIGHT =
  'I suggested that he speak with you, as a GP letter setting out the infections does carry some weight with our waiting list team.';
const HOME = 'Please assess within 72 hrs at home, joint visit with me possible Thurs after 1.';
const SUPPLY =
  'If she is started on olanzapine, please supply it yourselves initially; I will see her on Thursday.';

type Telling = Partial<Record<Reason['slot'], string>>;

/** A quote that stands at 100 in its letter, with the words that made it a request. */
function cut(quote: string, mostWords: number, telling: Telling): string | undefined {
  const reasons = Object.entries(telling).map(([slot, word]) => {
    const start = 100 + quote.indexOf(word);
    return { slot: slot as Reason['slot'], says: '', start, end: start + word.length };
  });
  return shortQuote(aFindingOn('results', { quote, start: 100, reasons }), mostWords);
}

describe('a quote in a message', () => {
  it.each<[string, string, number, Telling, string | undefined]>([
    ['is whole where it is short', 'Please chase the histology.', 9, {}, 'Please chase the histology.'],
    [
      'is not cut after an abbreviation',
      'Please treat the H. pylori in approx. a week, as St. Mary’s suggests, and let us know how she does.',
      9,
      { act: 'treat', thing: 'pylori' },
      'Please treat the H. pylori in approx. a week …',
    ],
    ['is one line', 'Please\n chase the\nhistology.', 9, {}, 'Please chase the histology.'],
    ['is none where no words stand out', PERIOD, 9, {}, undefined],
    [
      'is none where the clause with the act is long itself',
      PERIOD,
      9,
      { act: 'take', thing: 'FSH' },
      undefined,
    ],
    [
      'is the whole clauses that say what is asked of whom',
      PSA,
      9,
      { thing: 'PSA', who: 'the practice' },
      'PSA every six months, by the practice …',
    ],
    ['is the whole clause with the act', HOME, 9, { act: 'assess' }, 'Please assess within 72 hrs at home …'],
    [
      'reaches from the thing to the act where they stand in two clauses',
      SUPPLY,
      12,
      { act: 'supply', thing: 'olanzapine' },
      'If she is started on olanzapine, please supply it yourselves initially …',
    ],
    ['never begins in the midst of a clause', WEIGHT, 9, { thing: 'weight', who: 'GP' }, undefined],
    [
      'has dots before it where a clause is left out',
      'She is well, but please repeat the ferritin in a month or two from today.',
      12,
      { act: 'repeat', thing: 'ferritin' },
      '… please repeat the ferritin in a month or two from today.',
    ],
  ])('%s', (_, quote, mostWords, telling, says) => {
    expect(cut(quote, mostWords, telling)).toBe(says);
  });
});
