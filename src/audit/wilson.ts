/** The quantile of the normal distribution for 95%. */
const Z = 1.959963984540054;

/**
 * The 95% interval of a proportion, as numbers from 0 to 1, by E. B. Wilson, 'Probable inference, the law of succession,
 * and statistical inference', J. Am. Stat. Assoc. 22 (1927) 209–212. `of` is at least 1.
 */
export function wilsonInterval(right: number, of: number): readonly [low: number, high: number] {
  const share = right / of;
  const middle = share + Z ** 2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
