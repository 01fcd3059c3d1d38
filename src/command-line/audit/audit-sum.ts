import type { Audited } from '../../audit/audited.ts';
import { TOPICS, type Topic } from '../../requests/request.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';

/** What an audit comes to. */
export interface AuditSum {
  readonly files: number;
  readonly states: Readonly<Record<Audited['count']['reading']['state'], number>>;
  readonly scans: number;
  /** Files that hold the words of another. */
  readonly copies: number;
  readonly breaches: number;
  readonly checks: number;
  /** Letters with one or more requests. */
  readonly asking: number;
  readonly topics: Readonly<Partial<Record<Topic, number>>>;
  /** Why files could not be read, and how many. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Adds up an audit file by file. Of each letter it keeps six bytes of the fingerprint, to tell copies. */
export function sumAudit(): { readonly add: (audited: Audited) => void; readonly sum: () => AuditSum } {
  const states = { read: 0, 'partly read': 0, 'could not be read': 0 };
  const topics: Partial<Record<Topic, number>> = {};
  const reasons: Record<string, number> = {};
  const known = new Set<number>();
  const sum = { files: 0, scans: 0, copies: 0, breaches: 0, checks: 0, asking: 0 };
  return {
    add({ count: { id, reading }, why, isScan }) {
      sum.files += 1;
      states[reading.state] += 1;
      if (isScan) sum.scans += 1;
      if (reading.state === 'could not be read') reasons[why] = (reasons[why] ?? 0) + 1;
      const mark = Number.parseInt(id.slice(0, 12), 16);
      if (known.has(mark)) {
        sum.copies += 1;
        return;
      }
      known.add(mark);
      if (reading.findings.length > 0) sum.asking += 1;
      for (const { topic, verdict } of reading.findings) {
        topics[topic] = (topics[topic] ?? 0) + 1;
        if (verdict === 'breach') sum.breaches += 1;
        else sum.checks += 1;
      }
    },
    sum: () => ({ ...sum, states, topics, reasons }),
  };
}

/** The sums for a person to read in a terminal. */
export function writeAuditSum({
  files,
  states,
  scans,
  copies,
  breaches,
  checks,
  asking,
  topics,
  reasons,
}: AuditSum): string {
  const lines = [
    ['Files', files],
    ['  read', states.read],
    ['  read in part', states['partly read']],
    ['  could not be read', states['could not be read']],
    ['  scans, whole or in part', scans],
    ['  copies of another, counted once', copies],
    ['Letters that ask something of the practice', asking],
    ['Requests to hand back', breaches],
    ['Requests to check', checks],
    ...TOPICS.flatMap((topic) =>
      topics[topic] ? [[`  ${TOPIC_NAMES[topic]}`, topics[topic]] as const] : [],
    ),
    ...Object.entries(reasons)
      .sort(([, a], [, b]) => b - a)
      .map(([why, number]) => [`Could not be read: ${why}`, number] as const),
  ] as const;
  return lines.map(([name, number]) => `${number.toLocaleString('en-GB').padStart(9)}  ${name}`).join('\n');
}
