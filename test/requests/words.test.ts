import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { compileWords, findSlots, parseWords } from '../../src/requests/words.ts';

const lists = { who: {}, act: {}, thing: {}, standing: {}, when: {}, says: {} };

function slotsOf(text: string, lexicon = compileWords(readWords('assets'))): string[] {
  return findSlots(tokenise(text), lexicon).map(
    ({ kind, meaning, start, end }) => `${kind} ${meaning}: ${text.slice(start, end)}`,
  );
}

describe('slots', () => {
  it.each([
    ['GP to chase histology', ['who practice: GP', 'act chase: chase', 'thing result: histology']],
    ['your practice nurse', ['who practice: your practice', 'who practice: practice nurse']],
    ['We will write', ['who hospital: We', 'standing planned: We will', 'act write: write']],
    ['Chest X-ray this week', ['thing imaging: Chest X-ray', 'when urgent: this week']],
    ['Mr Example is well', []],
  ])('of: %s', (text, expected) => {
    expect(slotsOf(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(slotsOf(text)).toEqual([]);
  });

  it('a longer phrase hides a shorter one of its kind at the same word', () => {
    const lexicon = compileWords(
      parseWords({
        ...lists,
        act: { chase: ['follow', 'follow up'] },
        thing: { visit: ['follow up visit'] },
      }),
    );
    expect(slotsOf('Please follow up the scan', lexicon)).toEqual(['act chase: follow up']);
    expect(slotsOf('a follow up visit', lexicon)).toEqual([
      'thing visit: follow up visit',
      'act chase: follow up',
    ]);
  });

  it('words match whole, whatever their case and apostrophe', () => {
    const lexicon = compileWords(parseWords({ ...lists, who: { practice: ['gp', "doctor's surgery"] } }));
    expect(slotsOf('GPs, a Gp and the Doctor’s surgery', lexicon)).toEqual([
      'who practice: Gp',
      'who practice: Doctor’s surgery',
    ]);
  });
});

describe('word lists', () => {
  it.each([
    [{ ...lists, who: { practice: ['gp', ''] } }, /^words\.yaml: who\.practice\.1: .* Give a list of words/],
    [{ ...lists, whom: {} }, /^words\.yaml: whom: /],
    ['gp', /^words\.yaml: the file: /],
  ])('at fault are named: %j', (value, message) => {
    expect(() => parseWords(value)).toThrow(message);
  });
});
