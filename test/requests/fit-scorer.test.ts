import { describe, expect, it } from 'vitest';
import { fitScorer, type Lesson } from '../../src/requests/fit-scorer.ts';
import { hashOf, unpackWeights } from '../../src/requests/pack-scorer.ts';
import { openScorer, REQUEST_TOPICS } from '../../src/requests/scorer.ts';

const OPTIONS = { classes: 4, epochs: 5, atLeast: 1, most: 100 };

const lessons: readonly Lesson[] = [
  ['please', 'repeat', 'bloods'],
  ['gp', 'to', 'chase', 'report'],
  ['we', 'repeated', 'bloods'],
  ['we', 'will', 'chase', 'report'],
].map((features, index) => ({ features, label: index < 2 ? 3 : 0, weight: 1 }));

describe('fitting', () => {
  it('twice gives the same bytes', () => {
    expect(JSON.stringify(fitScorer(lessons, OPTIONS))).toBe(JSON.stringify(fitScorer(lessons, OPTIONS)));
  });

  it('learns its lessons', () => {
    const { score } = openScorer(scorerOf(lessons));
    for (const { features, label } of lessons)
      expect(score({ shared: [], verdict: features.map(hashOf), topic: [] }).verdicts.breach > 0.5).toBe(
        label === 3,
      );
  });

  it('heeds a weight', () => {
    const [first, ...others] = lessons;
    if (!first) throw new Error('There are no lessons.');
    const contrary = { ...first, label: 0 };
    const breach = (weight: number) =>
      openScorer(scorerOf([...others, first, { ...contrary, weight }])).score({
        shared: [],
        verdict: first.features.map(hashOf),
        topic: [],
      }).verdicts.breach;
    expect(breach(5)).toBeLessThan(breach(0.2));
  });

  it('leaves out what is met too seldom, and keeps no more than asked', () => {
    const size = ({ hashes, weights }: ReturnType<typeof fitScorer>) =>
      unpackWeights({ hashes, weights, scale: 1 }, 4).size;
    const { placeOf } = unpackWeights(fitScorer(lessons, { ...OPTIONS, atLeast: 2 }), 4);
    expect(placeOf(hashOf('bloods'))).toBeDefined();
    expect(placeOf(hashOf('repeated'))).toBeUndefined();
    expect(size(fitScorer(lessons, { ...OPTIONS, most: 2 }))).toBeLessThan(size(fitScorer(lessons, OPTIONS)));
  });
});

function scorerOf(taught: readonly Lesson[]) {
  return {
    threshold: 0.5,
    gate: 0,
    likely: 0.7,
    sure: 0.9,
    encoder: { weight: 0.6, threshold: 0.5, likely: 0.7, sure: 0.9 },
    verdict: fitScorer(taught, OPTIONS),
    topic: fitScorer([], { ...OPTIONS, classes: REQUEST_TOPICS.length }),
  };
}
