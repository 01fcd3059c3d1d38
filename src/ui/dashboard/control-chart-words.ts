import type { Signal } from '../../tally/spc.ts';
import type { ControlChart, Variation } from './control-chart.ts';

const RULES: Readonly<Record<Signal['rule'], string>> = {
  'outside the limits': 'it is outside the limits',
  'trend of seven': 'it is part of seven or more in a row that all rise or all fall',
  'two of three near a limit': 'two of three in a row are close to a limit',
  'seven on one side': 'it is part of seven or more in a row on one side of the mean',
};

/** What the icons are called by 'Making Data Count'. */
export const VARIATIONS: Readonly<Record<Variation, string>> = {
  'common cause': 'Common cause variation: no significant change',
  concern: 'Special cause variation, for the worse',
  improvement: 'Special cause variation, for the better',
  neither: 'Special cause variation',
};

/** The same for who has never seen such a chart. */
const PLAIN: Readonly<Record<Variation, string>> = {
  'common cause': 'No real change: the ups and downs are such as chance makes (common cause variation).',
  concern: 'Worse, and not by chance alone',
  improvement: 'Better, and not by chance alone',
  neither: 'A change, and not by chance alone',
};

/** What the chart says of its last point, in a sentence. */
export function sayVariation({ kind, points }: ControlChart): string {
  if (kind === 'run chart')
    return 'Too early to tell a change from chance: that takes six points. The line in the middle is the median.';
  const last = points.at(-1);
  if (!last?.signal) return PLAIN['common cause'];
  const way = last.signal.way === 'high' ? 'high' : 'low';
  return `${PLAIN[last.variation]}: the last point is ${way}, and ${RULES[last.signal.rule]} (special cause variation).`;
}

/** What one point shows, for the table. */
export function saySignal(signal: Signal | undefined, variation: Variation): string {
  if (!signal) return '';
  return `${VARIATIONS[variation].replace('Special cause variation', 'Special cause')}: ${RULES[signal.rule]}`;
}
