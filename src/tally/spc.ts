/**
 * Statistical process control as NHS England's 'Making Data Count' does it: an XmR chart, with limits at the mean plus
 * and minus 2.66 times the mean moving range, and four rules for special causes. Checked against NHSRplotthedots.
 */
export interface XmrChart {
  /** Under 6 points there are no limits, and the centre is the median; under 12 the limits are on trial. */
  readonly kind: 'run chart' | 'trial limits' | 'limits';
  /** The mean; of a run chart, the median. */
  readonly centre: number;
  /** The natural process limits. Absent from a run chart. */
  readonly limits?: { readonly lower: number; readonly upper: number };
  /** In the order of the values. */
  readonly signals: readonly (Signal | undefined)[];
}

/** A special cause, and which way it goes. */
export interface Signal {
  readonly rule: Rule;
  readonly way: 'high' | 'low';
}

/** In the order in which they are named where several hold. */
type Rule = 'outside the limits' | 'trend of seven' | 'two of three near a limit' | 'seven on one side';

const FEWEST_FOR_LIMITS = 6;
const FEWEST_FOR_FIRM_LIMITS = 12;
const LIMIT = 2.66;
const RUN = 7;

/** The chart of values in the order of time: at least one. */
export function xmrChart(values: readonly number[]): XmrChart {
  if (values.length < FEWEST_FOR_LIMITS)
    return { kind: 'run chart', centre: median(values), signals: values.map(() => undefined) };
  const centre = mean(values);
  const reach =
    LIMIT * mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));
  return {
    kind: values.length < FEWEST_FOR_FIRM_LIMITS ? 'trial limits' : 'limits',
    centre,
    limits: { lower: centre - reach, upper: centre + reach },
    signals: signalsIn(values, centre, reach),
  };
}

function signalsIn(values: readonly number[], centre: number, reach: number): (Signal | undefined)[] {
  const sides = values.map((value) => Math.sign(value - centre));
  const isOutside = values.map((value) => Math.abs(value - centre) > reach);
  const isNear = values.map(
    (value, index) => !isOutside[index] && Math.abs(value - centre) > (reach * 2) / 3,
  );
  const trend = trendsIn(values);
  const near = twoOfThree(isNear, sides);
  const run = runsIn(sides);
  return values.map((_, index) => {
    const side = sides[index] ?? 0;
    const of = (rule: Rule, way: number): Signal => ({ rule, way: way > 0 ? 'high' : 'low' });
    if (isOutside[index]) return of('outside the limits', side);
    if (trend[index]) return of('trend of seven', trend[index] ?? 0);
    if (near[index]) return of('two of three near a limit', side);
    if (run[index]) return of('seven on one side', side);
    return undefined;
  });
}

/** For each value whether it is one of seven or more on one side of the centre: 1 above, -1 below, 0 neither. */
export function runsIn(sides: readonly number[]): number[] {
  const found = sides.map(() => 0);
  for (let start = 0; start + RUN <= sides.length; start++) {
    const seven = sides.slice(start, start + RUN);
    const side = seven[0] ?? 0;
    if (side !== 0 && seven.every((each) => each === side)) found.fill(side, start, start + RUN);
  }
  return found;
}

/** For each value whether it is one of seven or more that all rise, 1, or all fall, -1; otherwise 0. */
export function trendsIn(values: readonly number[]): number[] {
  const found = values.map(() => 0);
  for (let start = 0; start + RUN <= values.length; start++) {
    const seven = values.slice(start, start + RUN);
    const steps = seven.slice(1).map((value, index) => Math.sign(value - (seven[index] ?? value)));
    const way = steps[0] ?? 0;
    if (way !== 0 && steps.every((each) => each === way)) found.fill(way, start, start + RUN);
  }
  return found;
}

/** For each value whether it is near a limit, and so is another of three in a row that are on one side of the centre. */
export function twoOfThree(isNear: readonly boolean[], sides: readonly number[]): boolean[] {
  const found = isNear.map(() => false);
  for (let start = 0; start + 3 <= isNear.length; start++) {
    const places = [start, start + 1, start + 2];
    const isOneSided = Math.abs(places.reduce((sum, place) => sum + (sides[place] ?? 0), 0)) === 3;
    const near = places.filter((place) => isNear[place]);
    if (isOneSided && near.length >= 2) for (const place of near) found[place] = true;
  }
  return found;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
