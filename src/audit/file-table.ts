import { TOPICS } from '../requests/request.ts';
import { csvLine } from '../tally/reports/csv-cell.ts';
import type { Audited } from './audited.ts';

/** The columns of the table by file, before those of the topics. */
const COLUMNS = [
  'file',
  'state',
  'why',
  'scan',
  'kind',
  'date',
  'provider',
  'department',
  'days_late',
  'to_hand_back',
  'to_check',
] as const;

/** The first line of the table by file, as CSV. */
export function fileTableHead(): string {
  return csvLine([...COLUMNS, ...TOPICS.map((topic) => topic.replaceAll('-', '_'))]);
}

/** A file's line of the table, as CSV. `name` is its path, where names are wanted, or its number. */
export function fileTableRow(name: string, { count: { day, reading }, why, isScan }: Audited): string {
  const { state, kind, provider = '', department = '', daysLate, findings } = reading;
  const those = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).length;
  const cells = [
    name,
    state,
    why,
    isScan ? 'yes' : 'no',
    state === 'could not be read' ? '' : kind,
    state === 'could not be read' ? '' : day,
    provider,
    department,
    `${daysLate ?? ''}`,
    `${those('breach')}`,
    `${those('check')}`,
    ...TOPICS.map((topic) => `${findings.filter((finding) => finding.topic === topic).length}`),
  ];
  return csvLine(cells);
}
