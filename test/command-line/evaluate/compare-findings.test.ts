import { expect, it } from 'vitest';
import { compareFindings } from '../../../src/command-line/evaluate/compare-findings.ts';

const text = 'GP to chase the histology. GP to recheck U&E. We will write again.';
const letter = {
  name: 'z001',
  text,
  requests: [{ quote: 'GP to chase the histology.', topic: 'results', verdict: 'breach' }],
} as const;

const at = (quote: string, topic: 'results' | 'investigations') => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  topic,
  verdict: 'breach' as const,
});

it('a finding gained or lost is told with its words, and whether it is right', () => {
  const histology = at('GP to chase the histology.', 'results');
  const bloods = at('GP to recheck U&E.', 'investigations');
  expect(compareFindings(letter, [bloods], [histology])).toEqual([
    '+ z001  right  results, breach: GP to chase the histology.',
    '- z001  false  investigations, breach: GP to recheck U&E.',
  ]);
});

it('one that kept its place and its topic is neither', () => {
  const histology = at('GP to chase the histology.', 'results');
  expect(compareFindings(letter, [histology], [{ ...histology, end: histology.end - 1 }])).toEqual([]);
});
