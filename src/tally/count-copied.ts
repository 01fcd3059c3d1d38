import type { LetterCount } from './letter-count.ts';

/** A letter back was copied for the findings at these places of the letter's own list. */
export function countCopied(count: LetterCount, places: readonly number[]): LetterCount {
  return {
    ...count,
    findings: count.findings.map((finding, place) =>
      places.includes(place) ? { ...finding, outcome: 'returned' } : finding,
    ),
    copied: count.copied + 1,
  };
}
