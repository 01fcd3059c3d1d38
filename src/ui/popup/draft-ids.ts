import type { Companion } from './companions.ts';
import type { DraftPlace } from './draft-faults.ts';

/** The ids on the page of what a letter back is filled in and shown with. */
export function idOf(
  place:
    | DraftPlace
    | Companion
    | 'length'
    | 'tone'
    | 'patientTold'
    | 'ringsToday'
    | 'answersReasons'
    | `done-${string}`
    | `lacks-${string}`,
): string {
  return `draft-${place}`;
}
