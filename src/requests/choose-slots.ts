import type { Range } from '../letter/letter.ts';
import type { Grounds } from './reasons.ts';
import type { Slot } from './words.ts';

/** Verbs that tell little by themselves, and are told of only where there is no other. */
const WEAK_ACT = /^(?:do|get|take|see|seen|look|provide|send|advised?|advising|ask|discuss|contact)$/i;

/** Words of the lists that steer the scorer, and are neither a deed nor a thing to a reader. */
const NO_ACT = /^have$/i;
const NO_THING =
  /^(?:m?c?gs?|micrograms|mls?|od|bd|tds|qds|nocte|mane|prn|time|us|on|list|outstanding|pending|ensure|.*\b(?:daily|a day))$/i;

/** How a passage stands, in the order in which it is told: the first of each meaning. */
const STANDINGS = ['asked', 'offered', 'needed', 'conditional'] as const;

/** Whether a slot says that something is asked or advised. */
export function asksOrAdvises({ kind, meaning }: Slot): boolean {
  return kind === 'standing' && (meaning === 'asked' || meaning === 'offered');
}

/** Of the slots of a passage those that tell best what its part asks: how it stands, the deed and the thing. */
export function chooseSlots({ letter, passage, slots, part }: Grounds) {
  const text = letter.text.slice(passage.start, passage.end);
  const wordsOf = ({ start, end }: Range) => text.slice(start, end);
  const own = slots.filter((slot) => liesIn(slot, part));
  const asking = own.find((slot) => asksOrAdvises(slot) || slot.meaning === 'practice')?.start ?? 0;
  const moods = slots.filter(({ kind }) => kind === 'standing' || kind === 'says');
  const isWithin = (slot: Slot) =>
    moods.some((mood) => mood.end - mood.start > slot.end - slot.start && liesIn(slot, mood));
  const standings = STANDINGS.flatMap((meaning) => {
    const says = (slot: Slot) => slot.kind === 'standing' && slot.meaning === meaning && !isWithin(slot);
    return own.find(says) ?? (meaning === 'asked' ? slots.find(says) : undefined) ?? [];
  });
  const acts = own.filter(
    (slot) => slot.kind === 'act' && !NO_ACT.test(wordsOf(slot)) && !moods.some((mood) => liesIn(slot, mood)),
  );
  const strong = acts.filter((slot) => !WEAK_ACT.test(wordsOf(slot)));
  const after = (among: readonly Slot[], from: number) =>
    among.find(({ start }) => start >= from) ?? among[0];
  const act = after(strong, asking) ?? after(acts, asking);
  const things = own.filter(
    (slot) => slot.kind === 'thing' && !NO_THING.test(wordsOf(slot)) && (!act || !liesIn(slot, act)),
  );
  return { standings, act, thing: after(things, act?.end ?? 0) };
}

/** Words that name the practice, in the part that asks where it has some. 'You' does in a letter to the GP. */
export function choosePractice({
  letter,
  slots,
  tokens,
  part,
}: Omit<Grounds, 'part'> & Partial<Pick<Grounds, 'part'>>):
  | (Range & { readonly isYou: boolean })
  | undefined {
  const practices = slots.filter(({ kind, meaning }) => kind === 'who' && meaning === 'practice');
  const yous = letter.addressee === 'gp' ? tokens.filter((_, place) => isYou(tokens, place)) : [];
  const inPart = (range: Range) => part === undefined || liesIn(range, part);
  const named = practices.find(inPart);
  if (named) return { ...named, isYou: false };
  const you = yous.find(inPart) ?? (practices.length === 0 ? yous[0] : undefined);
  if (you) return { start: you.start, end: you.end, isYou: true };
  return practices[0] && { ...practices[0], isYou: false };
}

/** 'You' as the one who is to act, and not as in 'thank you', 'as you know'. */
function isYou(tokens: Grounds['tokens'], place: number): boolean {
  const word = tokens[place]?.word ?? '';
  const [before, next] = [tokens[place - 1]?.word ?? '', tokens[place + 1]?.word ?? ''];
  return (
    /^(?:you|yours?|you'll|you'd)$/.test(word) &&
    !/^(?:thank|to|let|tell|for|dear|see|update)$/.test(before) &&
    !/^(?:know|knew|referred|saw|asked|sent|sincerely|faithfully|kindly)$/.test(next)
  );
}

function liesIn({ start, end }: Range, outer: Range): boolean {
  return start >= outer.start && end <= outer.end;
}
