import type { Change } from '../../tally/changes.ts';
import type { Row } from '../../tally/rows.ts';
import { type Signal, type XmrChart, xmrChart } from '../../tally/spc.ts';
import type { Summary } from '../../tally/summarise.ts';
import { per100, type Totals } from '../../tally/totals.ts';
import type { Choices } from './choices.ts';

interface Measure {
  readonly name: string;
  readonly part: (totals: Totals) => number;
  readonly whole: (totals: Totals) => number;
  /** Fewer is better; or neither more nor fewer is. */
  readonly better?: 'low';
}

const readOf = ({ read }: Totals) => read;

export const MEASURE: Readonly<Record<Choices['measure'], Measure>> = {
  requests: {
    name: 'Requests for each 100 letters read',
    part: (row) => row.requests,
    whole: readOf,
    better: 'low',
  },
  returned: {
    name: 'Requests returned for each 100 letters read',
    part: (row) => row.returned,
    whole: readOf,
  },
  late: {
    name: 'Late letters for each 100 letters read',
    part: (row) => row.late,
    whole: readOf,
    better: 'low',
  },
  unread: {
    name: 'Letters of each 100 that could not be read',
    part: (row) => row.couldNotBeRead,
    whole: (row) => row.read + row.couldNotBeRead,
    better: 'low',
  },
};

/** Which way a special cause goes for the practice, as the icons of 'Making Data Count' tell it. */
export type Variation = 'common cause' | 'concern' | 'improvement' | 'neither';

export interface ChartPoint {
  /** A month such as `2026-03`, or the Monday of a week. */
  readonly start: string;
  readonly value: number;
  readonly signal?: Signal;
  readonly variation: Variation;
}

export interface ControlChart extends XmrChart {
  readonly points: readonly ChartPoint[];
  readonly changes: readonly Change[];
  /** The month or week that is not over, and is left out. */
  readonly isUnfinishedLeftOut: boolean;
}

/** The chart of change. Months and weeks without letters, and the one that is not over, are left out. `today` is an ISO day. */
export function controlChart(
  summary: Pick<Summary, 'months' | 'weeks' | 'changes'>,
  { measure, by }: Pick<Choices, 'measure' | 'by'>,
  today: string,
): ControlChart {
  const { part, whole, better } = MEASURE[measure];
  const rows = summary[by].filter((row) => whole(row) > 0);
  const finished = rows.filter((row) => isOver(row, today));
  const values = finished.map((row) => per100(part(row), whole(row)) ?? 0);
  const chart = xmrChart(values);
  return {
    ...chart,
    points: finished.map(({ start }, index) => {
      const signal = chart.signals[index];
      return {
        start,
        value: values[index] ?? 0,
        variation: variationOf(signal, better),
        ...(signal && { signal }),
      };
    }),
    changes: summary.changes[by].filter(({ start }) => finished.some((row) => row.start === start)),
    isUnfinishedLeftOut: finished.length < rows.length,
  };
}

/** The next one has begun: a month by its name, a week by its Monday six days before today at the latest. */
function isOver({ start }: Row<{ readonly start: string }>, today: string): boolean {
  if (start.length === 'yyyy-mm'.length) return start < today.slice(0, start.length);
  const days = (Date.parse(today) - Date.parse(start)) / 86_400_000;
  return days >= 7;
}

function variationOf(signal: Signal | undefined, better: Measure['better']): Variation {
  if (!signal) return 'common cause';
  if (!better) return 'neither';
  return signal.way === better ? 'improvement' : 'concern';
}
