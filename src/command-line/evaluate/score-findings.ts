import type { Range } from '../../letter/letter.ts';
import type { Topic } from '../../requests/request.ts';
import { type Label, type LabelledLetter, rangeOf, sharesHalf } from './read-labelled.ts';

export interface ScoredFinding extends Range {
  readonly topic: Topic;
  readonly verdict: 'breach' | 'check';
  readonly urgent?: boolean;
  readonly mayBeUrgent?: string;
}

export interface Counts {
  labels: number;
  found: number;
  topicRight: number;
  verdictRight: number;
  findings: number;
  right: number;
}

export interface UrgentCounts {
  labels: number;
  found: number;
  called: number;
  asked: number;
  calledWrongly: number;
  askedWrongly: number;
}

export interface Score {
  readonly total: Counts;
  /**
   * Urgent labels, and how many of them were found at all, called urgent, or asked about as perhaps urgent; and the findings that
   * were called urgent or asked about though no label says so.
   */
  readonly urgent: UrgentCounts;
  readonly byTopic: ReadonlyMap<Topic, Counts>;
  /** Letters in all, those with nothing to flag, and those of them that were flagged. */
  readonly letters: { all: number; clean: number; cleanFlagged: number };
  /** A line for each miss, false alarm and wrong topic, in the letter's own words. */
  readonly errors: readonly string[];
}

/**
 * Scores findings against labels. A finding meets a label when they share at least half of the shorter one, a late
 * letter when both say so; two labels may be met by one finding.
 */
export function scoreFindings(
  read: readonly { readonly letter: LabelledLetter; readonly findings: readonly ScoredFinding[] }[],
): Score {
  const total = noCounts();
  const urgent = { labels: 0, found: 0, called: 0, asked: 0, calledWrongly: 0, askedWrongly: 0 };
  const byTopic = new Map<Topic, Counts>();
  const letters = { all: 0, clean: 0, cleanFlagged: 0 };
  const errors: string[] = [];

  for (const { letter, findings } of read) {
    const labels = letter.requests.filter(({ verdict }) => verdict !== 'allowed');
    const met = new Set<ScoredFinding>();
    const urgentlyMet = new Set<ScoredFinding>();
    for (const label of labels) {
      const near = findings.filter((finding) => meets(finding, label, letter));
      const best = near.find(({ topic }) => topic === label.topic) ?? near[0];
      for (const finding of near) met.add(finding);
      for (const row of [total, rowOf(label.topic, byTopic)]) countLabel(row, label, best);
      if (label.urgent) countUrgent(urgent, near);
      if (label.urgent) for (const finding of near) urgentlyMet.add(finding);
      errors.push(...errorIn(label, best, letter));
    }
    for (const finding of findings) {
      for (const row of [total, rowOf(finding.topic, byTopic)]) countFinding(row, met.has(finding));
      if (!met.has(finding)) errors.push(falseAlarm(finding, letter));
      if (finding.urgent && !urgentlyMet.has(finding)) urgent.calledWrongly += 1;
      if (finding.mayBeUrgent && !urgentlyMet.has(finding)) urgent.askedWrongly += 1;
    }
    letters.all += 1;
    if (labels.length === 0) letters.clean += 1;
    if (labels.length === 0 && findings.length > 0) letters.cleanFlagged += 1;
  }
  return { total, urgent, byTopic, letters, errors };
}

/** Counts an urgent label, and what became of it. */
function countUrgent(counts: UrgentCounts, near: readonly ScoredFinding[]): void {
  const isCalled = near.some(({ urgent }) => urgent);
  counts.labels += 1;
  if (near.length > 0) counts.found += 1;
  if (isCalled) counts.called += 1;
  if (!isCalled && near.some(({ mayBeUrgent }) => mayBeUrgent)) counts.asked += 1;
}

/** The row of a topic, which is begun where there is none. */
function rowOf(topic: Topic, byTopic: Map<Topic, Counts>): Counts {
  const row = byTopic.get(topic) ?? noCounts();
  byTopic.set(topic, row);
  return row;
}

function noCounts(): Counts {
  return { labels: 0, found: 0, topicRight: 0, verdictRight: 0, findings: 0, right: 0 };
}

function meets(finding: ScoredFinding, label: Label, { text }: LabelledLetter): boolean {
  if (label.topic === 'late-letter' || finding.topic === 'late-letter') return finding.topic === label.topic;
  return sharesHalf(finding, rangeOf(text, label.quote));
}

function countLabel(row: Counts, label: Label, best: ScoredFinding | undefined): void {
  row.labels += 1;
  if (!best) return;
  row.found += 1;
  if (best.topic === label.topic) row.topicRight += 1;
  if (best.verdict === label.verdict) row.verdictRight += 1;
}

function countFinding(row: Counts, isRight: boolean): void {
  row.findings += 1;
  if (isRight) row.right += 1;
}

function errorIn(label: Label, best: ScoredFinding | undefined, { name }: LabelledLetter): string[] {
  const quote = oneLine(label.quote);
  if (!best) return [`${name}  missed  ${label.topic}, ${label.verdict}: ${quote}`];
  return best.topic === label.topic
    ? []
    : [`${name}  topic   ${label.topic} taken for ${best.topic}: ${quote}`];
}

function falseAlarm({ start, end, topic, verdict }: ScoredFinding, { name, text }: LabelledLetter): string {
  return `${name}  false   ${topic}, ${verdict}: ${oneLine(text.slice(start, end))}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
