import type { Looked } from '../tally/look-at.ts';
import type { View } from '../tally/view.ts';
import type { CountsPlace } from './read-counts.ts';

export interface ToWorker {
  readonly id: number;
  readonly view: View;
  /** The ISO day. */
  readonly today: string;
  /** Where to read the counts first. Absent where those that were read last will do. */
  readonly place?: CountsPlace;
}

export type FromWorker =
  | { readonly id: number; readonly looked: Looked }
  | { readonly id: number; readonly fault: string };
