import { describe, expect, it } from 'vitest';
import { fitWithExamples } from '../../../src/command-line/fit/fit-with-examples.ts';
import type { Example } from '../../../src/command-line/fit/lessons.ts';

const STEPS = { gate: 0, threshold: 0.5, likely: 0.7, sure: 0.9 };
const [NONE, BREACH] = [0, 3];

function aLesson(name: string, verdict: number): Example {
  const asked = verdict === BREACH;
  return {
    features: { shared: [name, `${name} too`], verdict: [`${name} so`], topic: [`${name} of it`] },
    verdict,
    topic: asked ? 0 : -1,
    weight: 1,
  };
}

function times(count: number, lesson: Example): Example[] {
  return Array.from({ length: count }, () => ({ ...lesson }));
}

describe('the scorer', () => {
  it('is fitted until it reads an example right that other lessons outweigh', () => {
    const examples = times(2, aLesson('chase', BREACH));
    const others = [...times(4, aLesson('chase', NONE)), ...times(40, aLesson('we will', NONE))];
    expect(fitWithExamples({ examples, others }, STEPS).left).toBe(0);
  });

  it('says how many examples it never learnt, as where two say the opposite', () => {
    const examples = [aLesson('chase', BREACH), aLesson('chase', NONE)];
    expect(fitWithExamples({ examples, others: [] }, STEPS).left).toBeGreaterThan(0);
  });
});
