import type { FindingCount, LetterCount } from './letter-count.ts';

/**
 * Two counts of the same letter as one: the day when it was first open, what the later reading found, and what was
 * ever returned. To open a letter again changes nothing.
 */
export function merge(before: LetterCount, later: LetterCount): LetterCount {
  return {
    ...later,
    day: [before.day, later.day].sort()[0] ?? later.day,
    findings: mergeFindings(before.findings, later.findings),
    copied: Math.max(before.copied, later.copied),
  };
}

/** Findings are the same where they are the same number of their topic. What was returned is kept for good. */
function mergeFindings(before: readonly FindingCount[], later: readonly FindingCount[]): FindingCount[] {
  const returned = new Map(numbered(before).filter(([, { outcome }]) => outcome === 'returned'));
  const found = numbered(later);
  const gone = [...returned].filter(([key]) => !found.some(([other]) => other === key));
  const kept = found.map(
    ([key, finding]): FindingCount => (returned.has(key) ? { ...finding, outcome: 'returned' } : finding),
  );
  return [...kept, ...gone.map(([, finding]) => finding)];
}

function numbered(findings: readonly FindingCount[]): (readonly [key: string, FindingCount])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const number = (seen.get(finding.topic) ?? 0) + 1;
    seen.set(finding.topic, number);
    return [`${finding.topic} ${number}`, finding];
  });
}
