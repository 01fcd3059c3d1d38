/** The softmax of scores, by the name of each: probabilities that add up to 1. Names and scores are in one order. */
export function probabilities<Name extends string>(
  names: readonly Name[],
  scores: readonly number[],
): Record<Name, number> {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(names.map((name, index) => [name, (powers[index] ?? 0) / total])) as Record<
    Name,
    number
  >;
}
