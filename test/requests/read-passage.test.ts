import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';
import { findRequests } from '../../src/requests/find-requests.ts';
import type { Opinion, VerdictClass } from '../../src/requests/opinion.ts';
import { REQUEST_TOPICS } from '../../src/requests/scorer.ts';
import { shippedKnowledge } from '../factories.ts';

const shipped = shippedKnowledge();
/** Goes by what the reader of context says alone. */
const knowledge = {
  ...shipped,
  scorer: { ...shipped.scorer, encoder: { weight: 1, threshold: 0.45, likely: 0.7, sure: 0.985 } },
};
const WORDS = [
  'Dear Dr Example,',
  'She enjoyed the garden.',
  'He spoke of the weather.',
  'They came by train.',
];
const letter = readLetter(`${WORDS.join('\n\n')}\n`);

function anOpinion(breach: number): Opinion {
  const verdicts: Record<VerdictClass, number> = { none: 1 - breach, allowed: 0, check: 0, breach };
  const topics = REQUEST_TOPICS.map((topic, index) => [topic, index === 0 ? 1 : 0]);
  return { verdicts, topics: Object.fromEntries(topics) };
}

/** The sentences that are pointed out, and why others are not, where they are breaches with these likelihoods. */
function readWith(...likelihoods: readonly number[]) {
  const sentences = WORDS.slice(1);
  const opinions = letter.passages.map(({ start, end }) => {
    const place = sentences.indexOf(letter.text.slice(start, end));
    return anOpinion(likelihoods[place] ?? 0);
  });
  const { requests, passedOver } = findRequests(letter, knowledge, opinions);
  return {
    found: requests.map(({ start, end }) => letter.text.slice(start, end)),
    passedOver: passedOver.map(({ quote, why }) => `${quote} ${why}`),
  };
}

const [, first = '', second = ''] = WORDS;

describe('a passage that may ask something', () => {
  it('is pointed out by itself where that is likely', () => {
    expect(readWith(0.72).found).toEqual([first]);
  });

  it('is not pointed out by itself where it is not, and that is said', () => {
    const { found, passedOver } = readWith(0.68);
    expect(found).toEqual([]);
    expect(passedOver).toEqual([`${first} it may ask something, but not surely enough to mark it`]);
  });

  it('is pointed out beside a likely one', () => {
    expect(readWith(0.46, 0.72).found).toEqual([first, second]);
    expect(readWith(0.44, 0.72).found).toEqual([second]);
  });

  it('is no more believed beside another that is not likely', () => {
    expect(readWith(0.68, 0.68, 0.68).found).toEqual([]);
  });
});

describe('a sentence that only steps the medicine of the one before it', () => {
  const foundIn = (text: string) =>
    findRequests(readLetter(text), shipped).requests.map(({ start, end }) => text.slice(start, end));
  const begun = 'I would be grateful if you could start lamotrigine 25 mg once a day.';

  it.each([
    'This should be increased by 25 mg every fortnight to 75 mg twice a day.',
    'The dose should be increased by 25 mg every fortnight.',
    'I would increase this by 25 mg every two weeks.',
  ])('belongs to its request: %s', (step) => {
    expect(foundIn(`Dear Dr Example,\n\n${begun} ${step}\n`)).toEqual([begun]);
  });

  it('is a request where it asks the practice', () => {
    const step = 'Please could you then increase the levetiracetam by 250 mg every fortnight.';
    expect(foundIn(`Dear Dr Example,\n\n${begun} ${step}\n`)).toEqual([begun, step]);
  });
});

describe('an empty box', () => {
  const found = (...boxes: readonly string[]) => {
    const form = readLetter(['Dear Dr Example,', '', 'Actions for GP', ...boxes].join('\n'));
    return findRequests(form, shipped).requests.map(({ start, end }) => form.text.slice(start, end));
  };

  it('asks nothing in a form that ticks another', () => {
    expect(found('[ ] GP to chase histology', '[x] GP to repeat U&Es in 1 week')).toEqual([
      'GP to repeat U&Es in 1 week',
    ]);
  });

  it('is an item of a list where none is ticked', () => {
    expect(found('[ ] GP to chase histology')).toEqual(['GP to chase histology']);
  });
});
