import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { isoDay } from '../letter/iso-day.ts';
import type { Topic } from '../requests/request.ts';
import { type Answers, addAnswer, noAnswers } from './answers.ts';
import { addVote, type Change, changesIn, noVotes } from './changes.ts';
import type { Dismissal } from './dismissal.ts';
import { findingsOf } from './findings-of.ts';
import { addLateDays, type LateLetters, lateLetters } from './late-letters.ts';
import type { LetterCount } from './letter-count.ts';
import { monthOf } from './month-of.ts';
import type { NationalGroup } from './national-groups.ts';
import type { ProviderType } from './provider-type.ts';
import { createPairs, createRows, type Row } from './rows.ts';
import { addFinding, addLetter, noSum, type Totals } from './totals.ts';
import { isInView, isSought, type View } from './view.ts';

/**
 * The counts as the dashboard shows them. Rows have the most requests first; those of months, weeks and days are in the
 * order of time. Rows of topics and groups have no letters of their own: those of the whole are their denominator. A
 * provider without a name is that of letters that name none.
 */
export interface Summary {
  readonly whole: Totals;
  readonly topics: readonly Row<{ readonly topic: Topic }>[];
  readonly groups: readonly Row<{ readonly group: NationalGroup }>[];
  readonly providers: readonly Row<{ readonly provider: string }>[];
  readonly departments: readonly Row<{ readonly provider: string; readonly department: string }>[];
  readonly types: readonly Row<{ readonly type: ProviderType }>[];
  /** By month, such as `2026-03`, and by week, as its Monday. */
  readonly months: readonly Row<{ readonly start: string }>[];
  readonly weeks: readonly Row<{ readonly start: string }>[];
  readonly changes: { readonly months: readonly Change[]; readonly weeks: readonly Change[] };
  /** The ten providers and topics with the most requests. */
  readonly pairs: readonly Row<{ readonly provider: string; readonly topic: Topic }>[];
  readonly reasons: Readonly<Partial<Record<Dismissal, number>>>;
  readonly late: LateLetters;
  readonly answers: Answers;
}

const MOST_PAIRS = 10;

/** Adds up the letters of a view in one pass. `today` is an ISO day. */
export function summarise(counts: Iterable<LetterCount>, view: View, today: string): Summary {
  const whole = noSum();
  const topics = createRows((topic: Topic) => ({ topic }));
  const groups = createRows((group: NationalGroup) => ({ group }));
  const providers = createRows((provider: string) => ({ provider }));
  const departments = createPairs((provider: string, department: string) => ({ provider, department }));
  const types = createRows((type: ProviderType) => ({ type }));
  const months = createRows((start: string) => ({ start }));
  const weeks = createRows((start: string) => ({ start }));
  const pairs = createPairs((provider: string, topic: Topic) => ({ provider, topic }));
  const votes = { months: noVotes(), weeks: noVotes() };
  const reasons: Partial<Record<Dismissal, number>> = {};
  const lateDays = new Map<string, number[]>();
  const answers = noAnswers();
  const mondayOf = mondays();

  for (const count of counts) {
    if (!isInView(count, view)) continue;
    const { reading, day } = count;
    const { provider = '', department = '', providerType: type } = reading;
    const month = monthOf(day);
    const week = mondayOf(day);
    const sums = [
      whole,
      providers.of(provider),
      departments.of(provider, department),
      types.of(type),
      months.of(month),
      weeks.of(week),
    ];
    for (const sum of sums) addLetter(sum, count);
    addVote(votes.months, month, reading);
    addVote(votes.weeks, week, reading);
    addLateDays(lateDays, count);
    addAnswer(answers, count, today);
    for (const finding of findingsOf(count)) {
      if (!isSought(finding, view)) continue;
      const { topic, group, reason } = finding;
      const own = [topics.of(topic), groups.of(group), pairs.of(provider, topic)];
      for (const sum of [...sums, ...own]) addFinding(sum, finding);
      if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
  }

  return {
    whole,
    topics: topics.byRequests(),
    groups: groups.byRequests(),
    providers: providers.byRequests(),
    departments: departments.byRequests(),
    types: types.byRequests(),
    months: months.byName(),
    weeks: weeks.byName(),
    changes: { months: changesIn(votes.months), weeks: changesIn(votes.weeks) },
    pairs: pairs
      .byRequests()
      .filter(({ requests }) => requests > 0)
      .slice(0, MOST_PAIRS),
    reasons,
    late: lateLetters(lateDays),
    answers,
  };
}

/** The Monday of a day's week, worked out once for each day. */
function mondays(): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const monday = known.get(day) ?? isoDay(startOfISOWeek(parseISO(day)));
    known.set(day, monday);
    return monday;
  };
}
