import type { Draw } from './PlotFigure.tsx';
import { writeWhole } from './write-number.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
}

const ROW = 34;
/** From this width on there is room for short names beside their bars; otherwise they stand above them. */
const ROOMY = 560;
const SHORT = 36;

/** Of letters of this size, about as wide as this, a long name takes several lines. In pixels. */
const LETTER = { size: 14, width: 8, line: 18 };
const THICKNESS = 25;

/** Bars from left to right, one below the other, each with its name and its number. */
export function drawBars(bars: readonly Bar[]): Draw {
  return (plot, width) => {
    const isRoomy = width >= ROOMY && bars.every(({ name }) => name.length <= SHORT);
    const longest = Math.max(0, ...bars.map(({ name }) => name.length));
    const above = LETTER.line * Math.ceil((longest * LETTER.width) / width) + 8;
    const row = isRoomy ? ROW : above + THICKNESS + 4;
    const centre = isRoomy ? 0 : above + THICKNESS / 2 - row / 2;
    const names = bars.map(({ name }) => name);
    const shared = { y: 'name', x: 'value' } as const;
    return {
      height: bars.length * row + 10,
      marginLeft: isRoomy ? 270 : 4,
      marginRight: 56,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
      y: { axis: null, domain: names },
      marks: [
        plot.barX(bars, {
          ...shared,
          fill: 'var(--hb-chart)',
          insetTop: isRoomy ? 5 : above,
          insetBottom: isRoomy ? 5 : 4,
        }),
        plot.text(bars, {
          ...shared,
          text: ({ value }: Bar) => writeWhole(value),
          textAnchor: 'start',
          dx: 6,
          dy: centre,
          fill: 'currentColor',
          fontWeight: 600,
        }),
        plot.text(bars, {
          y: 'name',
          x: 0,
          text: 'name',
          textAnchor: isRoomy ? 'end' : 'start',
          dx: isRoomy ? -8 : 0,
          dy: isRoomy ? 0 : above - row / 2 - 4,
          lineAnchor: isRoomy ? 'middle' : 'bottom',
          lineWidth: width / LETTER.size,
          fill: 'currentColor',
        }),
        plot.ruleX([0], { stroke: 'currentColor' }),
      ],
    };
  };
}
