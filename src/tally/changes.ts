import type { Reading } from './letter-count.ts';

/** From this month on most letters were read by other rules, or judged by another agreement. */
export interface Change {
  readonly start: string;
  readonly what: 'rules' | 'agreement';
  /** Such as `0.2.0`, or `nottingham 2023`. */
  readonly to: string;
}

type Votes = Map<string, Map<string, number>>;

/** How many letters of each span of time were read by what. */
interface ChangeVotes {
  readonly rules: Votes;
  readonly agreement: Votes;
}

/** No votes yet. */
export function noVotes(): ChangeVotes {
  return { rules: new Map(), agreement: new Map() };
}

/** One letter of a span of time was read by these rules and judged by this agreement. */
export function addVote({ rules, agreement }: ChangeVotes, start: string, reading: Reading): void {
  vote(rules, start, reading.rules);
  vote(agreement, start, `${reading.agreement.id} ${reading.agreement.version}`);
}

/** The spans, in order, from which on most letters were read otherwise than in the one before. */
export function changesIn({ rules, agreement }: ChangeVotes): Change[] {
  return [...changesOf(rules, 'rules'), ...changesOf(agreement, 'agreement')].sort((a, b) =>
    a.start < b.start ? -1 : 1,
  );
}

function changesOf(votes: Votes, what: Change['what']): Change[] {
  const winners = [...votes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, counts]) => ({ start, what, to: mostOf(counts) }));
  return winners.filter(({ to }, index) => index > 0 && to !== winners[index - 1]?.to);
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? '';
}

function vote(votes: Votes, start: string, what: string): void {
  const counts = votes.get(start) ?? new Map<string, number>();
  votes.set(start, counts.set(what, (counts.get(what) ?? 0) + 1));
}
