import { type LabelledLetter, rangeOf, sharesHalf } from './read-labelled.ts';
import type { ScoredFinding } from './score-findings.ts';

/**
 * The findings of a letter that were gained and lost between two readings, a line each, and whether the labels say that
 * they are right. A finding that kept its place and its topic is neither.
 */
export function compareFindings(
  letter: LabelledLetter,
  before: readonly ScoredFinding[],
  now: readonly ScoredFinding[],
): readonly string[] {
  const missing = (from: readonly ScoredFinding[], among: readonly ScoredFinding[]) =>
    from.filter((finding) => !among.some((other) => isSame(finding, other)));
  const line = (sign: string, finding: ScoredFinding) =>
    `${sign} ${letter.name}  ${isRight(finding, letter) ? 'right' : 'false'}  ${finding.topic}, ${finding.verdict}: ${quoteOf(finding, letter)}`;
  return [
    ...missing(now, before).map((finding) => line('+', finding)),
    ...missing(before, now).map((finding) => line('-', finding)),
  ];
}

function isSame(one: ScoredFinding, other: ScoredFinding): boolean {
  if (one.topic !== other.topic) return false;
  return one.topic === 'late-letter' || sharesHalf(one, other);
}

function isRight(finding: ScoredFinding, { text, requests }: LabelledLetter): boolean {
  return requests.some(
    ({ topic, verdict, quote }) =>
      verdict !== 'allowed' &&
      topic === finding.topic &&
      (topic === 'late-letter' || sharesHalf(finding, rangeOf(text, quote))),
  );
}

function quoteOf({ start, end, topic }: ScoredFinding, { text }: LabelledLetter): string {
  return topic === 'late-letter' ? 'the letter came late' : text.slice(start, end).replace(/\s+/g, ' ');
}
