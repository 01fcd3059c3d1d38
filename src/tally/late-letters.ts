import type { LetterCount } from './letter-count.ts';

/** Letters that came late, by the days from the visit or discharge to the letter. */
export interface LateLetters {
  readonly bands: readonly { readonly band: string; readonly letters: number }[];
  /** Providers with late letters, the most first, with the middle one of their days. */
  readonly providers: readonly {
    readonly provider: string;
    readonly letters: number;
    readonly medianDays: number;
  }[];
}

const BANDS = [
  ['up to 7 days', 7],
  ['8 to 14 days', 14],
  ['15 to 28 days', 28],
  ['29 to 56 days', 56],
  ['over 56 days', Number.POSITIVE_INFINITY],
] as const;

/** Days of late letters, by provider. */
type LateDays = ReadonlyMap<string, readonly number[]>;

/** How late the late letters came, and whose they are. */
export function lateLetters(days: LateDays): LateLetters {
  const all = [...days.values()].flat();
  return {
    bands: BANDS.map(([band, most], index) => {
      const least = BANDS[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
      return { band, letters: all.filter((each) => least < each && each <= most).length };
    }),
    providers: [...days]
      .map(([provider, each]) => ({ provider, letters: each.length, medianDays: middleOf(each) }))
      .sort((a, b) => b.letters - a.letters || (a.provider < b.provider ? -1 : 1)),
  };
}

/** Adds the days of a letter, if it came late. */
export function addLateDays(days: Map<string, number[]>, { reading }: LetterCount): void {
  if (reading.daysLate === undefined) return;
  const provider = reading.provider ?? '';
  const before = days.get(provider);
  if (before) before.push(reading.daysLate);
  else days.set(provider, [reading.daysLate]);
}

/** The middle one; of an even number, the lower of the two. */
function middleOf(days: readonly number[]): number {
  return days.toSorted((a, b) => a - b)[(days.length - 1) >> 1] ?? 0;
}
