import { countOf } from '../letter/number-words.ts';
import type { Opinion } from './opinion.ts';
import type { Circumstance } from './request.ts';
import type { Token } from './tokens.ts';
import type { Slot } from './words.ts';

const SAID: ReadonlySet<string> = new Set<Circumstance>([
  'supplied',
  'accepted',
  'private',
  'third-party',
  'local-service',
  'clinically-reviewed',
  'unrelated',
  'optional',
]);

export interface Reading {
  /** The passage's text. */
  readonly text: string;
  readonly opinion: Opinion;
  readonly slots: readonly Slot[];
  /** Whether it reads as more than proper work. */
  readonly isPointedOut: boolean;
}

/** What the letter says of a request, as far as an agreement may turn on it. */
export function circumstancesOf({ text, opinion, slots, isPointedOut }: Reading): Circumstance[] {
  const { check, breach } = opinion.verdicts;
  const reads: Circumstance[] = isPointedOut ? (check > breach ? ['depends'] : []) : ['proper-work'];
  const said = slots.flatMap(({ kind, meaning }) =>
    kind === 'says' && SAID.has(meaning) ? [meaning as Circumstance] : [],
  );
  const isFilm = slots.some(({ meaning }) => meaning === 'imaging') && /\bchest\b|\bcxr\b/i.test(text);
  return [...new Set([...reads, ...said, ...(isFilm ? (['repeat-chest-x-ray'] as const) : [])])];
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:days?|\/7)$/, 1],
  [/^(?:weeks?|\/52)$/, 7],
  [/^(?:months?|\/12)$/, 28],
];

/** Days of medicine that the passage says were supplied, or undefined. */
export function daysSupplied(tokens: readonly Token[], slots: readonly Slot[]): number | undefined {
  const said = slots.find(({ kind, meaning }) => kind === 'says' && meaning === 'supplied');
  if (!said) return undefined;
  for (const [index, { word }] of tokens.entries()) {
    const short = /^(\d+)(\/(?:7|52|12))$/.exec(word);
    const count = short ? Number(short[1]) : countOf(word);
    const unit = UNITS.find(([pattern]) => pattern.test(short?.[2] ?? tokens[index + 1]?.word ?? ''));
    if (unit && Number.isFinite(count) && count > 0) return count * unit[1];
  }
  return undefined;
}
