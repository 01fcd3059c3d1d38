import { TOPICS, type Topic } from '../../requests/request.ts';
import { findingsOf } from '../findings-of.ts';
import type { LetterCount } from '../letter-count.ts';
import { GROUP_OF, type NationalGroup } from '../national-groups.ts';
import type { Atom } from '../suppression/ledger.ts';
import { suppress } from '../suppression/suppress.ts';
import type { Period } from '../view.ts';

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
interface RequestCell {
  readonly month?: string;
  readonly topic?: Topic;
  readonly group?: NationalGroup;
  /** As read; empty for letters that name none. */
  readonly provider?: string;
  readonly column: Column;
}

/** A number, or `undefined` where it is kept back. */
export type Given = number | undefined;

/** Everything that leaves the practice about one period, as plain data. */
export interface ReleasedNumbers {
  readonly period: Period;
  /** Numbers under this one are kept back, and those from which they could be worked out. */
  readonly threshold: number;
  /** Agreements that judged, each with its version, such as `england 2026-04`. */
  readonly agreements: readonly string[];
  /** Versions of Handback that read. */
  readonly rules: readonly string[];
  /** Such as `2026-03`, the earliest first. */
  readonly months: readonly string[];
  /** Topics that were found, in the order of `TOPICS`. */
  readonly topics: readonly Topic[];
  readonly providers: readonly string[];
  /** By the cells' names. A cell that is not in it is nought. */
  readonly requestCells: ReadonlyMap<string, Given>;
  readonly letterCells: ReadonlyMap<string, Given>;
}

/** The same, to be looked up. What a report shows of it is as safe as the whole. */
export interface Release extends ReleasedNumbers {
  /** By provider and topic there are totals alone; by month and topic too; by provider also what was returned. */
  requests(cell: RequestCell): Given;
  letters(column: LetterColumn, of?: { readonly month?: string; readonly provider?: string }): Given;
}

/** Adds up the letters that were first open in a period, and keeps back what must be. */
export function releaseNumbers(
  counts: readonly LetterCount[],
  period: Period,
  threshold: number,
): ReleasedNumbers {
  const inPeriod = counts.filter(({ day }) => period.from <= day && day <= period.to);
  const named = (part: (count: LetterCount) => string) => [...new Set(inPeriod.map(part))].sort();
  const months = named(({ day }) => monthOf(day));
  const topics = new Set(inPeriod.flatMap(findingsOf).map(({ topic }) => topic));
  return {
    period,
    threshold,
    agreements: named(({ reading: { agreement } }) => `${agreement.id} ${agreement.version}`),
    rules: named(({ reading }) => reading.rules),
    months,
    topics: TOPICS.filter((topic) => topics.has(topic)),
    providers: named(({ reading }) => reading.provider ?? ''),
    requestCells: suppress({
      atoms: inPeriod.flatMap(requestAtoms),
      cellsOf: (at) => requestCells(at, months.length > 1),
      threshold,
    }).cells,
    letterCells: suppress({
      atoms: inPeriod.map(letterAtom),
      cellsOf: (at) => letterCells(at, months.length > 1),
      threshold,
    }).cells,
  };
}

/** Released numbers, to be looked up by what they are of. */
export function readRelease(numbers: ReleasedNumbers): Release {
  const { months, requestCells: requests, letterCells: letters } = numbers;
  const given = (cells: ReadonlyMap<string, Given>, name: string) => (cells.has(name) ? cells.get(name) : 0);
  const hasMonths = months.length > 1;
  return {
    ...numbers,
    requests: ({ month, ...cell }) =>
      given(requests, nameOf({ ...cell, ...(hasMonths && month !== undefined && { month }) })),
    letters: (column, { month, provider } = {}) =>
      given(letters, letterName(column, hasMonths ? month : undefined, provider)),
  };
}

function monthOf(day: string): string {
  return day.slice(0, 'yyyy-mm'.length);
}

function requestAtoms(count: LetterCount): Atom[] {
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
  if (outcome === 'dismissed') return cells.map(nameOf);
  const byProvider: RequestCell[] = [
    { provider, column: 'total' },
    // What was not returned is shown nowhere, and must not be had by taking one from the other.
    { provider, column: outcome === 'returned' ? 'returned' : 'flagged' },
    { provider, topic, column: 'total' },
    ...(hasMonths ? [{ month, topic, column: 'total' } as const] : []),
  ];
  return [...cells, ...byProvider].map(nameOf);
}

function nameOf({ month, topic, group, provider, column }: RequestCell): string {
  return [month ?? '', topic ?? '', group ?? '', provider === undefined ? '' : `of ${provider}`, column].join(
    '|',
  );
}

function letterAtom({ day, reading, returns }: LetterCount): Atom {
  return {
    at: [monthOf(day), reading.state, returns.length > 0 ? 'answered' : 'unanswered', reading.provider ?? ''],
    count: 1,
  };
}

function letterCells([month = '', state, answered, provider = '']: Atom['at'], hasMonths: boolean): string[] {
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

function letterName(column: LetterColumn, month = '', provider?: string): string {
  return [month, provider === undefined ? '' : `of ${provider}`, column].join('|');
}
