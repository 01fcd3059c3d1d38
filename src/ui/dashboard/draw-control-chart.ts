import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { Change } from '../../tally/changes.ts';
import type { ChartPoint, ControlChart, Variation } from './control-chart.ts';
import type { Draw } from './PlotFigure.tsx';

/** The colours of 'Making Data Count', dark enough to be seen; the shape says the same as the colour. */
const COLOURS: Readonly<Record<Variation, string>> = {
  'common cause': 'var(--hb-common)',
  concern: 'var(--hb-concern)',
  improvement: 'var(--hb-improvement)',
  neither: 'var(--hb-neither)',
};

/** A special cause points up or down. */
const SHAPES = [
  [undefined, 'circle'],
  ['high', 'triangle'],
  ['low', 'triangle2'],
] as const;

const ROOMY = 560;

/** An XmR chart: the values, the mean, the limits, special causes as triangles, and what changed how letters are read. */
export function drawControlChart({ points, changes, kind, centre, limits }: ControlChart): Draw {
  return (plot, width) => {
    const dayOf = ({ start }: { readonly start: string }) =>
      parseISO(start.length === 7 ? `${start}-01` : start);
    const lower = limits && Math.max(0, limits.lower);
    const lines = limits
      ? [
          { y: limits.upper, says: 'upper limit' },
          { y: lower ?? 0, says: 'lower limit' },
        ]
      : [];
    return {
      height: 320,
      marginLeft: 44,
      marginRight: width >= ROOMY ? 96 : 16,
      marginTop: 36,
      marginBottom: 44,
      color: { type: 'identity' },
      x: { type: 'utc', ticks: Math.max(2, Math.min(points.length, Math.floor(width / 90))), label: null },
      y: { zero: true, nice: true, grid: true, label: null },
      marks: [
        plot.axisX({
          tickFormat: (date: Date) => format(date, width >= ROOMY ? 'MMM yyyy' : 'MMM ’yy'),
          tickRotate: 0,
        }),
        plot.ruleY([centre], { stroke: 'currentColor', strokeWidth: 1.5 }),
        plot.ruleY(lines, { y: 'y', stroke: 'currentColor', strokeDasharray: '6 4' }),
        ...(width >= ROOMY
          ? [
              plot.text([{ y: centre, says: kind === 'run chart' ? 'median' : 'mean' }, ...lines], {
                y: 'y',
                text: 'says',
                frameAnchor: 'right',
                textAnchor: 'start',
                dx: 8,
                fill: 'currentColor',
              }),
            ]
          : []),
        plot.ruleX(changes, { x: dayOf, stroke: 'currentColor', strokeDasharray: '2 3' }),
        plot.text(changes, {
          x: dayOf,
          text: (_: Change, index: number) => letterOf(index),
          frameAnchor: 'top',
          dy: -18,
          fontWeight: 600,
          fill: 'currentColor',
        }),
        plot.lineY(points, { x: dayOf, y: 'value', stroke: 'var(--hb-common)', strokeWidth: 2 }),
        ...SHAPES.map(([way, symbol]) =>
          plot.dot(
            points.filter(({ signal }) => signal?.way === way),
            {
              x: dayOf,
              y: 'value',
              symbol,
              r: way ? 7 : 5,
              fill: ({ variation }: ChartPoint) => COLOURS[variation],
              stroke: 'var(--hb-page)',
            },
          ),
        ),
      ],
    };
  };
}

/** What a change is called in the chart: A, B, C. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26));
}
