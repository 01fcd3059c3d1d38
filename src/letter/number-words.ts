const NAMES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
};

/** Words that name a number, for a pattern: `one|two|…`. */
export const NUMBER_NAMES = Object.keys(NAMES).join('|');

/** A number in figures or as a word, `a` being one of a thing; NaN where it is neither. */
export function countOf(written: string): number {
  const word = written.toLowerCase();
  return /^an?$/.test(word) ? 1 : (NAMES[word] ?? Number(word || Number.NaN));
}
