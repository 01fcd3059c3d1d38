import { type CountedReturn, type Decision, type LetterCount, lifeOf, type Reading } from './letter-count.ts';

/**
 * Two counts of the same letter as one. Merging any number of counts, in any order and however often, comes to the same:
 * every part is the greatest of its kind in a fixed order, and nothing is added up. Of a letter that was deleted and
 * counted anew, nothing from before the deletion stays.
 */
export function merge(one: LetterCount, other: LetterCount): LetterCount {
  if (lifeOf(one) !== lifeOf(other)) return lifeOf(one) > lifeOf(other) ? one : other;
  return {
    ...one,
    day: earlier(one.day, other.day),
    reading: compareReadings(one.reading, other.reading) < 0 ? other.reading : one.reading,
    decisions: mergeBy(one.decisions, other.decisions, decisionKey, laterDecision),
    returns: mergeBy(one.returns, other.returns, ({ day }) => day, mergeReturns),
  };
}

/** Which finding a decision is about. */
export function decisionKey({ topic, nth, added }: Pick<Decision, 'topic' | 'nth' | 'added'>): string {
  return `${topic} ${added ? 'added' : 'found'} ${`${nth}`.padStart(4, '0')}`;
}

function compareReadings(a: Reading, b: Reading): number {
  return (
    a.number - b.number ||
    a.rules.localeCompare(b.rules, 'en', { numeric: true }) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Of decisions that nobody can tell which is the later, one that did something outweighs one that did less. */
const WEIGHT: Readonly<Record<Decision['outcome'], number>> = {
  flagged: 0,
  dismissed: 1,
  asked: 2,
  done: 3,
  returned: 4,
};

function laterDecision(a: Decision, b: Decision): Decision {
  const order =
    a.number - b.number ||
    WEIGHT[a.outcome] - WEIGHT[b.outcome] ||
    compareText(JSON.stringify(a), JSON.stringify(b));
  return order < 0 ? b : a;
}

function mergeReturns(a: CountedReturn, b: CountedReturn): CountedReturn {
  const due = later(a.due, b.due);
  const answer = laterAnswer(a.answer, b.answer);
  return { day: a.day, ...(due !== undefined && { due }), ...(answer && { answer }) };
}

/** Of two that are as late as each other, an answer outweighs none, and the earlier day the later. */
function laterAnswer(a: CountedReturn['answer'], b: CountedReturn['answer']): CountedReturn['answer'] {
  if (!a || !b) return a ?? b;
  if (a.number !== b.number) return a.number < b.number ? b : a;
  return compareText(a.day ?? '~', b.day ?? '~') <= 0 ? a : b;
}

function mergeBy<Part>(
  some: readonly Part[],
  others: readonly Part[],
  keyOf: (part: Part) => string,
  join: (a: Part, b: Part) => Part,
): Part[] {
  const parts = new Map<string, Part>();
  for (const part of [...some, ...others]) {
    const before = parts.get(keyOf(part));
    parts.set(keyOf(part), before === undefined ? part : join(before, part));
  }
  return [...parts].sort(([a], [b]) => compareText(a, b)).map(([, part]) => part);
}

/** The earlier of two ISO days. */
export function earlier(a: string, b: string): string {
  return compareText(a, b) <= 0 ? a : b;
}

/** The later of two ISO days, of which either may be missing. */
export function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareText(a, b) >= 0 ? a : b;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
