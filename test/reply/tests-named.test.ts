import { describe, expect, it } from 'vitest';
import { testWords } from '../../src/reply/tests-named.ts';

const named = (...quotes: string[]) => testWords(quotes.map((quote) => ({ quote })));

describe('the tests of a request', () => {
  it.each([
    ['GP to repeat U&Es in six weeks.', 'the U&Es', 'them'],
    ['Please chase the histology.', 'the histology', 'it'],
    ['FBC + ferritin at four weeks, please', 'the FBC and ferritin', 'them'],
    ['Lipids, glucose and an ECG at the surgery.', 'the lipids, glucose and ECG', 'them'],
    ['2 GP to arrange stool antigen test 8 weeks after treatment', 'the stool antigen test', 'it'],
    ['Thyroid function is not back: kindly look on ICE.', 'the thyroid function', 'it'],
    ['Repeat FBC in 4 weeks and let us know.', 'the FBC', 'it'],
  ])('are named: “%s”', (quote, words, it) => {
    expect(named(quote)).toEqual({ this: words, it });
  });

  it('are those of all requests, each once', () => {
    expect(named('Repeat FBC in a week.', 'FBC and CRP at four weeks.')).toEqual({
      this: 'the FBC and CRP',
      it: 'them',
    });
  });

  it.each([
    ['a part of the list is not known', 'FBC and retics in two weeks'],
    ['something unknown comes first', 'A level and U&E this week'],
    ['more comes after', 'U&Es on Monday, and a weight'],
    ['one is only told of', 'K was 2.9: repeat in a week'],
    ['its value is told', 'Potassium 5.9, please act'],
    ['another is not wanted', 'Repeat the swab and not the MSU'],
    ['it depends on one', 'Restart it if the ferritin falls'],
    ['none is named', 'Please repeat these in two weeks'],
    ['there are many', 'FBC, U&Es, LFTs and CRP in two weeks'],
    ['a word is no test', 'Your surgery should fit a monitor'],
  ])('are not named where %s: “%s”', (_, quote) => {
    expect(named(quote)).toEqual({});
  });
});
