import type { FindingCount, LetterCount, Returned } from './letter-count.ts';

/** What the GP decided about one finding, with the reason where it was dismissed. */
export type Decision = Pick<FindingCount, 'outcome' | 'reason'>;

/** What the GP decided, by the findings' places in the letter's own list. */
export type Decisions = ReadonlyMap<number, Decision>;

/** A letter's count with what the GP decided in place of what was decided before. */
export function countDecided(count: LetterCount, decisions: Decisions): LetterCount {
  return {
    ...count,
    findings: count.findings.map((finding, place) => {
      const { outcome: _, reason: __, ...same } = finding;
      const decision = decisions.get(place);
      return decision ? { ...same, ...decision } : finding;
    }),
  };
}

/** A letter back was copied, which says this about its findings. Give `returned` where it returns one. */
export function countCopied(count: LetterCount, decisions: Decisions, returned?: Returned): LetterCount {
  return { ...countDecided(count, decisions), copied: count.copied + 1, ...(returned && { returned }) };
}

/** A finding that a reader of the letter had marked is none any more, or of another topic. The last of its topic goes. */
export function countUnmarked(count: LetterCount, topic: FindingCount['topic']): LetterCount {
  const place = count.findings.findLastIndex(
    (finding) => finding.foundBy === 'reader' && finding.topic === topic,
  );
  return { ...count, findings: count.findings.filter((_, index) => index !== place) };
}
