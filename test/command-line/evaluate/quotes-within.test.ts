import { expect, it } from 'vitest';
import { quotesWithin, writeQuotesWithin } from '../../../src/command-line/evaluate/quotes-within.ts';
import { readHidden, readLabelledLetters } from '../../../src/command-line/evaluate/read-labelled.ts';

const aQuote = (quote: string) => ({ quote, topic: 'admin', verdict: 'breach' }) as const;

it('a quote over two sentences, or in a heading, lies in no passage of its own', () => {
  const text = 'Dear Dr Iqbal,\n\nPLAN\n\nPlease sign the form. It is enclosed.\n';
  const requests = ['Please sign the form.', 'sign the form. It is', 'PLAN', ''].map(aQuote);
  expect(quotesWithin([{ name: 'a', text, requests }])).toEqual({ quotes: 3, within: 1 });
  expect(writeQuotesWithin('Open', { quotes: 4, within: 3 })).toContain('3 of 4');
});

it('of the labelled quotes 97 in 100 lie in one passage each, in open and in hidden letters', () => {
  const letters = readLabelledLetters('test/letters');
  const hidden = readHidden('test/letters');
  for (const isHidden of [true, false]) {
    const { quotes, within } = quotesWithin(letters.filter(({ name }) => hidden.has(name) === isHidden));
    expect(within / quotes).toBeGreaterThan(0.97);
  }
});
