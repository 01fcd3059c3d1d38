import { type Opinion, opinionOf, type RequestTopic, VERDICT_CLASSES, type VerdictClass } from './opinion.ts';
import { REQUEST_TOPICS } from './scorer.ts';

/** Joins two opinions by adding their log-probabilities: `weight` is the second's share, 0 to 1. */
export function joinOpinions(one: Opinion, other: Opinion, weight: number): Opinion {
  return opinionOf(
    () => joinRecords<VerdictClass>(VERDICT_CLASSES, one.verdicts, other.verdicts, weight),
    () => joinRecords<RequestTopic>(REQUEST_TOPICS, one.topics, other.topics, weight),
  );
}

function joinRecords<Name extends string>(
  names: readonly Name[],
  one: Readonly<Record<Name, number>>,
  other: Readonly<Record<Name, number>>,
  weight: number,
): Record<Name, number> {
  const powers = names.map((name) => (one[name] + 1e-6) ** (1 - weight) * (other[name] + 1e-6) ** weight);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(names.map((name, index) => [name, (powers[index] ?? 0) / total])) as Record<
    Name,
    number
  >;
}
