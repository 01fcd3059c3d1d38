import { TOPICS, type Topic } from '../../requests/request.ts';
import { findingsOf } from '../findings-of.ts';
import type { LetterCount } from '../letter-count.ts';
import { monthOf } from '../month-of.ts';
import { suppress } from '../suppression/suppress.ts';
import type { Period } from '../view.ts';
import {
  type LetterColumn,
  letterAtom,
  letterCells,
  letterName,
  type RequestCell,
  requestAtoms,
  requestCells,
  requestName,
} from './release-cells.ts';

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
  /** By provider and topic there are totals alone; by month and topic too; by provider also verdicts, and what was returned. */
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
      given(requests, requestName({ ...cell, ...(hasMonths && month !== undefined && { month }) })),
    letters: (column, { month, provider } = {}) =>
      given(letters, letterName(column, hasMonths ? month : undefined, provider)),
  };
}
