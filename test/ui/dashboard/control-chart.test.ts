import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/tally/summarise.ts';
import { type ControlChart, controlChart } from '../../../src/ui/dashboard/control-chart.ts';
import { sayVariation } from '../../../src/ui/dashboard/control-chart-words.ts';
import { aLetterCount } from '../../factories.ts';

const test = { topic: 'investigations', verdict: 'breach' } as const;

/** Months of 2025 with one letter each, and so many requests in it. */
function chartOf(requests: readonly number[], today = '2026-03-31'): ControlChart {
  const counts = requests.map((number, month) =>
    aLetterCount({ day: `2025-${`${month + 1}`.padStart(2, '0')}-10`, findings: Array(number).fill(test) }),
  );
  const summary = summarise(counts, { from: '2025-01-01', to: '2026-12-31' }, today);
  return controlChart(summary, { measure: 'requests', by: 'months' }, today);
}

describe('the chart of change', () => {
  it('has a value for each month that is over: requests for each 100 letters', () => {
    const { points, isUnfinishedLeftOut } = chartOf([1, 2, 3], '2025-03-20');
    expect(points.map(({ start, value }) => [start, value])).toEqual([
      ['2025-01', 100],
      ['2025-02', 200],
    ]);
    expect(isUnfinishedLeftOut).toBe(true);
  });

  it.each([
    [
      [2, 2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 9],
      'concern',
      'Worse, and not by chance alone: the last point is high, and it is outside the limits',
    ],
    [
      [9, 8, 9, 8, 9, 2, 1, 2, 1, 2, 1, 2],
      'improvement',
      'Better, and not by chance alone: the last point is low',
    ],
    [
      [2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3],
      'common cause',
      'No real change: the ups and downs are such as chance makes',
    ],
    [[1, 9, 1], 'common cause', 'Too early to tell'],
  ])('of %j ends with %s', (requests, variation, says) => {
    const chart = chartOf(requests);
    expect(chart.points.at(-1)?.variation).toBe(variation);
    expect(sayVariation(chart)).toContain(says);
  });

  it('takes a week for over once the next one has begun', () => {
    const counts = [aLetterCount({ day: '2026-03-02' }), aLetterCount({ day: '2026-03-09' })];
    const summary = summarise(counts, { from: '2026-01-01', to: '2026-12-31' }, '2026-03-15');
    const weeks = (today: string) =>
      controlChart(summary, { measure: 'late', by: 'weeks' }, today).points.length;
    expect([weeks('2026-03-08'), weeks('2026-03-09'), weeks('2026-03-16')]).toEqual([0, 1, 2]);
  });
});
