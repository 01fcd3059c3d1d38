import type { FindingCount, LetterCount } from './letter-count.ts';

/**
 * Two counts of the same letter as one: the day when it was first open, what the later reading found, and what was
 * decided about it. To open a letter again changes nothing.
 */
export function merge(before: LetterCount, later: LetterCount): LetterCount {
  const returned = [before.returned, later.returned]
    .filter((each) => each !== undefined)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .at(-1);
  return {
    ...later,
    day: [before.day, later.day].sort()[0] ?? later.day,
    findings: mergeFindings(before.findings, later.findings),
    copied: Math.max(before.copied, later.copied),
    ...(returned && { returned }),
  };
}

/**
 * Findings are the same where they are the same number of their topic and their finder. What was decided stands until
 * decided anew, and what a reader of the letter marked stands when the letter is opened again.
 */
function mergeFindings(before: readonly FindingCount[], later: readonly FindingCount[]): FindingCount[] {
  const decided = new Map(numbered(before).filter(([, finding]) => isLasting(finding)));
  const found = numbered(later);
  const gone = [...decided].filter(([key]) => !found.some(([other]) => other === key));
  const kept = found.map(([key, finding]): FindingCount => {
    const earlier = decided.get(key);
    return earlier && !isDecided(finding) ? { ...earlier, verdict: finding.verdict } : finding;
  });
  return [...kept, ...gone.map(([, finding]) => finding)];
}

function isLasting(finding: FindingCount): boolean {
  return isDecided(finding) || finding.foundBy === 'reader';
}

function isDecided({ outcome }: FindingCount): boolean {
  return outcome !== 'flagged';
}

function numbered(findings: readonly FindingCount[]): (readonly [key: string, FindingCount])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const kind = `${finding.topic} ${finding.foundBy ?? 'Handback'}`;
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    return [`${kind} ${number}`, finding];
  });
}
