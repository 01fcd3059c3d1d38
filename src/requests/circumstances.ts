import type { Letter } from '../letter/letter.ts';
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

/** What the letter says of a request, as far as an agreement may turn on it. */
export function circumstancesOf({
  letter,
  opinion,
  slots,
}: {
  readonly letter: Letter;
  readonly opinion: Opinion;
  readonly slots: readonly Slot[];
}): Circumstance[] {
  const { allowed, check, breach } = opinion.verdicts;
  const reads: Circumstance[] =
    allowed > check && allowed > breach ? ['proper-work'] : check > breach ? ['depends'] : [];
  const said = slots.flatMap(({ kind, meaning }) =>
    kind === 'says' && SAID.has(meaning) ? [meaning as Circumstance] : [],
  );
  const isFilm =
    slots.some(({ meaning }) => meaning === 'imaging') && /chest|cxr/i.test(slotText(letter, slots));
  return [...new Set([...reads, ...said, ...(isFilm ? (['repeat-chest-x-ray'] as const) : [])])];
}

function slotText(letter: Letter, slots: readonly Slot[]): string {
  return slots.map(({ start, end }) => letter.text.slice(start, end)).join(' ');
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  fourteen: 14,
};

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
    const count = short ? Number(short[1]) : (COUNTS[word] ?? Number(word));
    const unit = UNITS.find(([pattern]) => pattern.test(short?.[2] ?? tokens[index + 1]?.word ?? ''));
    if (unit && Number.isFinite(count) && count > 0) return count * unit[1];
  }
  return undefined;
}
