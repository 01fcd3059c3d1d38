import type { LetterCount } from './letter-count.ts';
import { merge } from './merge.ts';
import { migrate } from './migrate.ts';

/** The counts on this computer, and what is not among them. */
export interface KeptCounts extends CountsState {
  readonly counts: readonly LetterCount[];
}

export interface CountsState {
  /** Letters that a later version of Handback counted, and that are left out. */
  readonly newer: number;
  /** Stored documents that are no counts, and that are left out. */
  readonly damaged: number;
  /** Letters that are counted in memory alone, and a sentence that says why. */
  readonly notStored: { readonly letters: number; readonly why: string };
  /** ISO days when a store could not be opened, and was set aside for a new one. */
  readonly setAside: readonly string[];
  /** ISO days when the store was found empty, and nobody had emptied it. */
  readonly emptied: readonly string[];
}

/** What stored documents, each with its `id`, come to together with counts that are in memory. */
export function keepCountsOf(
  stored: readonly unknown[],
  waiting: readonly LetterCount[] = [],
): Pick<KeptCounts, 'counts' | 'newer' | 'damaged'> {
  const read = stored.map(migrate);
  const counts = new Map<string, LetterCount>();
  for (const each of [...read.flatMap((one) => (one.is === 'count' ? [one.count] : [])), ...waiting]) {
    counts.set(each.id, joinCounts(counts.get(each.id), each));
  }
  const those = (sought: 'newer' | 'damaged') => read.filter(({ is }) => is === sought).length;
  return { counts: [...counts.values()], newer: those('newer'), damaged: those('damaged') };
}

/** A count joined to what is known of the same letter, if anything is. */
export function joinCounts(before: LetterCount | undefined, other: LetterCount): LetterCount {
  return before ? merge(before, other) : other;
}
