import * as v from 'valibot';
import { TOPICS } from '../../requests/request.ts';
import { PUBLISHED_COST } from '../../tally/cost.ts';
import { STATES } from '../../tally/letter-count.ts';
import { NATIONAL_GROUPS } from '../../tally/national-groups.ts';
import type { View } from '../../tally/view.ts';
import { isPeriodName, type PeriodName, periodOf } from './periods.ts';

/** What the chart of change may show. */
const MEASURES = ['requests', 'returned', 'late', 'unread'] as const;

const number = (fallback: number) =>
  v.fallback(v.pipe(v.string(), v.trim(), v.regex(/^\d{1,4}$/), v.transform(Number)), fallback);
const optional = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/** An address names only what differs from this; what is no choice counts as not named. */
const ChoicesSchema = v.object({
  period: v.fallback(
    v.custom<PeriodName>((name) => typeof name === 'string' && isPeriodName(name)),
    'twelve-months',
  ),
  /** Empty for letters that name none. */
  provider: optional(v.pipe(v.string(), v.maxLength(80))),
  topic: optional(v.picklist(TOPICS)),
  group: optional(v.picklist(NATIONAL_GROUPS)),
  state: optional(v.picklist(STATES)),
  measure: v.fallback(v.picklist(MEASURES), 'requests'),
  by: v.fallback(v.picklist(['months', 'weeks']), 'months'),
  gpMinutes: number(PUBLISHED_COST.gpMinutes),
  adminMinutes: number(PUBLISHED_COST.adminMinutes),
  gpHour: number(PUBLISHED_COST.gpHour),
  adminHour: number(PUBLISHED_COST.adminHour),
});

/** What somebody chose to look at, all of it in the page's address. */
export type Choices = Readonly<v.InferOutput<typeof ChoicesSchema>>;

/** The choices that an address names: the part from its `#` on. */
export function readAddress(hash: string): Choices {
  return v.parse(ChoicesSchema, Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
}

/** The part of an address from its `#` on, which names what differs from the first choices. */
export function writeAddress(choices: Choices): string {
  const first = readAddress('');
  const named = Object.entries(choices).filter(
    ([name, value]) => value !== undefined && value !== first[name as keyof Choices],
  );
  return `#${new URLSearchParams(named.map(([name, value]) => [name, `${value}`]))}`;
}

/** What the choices look at. `today` is an ISO day. */
export function viewOf({ period, provider, topic, group, state }: Choices, today: string): View {
  return {
    ...periodOf(period, today),
    ...(provider !== undefined && { provider }),
    ...(topic && { topic }),
    ...(group && { group }),
    ...(state && { state }),
  };
}
