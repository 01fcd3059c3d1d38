import { describe, expect, it } from 'vitest';
import { findRequests } from '../../src/requests/find-requests.ts';
import { openExamples, type RequestExample } from '../../src/requests/nearest-example.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { aLetterWith, shippedKnowledge } from '../factories.ts';

const odd: RequestExample = {
  text: 'Kindly whistle up the jabberwock panel within 6 weeks.',
  addressee: 'gp',
  verdict: 'breach',
  topic: 'investigations',
};

describe('the nearest example', () => {
  const nearest = openExamples([
    odd,
    { ...odd, text: 'We will whistle up the jabberwock panel.', verdict: 'none' },
  ]);
  const verdictOf = (text: string, view: Partial<RequestExample> = {}) =>
    nearest({ text, addressee: 'gp', kind: 'sentence', ...view }, tokenise(text))?.verdict;

  it.each([
    [odd.text, 'breach'],
    ['kindly whistle up the jabberwock panel within 8 weeks', 'breach'],
    ['We will whistle up the jabberwock panel.', 'none'],
    ['We will not whistle up the jabberwock panel.', undefined],
    ['You will whistle up the jabberwock panel.', undefined],
    ['Kindly whistle up the bandersnatch panel within 6 weeks.', undefined],
    ['', undefined],
  ])('of %j is one that is %s', (text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });

  it('is one to the same reader', () => {
    expect(verdictOf(odd.text, { addressee: 'patient' })).toBeUndefined();
  });
});

it('a sentence that is added takes effect at once', () => {
  const letter = aLetterWith({ text: odd.text, addressee: 'gp', kind: 'sentence' });
  const known = { ...shippedKnowledge(), examples: [odd] };
  expect(findRequests(letter, known).requests.map(({ topic }) => topic)).toEqual(['investigations']);
  const ignored = { ...known, examples: [{ ...odd, verdict: 'none' as const }] };
  expect(findRequests(letter, ignored).requests).toEqual([]);
});
