import type { Looked } from '../../tally/look-at.ts';
import type { ReleasedNumbers } from '../../tally/reports/release.ts';
import type { Period, View } from '../../tally/view.ts';
import type { CountsPlace } from './read-counts.ts';

export interface ToWorker {
  readonly id: number;
  readonly ask: Ask;
  /** Where to read the counts first. Absent where those that were read last will do. */
  readonly place?: CountsPlace;
}

export type Ask =
  /** What the dashboard shows of a view. `today` is an ISO day. */
  | { readonly view: View; readonly today: string }
  /** What may leave the practice about a period. */
  | { readonly release: Period; readonly threshold: number };

export type Answer = Looked | ReleasedNumbers;

export type FromWorker =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly fault: string };
