import { captureFrom } from './capture.ts';
import type { CountsState, KeptCounts } from './kept-counts.ts';
import type { LetterCount } from './letter-count.ts';
import { type Summary, summarise } from './summarise.ts';
import type { View } from './view.ts';
import { workIn } from './work-in.ts';

/** What the dashboard is told of a view. */
export interface Looked {
  readonly summary: Summary;
  readonly state: CountsState;
  /** Letters on this computer, of any period. */
  readonly letters: number;
  /** Providers that wrote in the period, by name; empty for letters that name none. */
  readonly providers: readonly string[];
  /** Requests for work that were found in the last ten weekdays, whatever is looked at. */
  readonly recentRequests: number;
  /** Letters by the day when they were first open, of any period, in the order of time. */
  readonly days: readonly (readonly [day: string, letters: number])[];
  /** The last few counts as they are stored, whatever is looked at. */
  readonly raw: readonly LetterCount[];
}

const FEW = 5;

/** Adds up what a view shows. `today` is an ISO day. */
export function lookAt({ counts, ...state }: KeptCounts, view: View, today: string): Looked {
  const providers = new Set<string>();
  const days = new Map<string, number>();
  for (const { day, reading } of counts) {
    days.set(day, (days.get(day) ?? 0) + 1);
    if (view.from <= day && day <= view.to) providers.add(reading.provider ?? '');
  }
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  const lastDay = inOrder.at(-1)?.[0];
  const from = captureFrom(today);
  const recent = counts.filter(({ day }) => from <= day && day <= today);
  return {
    summary: summarise(counts, view, today),
    state,
    letters: counts.length,
    providers: [...providers].sort(),
    days: inOrder,
    raw: counts.filter(({ day }) => day === lastDay).slice(-FEW),
    recentRequests: workIn(summarise(recent, { from, to: today }, today)).requests,
  };
}
