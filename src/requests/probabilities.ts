/** The softmax of scores, by the name of each: probabilities that add up to 1. Names and scores are in one order. */
export function probabilities<Name extends string>(
  names: readonly Name[],
  scores: readonly number[],
): Record<Name, number> {
  const highest = Math.max(...scores);
  let total = 0;
  for (const score of scores) total += Math.exp(score - highest);
  const likelihoods = {} as Record<Name, number>;
  for (const [index, name] of names.entries())
    likelihoods[name] = Math.exp((scores[index] ?? 0) - highest) / total;
  return likelihoods;
}
