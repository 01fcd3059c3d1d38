import type { Range } from '../letter/letter.ts';
import type { Grounds } from './reasons.ts';

/** How many characters before a unit of time belong to it at most. */
const LEAD = 48;

const BEFORE =
  /(?:\b(?:in|within|for|after|at|every|each|next|last|over|until|by|about|around|approximately|another|the|this|coming|alternate|from|further)\s+){0,3}(?:\b(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|few|couple of|several|to|or)[\s-]+){0,3}$/i;

const AFTER = /^(?:['’]?s?\s+time|\s+(?:later|ahead|hence|beforehand|from now))\b/i;

const SHORT = /^\d+\/(?:7|52|12)$/;
const BARE = /^(?:days?|weeks?|months?|years?|time|fortnight)$/i;
const OFTEN =
  /^(?:every|each|alternate)\b|^(?:\S+[- ])?(?:daily|weekly|fortnightly|monthly|quarterly|annual|annually|yearly|hourly)\b/i;
const LONG = /^(?:for|over|until|another|further)\b/i;

/**
 * The words of a part that say when, how often or for how long, with the number that belongs to them; what is urgent
 * first. Offsets are into the passage's text.
 */
export function sayWhen(
  { tokens, slots, part }: Pick<Grounds, 'tokens' | 'slots' | 'part'>,
  text: string,
): (Range & { readonly says: string }) | undefined {
  const liesIn = ({ start, end }: Range) => start >= part.start && end <= part.end;
  const whens = slots.filter((slot) => slot.kind === 'when' && liesIn(slot));
  const urgent = whens.find(({ meaning }) => meaning === 'urgent');
  if (urgent) return { start: urgent.start, end: urgent.end, says: 'how soon' };
  const units = [...whens, ...tokens.filter((token) => SHORT.test(token.word) && liesIn(token))];
  for (const { start, end } of units.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(part.start, start - LEAD);
    const lead = BEFORE.exec(text.slice(from, start))?.[0].trimStart().length ?? 0;
    if (lead === 0 && BARE.test(text.slice(start, end))) continue;
    const tail = AFTER.exec(text.slice(end, Math.min(part.end, end + LEAD)))?.[0].length ?? 0;
    const words = { start: start - lead, end: end + tail };
    return { ...words, says: kindOf(text.slice(words.start, words.end)) };
  }
  return undefined;
}

function kindOf(words: string): string {
  if (OFTEN.test(words)) return 'how often';
  return LONG.test(words) ? 'for how long' : 'when';
}
