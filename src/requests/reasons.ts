import type { Letter, Passage, Range } from '../letter/letter.ts';
import { asksOrAdvises, choosePractice, chooseSlots } from './choose-slots.ts';
import { isForPractice } from './is-for-practice.ts';
import type { Reason } from './request.ts';
import type { Token } from './tokens.ts';
import { sayWhen } from './when-said.ts';
import type { Slot } from './words.ts';

/** A passage that asks, and the stretch of it that is told of. Offsets are into the passage's text. */
export interface Grounds {
  readonly letter: Letter;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly slots: readonly Slot[];
  readonly part: Range;
  /** The words that decided, where no list tells of them. */
  readonly decided?: Range | undefined;
}

const STANDING: Readonly<Record<string, string>> = {
  asked: 'makes it a request',
  offered: 'offers or advises it',
  needed: 'says that it is needed',
  conditional: 'puts a condition',
};

/** Headings under which something is asked, whoever is to do it. */
const FOR_ACTION =
  /\b(?:plans?|actions?|recommend\w*|advice|advised|suggest\w*|requests?|follow|to do|outcomes?|next|management|needed|required|what should)\b/i;

/**
 * The words that named the actor, the mood, the act, the thing and the time, what it stands under, and where no list
 * tells who is to act the words that decided. Never empty. Offsets are the letter's.
 */
export function reasonsFor(grounds: Grounds): Reason[] {
  const { passage, letter, decided } = grounds;
  const says = (
    slot: Reason['slot'],
    range: Range | undefined,
    write: (words: string) => string | undefined,
  ) => {
    if (!range) return [];
    const [start, end] = [passage.start + range.start, passage.start + range.end];
    const sentence = write(`'${letter.text.slice(start, end).replace(/\s+/g, ' ')}'`);
    return sentence === undefined ? [] : [{ slot, says: sentence, start, end }];
  };
  const { standings, act, thing } = chooseSlots(grounds);
  const practice = choosePractice(grounds);
  const when = sayWhen(grounds, letter.text.slice(passage.start, passage.end));
  const named = says('who', practice, (words) =>
    practice?.isYou ? `${words} is the practice, as the letter is to the GP` : `${words} is the practice`,
  );
  const around = surroundingReasons(passage, letter.text);
  const reasons = [
    ...named,
    ...standings.flatMap((slot) => says('standing', slot, (words) => `${words} ${STANDING[slot.meaning]}`)),
    ...says('act', act, (words) => `${words} is what is to be done`),
    ...says('thing', thing, (words) => `${words} is what it is about`),
    ...says('when', when, (words) => `${words} says ${when?.says}`),
    ...around,
    ...says('words', decided, (words) => `without ${words} it would read much less like a request`),
  ];
  const isSaid =
    named.length > 0 ||
    standings.some(asksOrAdvises) ||
    decided !== undefined ||
    around.some(({ says }) => isForPractice(says));
  const whole = says(
    'words',
    grounds.part,
    () => 'no single word decides: with what stands around it, it reads like a request',
  );
  return isSaid ? reasons : [...reasons, ...whole];
}

/** Whether the words that are in lists tell who is to act or that something is asked. */
export function saysWhoOrThat(grounds: Omit<Grounds, 'part' | 'decided'>): boolean {
  return choosePractice(grounds) !== undefined || grounds.slots.some(asksOrAdvises);
}

/** That it stands under a heading, or in a column, which tells that something is asked or of whom. */
function surroundingReasons({ heading, column, start }: Passage, text: string): Reason[] {
  const under = (words: string | undefined, says: string): Reason[] => {
    if (words === undefined || !(isForPractice(words) || FOR_ACTION.test(words))) return [];
    const at = text.lastIndexOf(words, start);
    return at < 0 ? [] : [{ slot: 'heading', says: `${says} '${words}'`, start: at, end: at + words.length }];
  };
  return [...under(heading, 'it stands under'), ...under(column, 'it stands in the column')];
}
