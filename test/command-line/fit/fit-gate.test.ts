import { expect, it } from 'vitest';
import { fitGate } from '../../../src/command-line/fit/fit-gate.ts';

const request = (quote: string) => ({ quote, topic: 'results', verdict: 'breach' }) as const;

/** A letter of so many sentences of ten characters, each as likely as it says, the first of which are requests. */
function letterOf(likelihoods: readonly number[], asks: number) {
  const sentences = likelihoods.map((_, index) => `Sentence${String(index).padStart(2, '0')}`);
  return {
    letter: { name: 'z001', text: sentences.join(''), requests: sentences.slice(0, asks).map(request) },
    passages: sentences.map((_, index) => ({ start: index * 10, end: index * 10 + 10 })),
    likelihoods,
  };
}

it('passes what is as likely as the least likely request, where one would be too many to lose', () => {
  expect(fitGate([letterOf([0.9, 0.5, 0.6, 0.4], 2)])).toEqual({ from: 0.5, passed: 0.75 });
});

it('loses one request of two hundred', () => {
  const letters = [letterOf([0.1, 0.05], 1), ...Array.from({ length: 199 }, () => letterOf([0.8], 1))];
  expect(fitGate(letters)).toEqual({ from: 0.8, passed: 199 / 201 });
});
