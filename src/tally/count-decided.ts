import type { FindingCount, LetterCount } from './letter-count.ts';

/** What the GP decided about one finding, with the reason where it was dismissed. */
export type Decision = Pick<FindingCount, 'outcome' | 'reason'>;

/** What the GP decided, by the findings' places in the letter's own list. */
export type Decisions = ReadonlyMap<number, Decision>;

/** A letter's count with what the GP decided in place of what was decided before. */
export function countDecided(count: LetterCount, decisions: Decisions): LetterCount {
  return {
    ...count,
    findings: count.findings.map((finding, place) => {
      const { topic, verdict } = finding;
      const decision = decisions.get(place);
      return decision ? { topic, verdict, ...decision } : finding;
    }),
  };
}

/** A letter back was copied, which says this about its findings. */
export function countCopied(count: LetterCount, decisions: Decisions): LetterCount {
  return { ...countDecided(count, decisions), copied: count.copied + 1 };
}
