import type { Topic } from '../../requests/request.ts';
import { findingsOf } from '../findings-of.ts';
import type { LetterCount } from '../letter-count.ts';
import { monthOf } from '../month-of.ts';
import { GROUP_OF, type NationalGroup } from '../national-groups.ts';
import type { Atom } from '../suppression/ledger.ts';

/** The columns of a table of requests. */
export const COLUMNS = [
  'breach',
  'check',
  'total',
  'returned',
  'done',
  'asked',
  'flagged',
  'dismissed',
] as const;

export type Column = (typeof COLUMNS)[number];

/** What is counted of letters. `read` is `whole` and `partly read` together. */
export type LetterColumn = 'read' | 'whole' | 'partly read' | 'could not be read' | 'answered' | 'unanswered';

/** Which requests: of a month, topic, national group or provider. Where none is named, all. */
export interface RequestCell {
  readonly month?: string;
  readonly topic?: Topic;
  readonly group?: NationalGroup;
  /** As read; empty for letters that name none. */
  readonly provider?: string;
  readonly column: Column;
}

/** The requests of a letter, to be added up by cell. */
export function requestAtoms(count: LetterCount): Atom[] {
  return findingsOf(count).map(({ topic, verdict, outcome }) => ({
    at: [monthOf(count.day), topic, count.reading.provider ?? '', verdict, outcome],
    count: 1,
  }));
}

/** The names of all cells that are ever shown and to which a request adds. */
export function requestCells(
  [month = '', name = '', provider = '', verdict = '', outcome = '']: Atom['at'],
  hasMonths: boolean,
) {
  const topic = name as Topic;
  const columns = [outcome, ...(outcome === 'dismissed' ? [] : [verdict, 'total'])] as Column[];
  const cells = columns.flatMap((column): RequestCell[] => [
    { column },
    { topic, column },
    { group: GROUP_OF[topic], column },
    ...(hasMonths ? [{ month, column }] : []),
  ]);
  if (outcome === 'dismissed') return cells.map(requestName);
  const byProvider: RequestCell[] = [
    { provider, column: 'total' },
    { provider, column: verdict as Column },
    // What was not returned is shown nowhere, and must not be had by taking one from the other.
    { provider, column: outcome === 'returned' ? 'returned' : 'flagged' },
    { provider, topic, column: 'total' },
    ...(hasMonths ? [{ month, topic, column: 'total' } as const] : []),
  ];
  return [...cells, ...byProvider].map(requestName);
}

/** The name of a cell of requests. */
export function requestName({ month, topic, group, provider, column }: RequestCell): string {
  return [month ?? '', topic ?? '', group ?? '', provider === undefined ? '' : `of ${provider}`, column].join(
    '|',
  );
}

/** A letter, to be added up by cell. */
export function letterAtom({ day, reading, returns }: LetterCount): Atom {
  return {
    at: [monthOf(day), reading.state, returns.length > 0 ? 'answered' : 'unanswered', reading.provider ?? ''],
    count: 1,
  };
}

/** The names of all cells that are ever shown and to which a letter adds. */
export function letterCells(
  [month = '', state, answered, provider = '']: Atom['at'],
  hasMonths: boolean,
): string[] {
  const isRead = state !== 'could not be read';
  const columns = isRead
    ? ['read', state === 'read' ? 'whole' : 'partly read', answered as LetterColumn]
    : ['could not be read'];
  const cells = (columns as LetterColumn[]).flatMap((column) => [
    letterName(column),
    ...(hasMonths ? [letterName(column, month)] : []),
  ]);
  return isRead ? [...cells, letterName('read', undefined, provider)] : cells;
}

/** The name of a cell of letters. */
export function letterName(column: LetterColumn, month = '', provider?: string): string {
  return [month, provider === undefined ? '' : `of ${provider}`, column].join('|');
}
