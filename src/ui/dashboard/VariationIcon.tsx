import type { ControlChart, Variation } from './control-chart.ts';
import { VARIATIONS } from './control-chart-words.ts';

/** What the icon of each variation has for points, after those of 'Making Data Count': the last two stand out. */
const COMMON = ['8,30', '17,22', '26,28', '35,20', '44,26', '53,24'] as const;
const HIGH = ['8,34', '17,38', '26,34', '35,36', '44,20', '53,16'] as const;
const LOW = ['8,24', '17,20', '26,24', '35,22', '44,38', '53,42'] as const;

/** The variation icon of the chart's last point. None where there are too few points to tell. */
export function VariationIcon({ chart: { kind, points } }: { readonly chart: ControlChart }) {
  const last = points.at(-1);
  if (kind === 'run chart' || !last) return null;
  const way = last.signal?.way;
  const dots = way === undefined ? COMMON : way === 'high' ? HIGH : LOW;
  return (
    <svg
      class={`hb-variation hb-variation--${nameOf(last.variation)}`}
      viewBox="0 0 62 62"
      role="img"
      aria-label={`${VARIATIONS[last.variation]}${way ? `: ${way}` : ''}`}
    >
      <circle class="hb-variation__ring" cx="31" cy="31" r="28" />
      <polyline class="hb-variation__line" points={dots.join(' ')} />
      {dots.map((dot, index) => {
        const [x, y] = dot.split(',');
        const stands = way !== undefined && index >= dots.length - 2;
        return (
          <circle
            key={dot}
            class={stands ? 'hb-variation__signal' : 'hb-variation__dot'}
            cx={x}
            cy={y}
            r="4"
          />
        );
      })}
      {way && (
        <text class="hb-variation__letter" x="20" y={way === 'high' ? 26 : 52} text-anchor="middle">
          {way === 'high' ? 'H' : 'L'}
        </text>
      )}
    </svg>
  );
}

function nameOf(variation: Variation): string {
  return variation.replace(' ', '-');
}
