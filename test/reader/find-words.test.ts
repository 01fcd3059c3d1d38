import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/reader/find-words.ts';

describe('looking for words', () => {
  it.each([
    ['in any case', 'GP to Chase', 'the gp to chase it', ['gp to chase']],
    ['over the end of a line', 'fit note', 'a fit\n\nnote', ['fit\n\nnote']],
    ['with signs of their own', 'K+ (5.3)', 'K+ (5.3) today', ['K+ (5.3)']],
    ['whatever the apostrophe', "patient's", 'the patient’s wish', ['patient’s']],
    ['several times', 'a', 'banana', ['a', 'a', 'a']],
    ['nothing', '  ', 'text', []],
  ])('%s', (_what, sought, text, found) => {
    expect(findWords(text, sought).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
