import { describe, expect, it } from 'vitest';
import { runsIn, trendsIn, twoOfThree, xmrChart } from '../../src/tally/spc.ts';

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const rulesOf = (values: readonly number[]) =>
  xmrChart(values).signals.map((signal) => signal && `${signal.rule}, ${signal.way}`);

describe('published worked examples', () => {
  it('NIST/SEMATECH e-Handbook 6.3.2.2, individuals chart of flow rates, to two places', () => {
    const { centre, limits, signals } = xmrChart([
      49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
    ]);
    expect(centre).toBeCloseTo(50.81, 6);
    expect(limits?.upper).toBeCloseTo(55.8041, 2);
    expect(limits?.lower).toBeCloseTo(45.8159, 2);
    expect(signals.every((signal) => signal === undefined)).toBe(true);
  });

  it("NHSRplotthedots, 'Deviations from Excel defaults': the Making Data Count workbook keeps outliers in its limits", () => {
    const { centre, limits, signals } = xmrChart([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    expect(centre).toBeCloseTo(1.94, 2);
    expect(limits?.upper).toBeCloseTo(6.95, 2);
    expect(limits?.lower).toBeCloseTo(-3.06, 2);
    expect(signals.flatMap((signal, index) => (signal ? [[index, signal]] : []))).toEqual([
      [4, { rule: 'outside the limits', way: 'high' }],
    ]);
  });
});

describe("NHSRplotthedots' own tables of its rules", () => {
  it.each([
    [[], []],
    [times(6, 1), times(6, 0)],
    [[...times(6, 1), -1], times(7, 0)],
    [
      [...times(8, 1), -1],
      [...times(8, 1), 0],
    ],
    [
      [...times(8, -1), 1],
      [...times(8, -1), 0],
    ],
  ])('seven on one side: %j', (sides, found) => {
    expect(runsIn(sides)).toEqual(found);
  });

  it.each([
    [[1, 2, 3, 4, 5, 6], times(6, 0)],
    [[1, 2, 3, 3, 4, 5, 6], times(7, 0)],
    [[1, 2, 3, 4, 5, 6, 7], times(7, 1)],
    [
      [2, 1, 2, 3, 4, 5, 6, 7, 3],
      [0, ...times(7, 1), 0],
    ],
    [[7, 6, 5, 4, 3, 2, 1], times(7, -1)],
    [
      [2, 7, 6, 5, 4, 3, 2, 1, 3],
      [0, ...times(7, -1), 0],
    ],
  ])('seven that rise or fall: %j', (values, found) => {
    expect(trendsIn(values)).toEqual(found);
  });

  it.each([
    [[1, 0, 1], times(3, 1), [1, 0, 1]],
    [[0, 1, 1], times(3, 1), [0, 1, 1]],
    [[1, 1, 0], times(3, 1), [1, 1, 0]],
    [[0, 0, 1, 0, 1, 0, 0], times(7, 1), [0, 0, 1, 0, 1, 0, 0]],
    [[1, 0, 0, 1], times(4, 1), [0, 0, 0, 0]],
    [[1, 0, 0, 1, 1], times(5, 1), [0, 0, 0, 1, 1]],
    [
      [1, 0, 1],
      [1, -1, 1],
      [0, 0, 0],
    ],
    [[0, 0, 1, 1, 0, 0, 0], [-1, 1, -1, 1, -1, 1, -1], times(7, 0)],
  ])('two of three near a limit: %j', (near, sides, found) => {
    expect(twoOfThree(near.map(Boolean), sides).map(Number)).toEqual(found);
  });
});

describe('a chart', () => {
  it.each([
    [1, 'run chart'],
    [5, 'run chart'],
    [6, 'trial limits'],
    [11, 'trial limits'],
    [12, 'limits'],
  ])('of %i points is one with %s', (points, kind) => {
    expect(xmrChart(times(points, 3)).kind).toBe(kind);
  });

  it('of few points has the median and no signal, however far a point is', () => {
    expect(xmrChart([1, 2, 100])).toEqual({ kind: 'run chart', centre: 2, signals: times(3, undefined) });
  });

  it('names the trend rather than the run, and a point outside before both', () => {
    expect(rulesOf([1, 2, 3, 4, 5, 6, 7, 5, 6])[3]).toBe('trend of seven, high');
    expect(rulesOf([5, 5, 6, 5, 5, 6, 5, 5, 5, 6, 5, 60]).at(-1)).toBe('outside the limits, high');
  });

  it('sees a shift down to a new level', () => {
    const shifted = rulesOf([9, 8, 9, 8, 9, 8, 9, 3, 2, 3, 2, 3, 2, 3]);
    expect(shifted.slice(7).every((rule) => rule?.endsWith('low'))).toBe(true);
  });
});
