import type { Finding } from '../agreements/finding.ts';
import type { CountedReturn, Decision, LetterCount } from './letter-count.ts';
import { decisionKey, later } from './merge.ts';
import { GROUP_OF } from './national-groups.ts';

/** What the GP decided about one finding, with the reason where it was dismissed. */
export interface Decided extends Pick<Decision, 'outcome' | 'reason'> {
  readonly topic: Decision['topic'];
  /** The finding, as the first, second … of its topic in the letter. */
  readonly nth: number;
  readonly verdict: Finding['verdict'];
  /** The reader added it. */
  readonly added?: boolean;
}

/** A letter's count with what the GP decided in place of what was decided before about the same findings. */
export function countDecisions(count: LetterCount, decided: readonly Decided[]): LetterCount {
  const decisions = new Map(count.decisions.map((each) => [decisionKey(each), each]));
  for (const { added = false, outcome, reason, ...finding } of decided) {
    const key = decisionKey({ ...finding, added });
    const before = decisions.get(key);
    if (before?.outcome === outcome && before.reason === reason) continue;
    const { topic, nth, verdict } = finding;
    decisions.set(key, {
      topic,
      nth,
      added,
      group: GROUP_OF[topic],
      verdict,
      number: (before?.number ?? 0) + 1,
      outcome,
      ...(reason && { reason }),
    });
  }
  return {
    ...count,
    decisions: [...decisions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
  };
}

/**
 * What the reader marked in the letter, beside what Handback found: each is counted unless it is already. What was
 * marked before and is not among these stays.
 */
export function countMarked(
  count: LetterCount,
  marked: readonly Pick<Finding, 'topic' | 'verdict'>[],
): LetterCount {
  const known = new Map(count.decisions.map((each) => [decisionKey(each), each]));
  const fresh = numbered(marked)
    .map(({ topic, verdict, nth }) => ({ topic, verdict, nth, added: true, outcome: 'flagged' as const }))
    .filter((each) => isUnmarked(known.get(decisionKey(each))));
  return countDecisions(count, fresh);
}

/** The reader took a mark back, or gave it another topic: the last one of its topic goes. */
export function countUnmarked(count: LetterCount, topic: Decision['topic']): LetterCount {
  const last = count.decisions.findLast((each) => each.added && each.topic === topic && !isUnmarked(each));
  if (!last) return count;
  const { nth, verdict } = last;
  return countDecisions(count, [{ topic, nth, verdict, added: true, outcome: 'dismissed' }]);
}

/** A mark that was taken back has no reason, unlike one that was dismissed. */
function isUnmarked(decision: Decision | undefined): boolean {
  return !decision || (decision.outcome === 'dismissed' && decision.reason === undefined);
}

/** Findings with their places among those of their topic. */
export function numbered<Of extends Pick<Finding, 'topic'>>(
  findings: readonly Of[],
): (Of & { nth: number })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = (seen.get(finding.topic) ?? 0) + 1;
    seen.set(finding.topic, nth);
    return { ...finding, nth };
  });
}

/** A letter back was copied on a day, which asks for an answer by another. More of them on one day count as one. */
export function countReturn(
  count: LetterCount,
  { day, due }: Pick<CountedReturn, 'day' | 'due'>,
): LetterCount {
  const before = count.returns.find((each) => each.day === day);
  const latest = later(before?.due, due);
  const counted = { ...before, day, ...(latest !== undefined && { due: latest }) };
  const others = count.returns.filter((each) => each.day !== day);
  return { ...count, returns: [...others, counted].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

/** The hospital answered the last letter back on a day or, without a day, did not after all. */
export function countAnswer(count: LetterCount, day: string | undefined): LetterCount {
  const last = count.returns.at(-1);
  if (!last || last.answer?.day === day) return count;
  const answer = { number: (last.answer?.number ?? 0) + 1, ...(day !== undefined && { day }) };
  return { ...count, returns: [...count.returns.slice(0, -1), { ...last, answer }] };
}
