import { TOPICS, type Topic } from '../requests/request.ts';
import type { LetterCount } from './letter-count.ts';

/** ISO days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface TopicTotal {
  readonly topic: Topic;
  readonly breach: number;
  readonly check: number;
  readonly total: number;
}

export interface Totals {
  /** Letters that were read, whole or in part. */
  readonly read: number;
  /** Of these, the ones that were read in part. */
  readonly partlyRead: number;
  readonly couldNotBeRead: number;
  /** Letters for which a letter back was copied, once or more often. */
  readonly copied: number;
  /** Topics that were found, in the order of `TOPICS`. */
  readonly topics: readonly TopicTotal[];
}

export interface MonthTotals extends Totals {
  /** Such as `2026-03`. */
  readonly month: string;
}

export interface Summary extends Totals {
  /** Months with letters in them, the latest first. */
  readonly months: readonly MonthTotals[];
}

/** Totals of the letters that were first open in a period, together and by month. */
export function summarise(counts: readonly LetterCount[], { from, to }: Period): Summary {
  const inPeriod = counts.filter(({ day }) => from <= day && day <= to);
  const months = [...new Set(inPeriod.map(monthOf))].sort().reverse();
  return {
    ...totalsOf(inPeriod),
    months: months.map((month) => ({
      month,
      ...totalsOf(inPeriod.filter((count) => monthOf(count) === month)),
    })),
  };
}

function monthOf({ day }: LetterCount): string {
  return day.slice(0, 'yyyy-mm'.length);
}

function totalsOf(counts: readonly LetterCount[]): Totals {
  const inState = (state: LetterCount['state']) => counts.filter((count) => count.state === state).length;
  const partlyRead = inState('partly read');
  return {
    read: inState('read') + partlyRead,
    partlyRead,
    couldNotBeRead: inState('could not be read'),
    copied: counts.filter(({ copied }) => copied > 0).length,
    topics: TOPICS.map((topic) => totalOf(topic, counts)).filter(({ total }) => total > 0),
  };
}

function totalOf(topic: Topic, counts: readonly LetterCount[]): TopicTotal {
  const findings = counts.flatMap((count) => count.findings).filter((finding) => finding.topic === topic);
  const breach = findings.filter(({ verdict }) => verdict === 'breach').length;
  return { topic, breach, check: findings.length - breach, total: findings.length };
}
