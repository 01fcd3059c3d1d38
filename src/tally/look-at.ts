import { captureFrom } from './capture.ts';
import type { CountsState, KeptCounts } from './kept-counts.ts';
import { type Summary, summarise } from './summarise.ts';
import type { View } from './view.ts';

/** What the dashboard is told of a view. */
export interface Looked {
  readonly summary: Summary;
  readonly state: CountsState;
  /** Letters on this computer, of any period. */
  readonly letters: number;
  /** Providers that wrote in the period, by name; empty for letters that name none. */
  readonly providers: readonly string[];
  /** Requests that were found in the last ten weekdays, whatever is looked at. */
  readonly recentRequests: number;
}

/** Adds up what a view shows. `today` is an ISO day. */
export function lookAt({ counts, ...state }: KeptCounts, view: View, today: string): Looked {
  const providers = new Set<string>();
  for (const { day, reading } of counts)
    if (view.from <= day && day <= view.to) providers.add(reading.provider ?? '');
  const from = captureFrom(today);
  const recent = counts.filter(({ day }) => from <= day && day <= today);
  return {
    summary: summarise(counts, view, today),
    state,
    letters: counts.length,
    providers: [...providers].sort(),
    recentRequests: summarise(recent, { from, to: today }, today).whole.requests,
  };
}
