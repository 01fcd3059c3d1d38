import { expect, it } from 'vitest';
import { measure } from '../../../src/command-line/bench/measure.ts';

it('runs all tasks in each round, in turn, and counts only what comes after the warm-up', async () => {
  const order: string[] = [];
  const measured = await measure(
    ['a', 'b'].map((name) => ({ name, run: async () => order.push(name) })),
    { rounds: 3, warmUp: 2 },
  );
  expect(order.join('')).toBe('ababababab');
  expect(measured.map(({ name, runs }) => [name, runs])).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
  for (const { median, quartiles } of measured) {
    expect(median).toBeGreaterThanOrEqual(quartiles[0]);
    expect(median).toBeLessThanOrEqual(quartiles[1]);
  }
});
