import { TOPICS } from '../../requests/request.ts';
import type { Counts, Score, UrgentCounts } from './score-findings.ts';

/** The figures of a set of letters in four lines, as percentages. */
export function writeTotals(name: string, { total, urgent, letters }: Score): string {
  const precision = share(total.right, total.findings);
  const recall = share(total.found, total.labels);
  return [
    `${name}: ${letters.all} letters, ${total.labels} requests to point out, ${total.findings} pointed out`,
    `  F1 ${percent(f1Of(total))}   precision ${percent(precision)}   recall ${percent(recall)}`,
    writeUrgent(urgent),
    `  topic right ${percent(share(total.topicRight, total.found))}   verdict right ${percent(share(total.verdictRight, total.found))}   letters with nothing to flag ${letters.clean}, flagged all the same ${letters.cleanFlagged}`,
  ].join('\n');
}

function writeUrgent({ labels, found, called, asked, calledWrongly, askedWrongly }: UrgentCounts): string {
  return `  urgent ones ${labels}: found ${found}, called urgent ${called}, asked about ${asked}; not labelled so: called urgent ${calledWrongly}, asked about ${askedWrongly}`;
}

/** Precision and recall by topic, open and hidden letters side by side. */
export function writeTopics(open: Score, hidden: Score): string {
  const rows = TOPICS.map((topic) =>
    [topic.padEnd(22), writeRow(open.byTopic.get(topic)), writeRow(hidden.byTopic.get(topic))].join('   '),
  );
  const head = `${'requests, precision, recall'.padEnd(22)}   ${'open'.padStart(22)}   ${'hidden'.padStart(22)}`;
  return [head, ...rows].join('\n');
}

/** F1 of what was pointed out, 0 to 1; NaN where there was nothing to point out and nothing was. */
export function f1Of({ labels, found, findings, right }: Counts): number {
  const precision = share(right, findings);
  const recall = share(found, labels);
  return (2 * precision * recall) / (precision + recall);
}

function writeRow(counts: Counts | undefined): string {
  if (!counts) return '–'.padStart(22);
  const { labels, found, findings, right } = counts;
  return `${String(labels).padStart(6)} ${percent(share(right, findings))} ${percent(share(found, labels))}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

function percent(value: number): string {
  return (Number.isNaN(value) ? '–' : (100 * value).toFixed(1)).padStart(7);
}
