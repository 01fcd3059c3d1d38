import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import { cutByTopic } from '../../src/requests/cut-by-topic.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { compileWords, findSlots } from '../../src/requests/words.ts';

const lexicon = compileWords(readWords('assets'));

describe('a passage', () => {
  it.each([
    [
      'Please start atorvastatin 20 mg and recheck the lipids in three months.',
      ['Please start atorvastatin 20 mg ', ' recheck the lipids in three months.'],
    ],
    [
      'Please repeat the ferritin in six weeks and chase the biopsy result.',
      ['Please repeat the ferritin in six weeks ', ' chase the biopsy result.'],
    ],
    ['Rpt U&E one week; restart ramipril if normal', ['Rpt U&E one week', ' restart ramipril if normal']],
  ])('that asks for two things is cut between them: %s', (text, parts) => {
    expect(cut(text).map(({ part }) => text.slice(part.start, part.end))).toEqual(parts);
    expect(new Set(cut(text).map(({ topic }) => topic)).size).toBe(2);
  });

  it.each([
    'Please recheck U&E and LFTs in one week.',
    'Please start atorvastatin 20 mg and ramipril 2.5 mg.',
    'Please recheck the lipids and let me know.',
    'Please arrange a repeat ferritin in six weeks and let us know the result.',
    'Please start ramipril 2.5 mg, with an echo arranged by me for March.',
    'Please obtain the bloods of 11 February (ferritin, biopsy report) that are not back.',
    'Please repeat the ferritin in six weeks, for his own iron tablets end then.',
    'We will repeat the ferritin in six weeks; please start ramipril 2.5 mg.',
    'Repeat',
    '',
  ])('that asks for one is left whole: %s', (text) => {
    expect(cut(text).map(({ part }) => text.slice(part.start, part.end))).toEqual([text]);
  });

  it('that is longer than any sentence is left whole, as each border that is tried reads all of it anew', () => {
    const text = `Please start atorvastatin and recheck the lipids${' and the ferritin'.repeat(40)}.`;
    expect(cut(text).map(({ part }) => text.slice(part.start, part.end))).toEqual([text]);
    const shorter = text.replaceAll(' and the ferritin', '');
    expect(cut(shorter)).toHaveLength(2);
  });
});

/** Cuts with a reader of topics that knows medicines by their slots, and results by the word. */
function cut(text: string) {
  const tokens = tokenise(text);
  const slots = findSlots(tokens, lexicon);
  return cutByTopic(text, tokens, slots, ({ start, end }) => {
    const isMedicine = slots.some(
      (slot) => slot.meaning === 'medicine' && slot.start >= start && slot.end <= end,
    );
    const isResult = text.slice(start, end).includes('result');
    const topic = isMedicine ? 'medication' : isResult ? 'results' : 'investigations';
    return { topic, likelihood: 0.9, asks: text.slice(start, end).includes('for his own') ? 0.01 : 0.9 };
  });
}
