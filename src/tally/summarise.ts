import { TOPICS, type Topic } from '../requests/request.ts';
import { type CountedFinding, findingsOf } from './findings-of.ts';
import type { LetterCount, Reading } from './letter-count.ts';

/** ISO days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface TopicTotal {
  readonly topic: Topic;
  readonly breach: number;
  readonly check: number;
  /** Breaches and checks: what was dismissed is not among them. */
  readonly total: number;
  /** Of the total, what a copied letter returns, says was done this time, or asks about. */
  readonly returned: number;
  readonly done: number;
  readonly asked: number;
  readonly dismissed: number;
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
  const inState = (state: Reading['state']) => counts.filter(({ reading }) => reading.state === state).length;
  const findings = counts.flatMap(findingsOf);
  const partlyRead = inState('partly read');
  return {
    read: inState('read') + partlyRead,
    partlyRead,
    couldNotBeRead: inState('could not be read'),
    copied: counts.filter(({ returns }) => returns.length > 0).length,
    topics: TOPICS.map((topic) => totalOf(topic, findings)).filter(
      ({ total, dismissed }) => total + dismissed > 0,
    ),
  };
}

function totalOf(topic: Topic, all: readonly CountedFinding[]): TopicTotal {
  const findings = all.filter((finding) => finding.topic === topic);
  const stood = findings.filter(({ outcome }) => outcome !== 'dismissed');
  const breach = stood.filter(({ verdict }) => verdict === 'breach').length;
  const those = (sought: CountedFinding['outcome']) =>
    findings.filter(({ outcome }) => outcome === sought).length;
  return {
    topic,
    breach,
    check: stood.length - breach,
    total: stood.length,
    returned: those('returned'),
    done: those('done'),
    asked: those('asked'),
    dismissed: those('dismissed'),
  };
}
