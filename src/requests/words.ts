import * as v from 'valibot';
import type { Range } from '../letter/letter.ts';
import { type Token, tokenise } from './tokens.ts';

const WordList = v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty())));

const WordLists = v.strictObject({
  who: WordList,
  act: WordList,
  thing: WordList,
  standing: WordList,
  when: WordList,
  says: WordList,
});

/** Words that mean the same, by slot and meaning: `assets/words.yaml`. */
export type WordLists = v.InferOutput<typeof WordLists>;

type SlotKind = keyof WordLists;

/** A phrase found in a passage, and what it means. Offsets are into the passage's text, places into its tokens. */
export interface Slot extends Range {
  readonly kind: SlotKind;
  readonly meaning: string;
  readonly place: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: SlotKind;
  readonly meaning: string;
}

export interface Lexicon {
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What words end with that are in no list themselves: '-pril' is a medicine. */
  readonly endings: ReadonlyMap<string, Omit<Phrase, 'words'>>;
}

const SHORTEST_ENDING = 4;
const LONGEST_ENDING = 9;
const SHORTEST_STEM = 3;

/** Checks the word lists. Throws a sentence that names the list at fault. */
export function parseWords(value: unknown): WordLists {
  const result = v.safeParse(WordLists, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `words.yaml: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}. Give a list of words or phrases.`,
  );
}

/** Makes the lists ready to be looked up in one pass over a passage. */
export function compileWords(lists: WordLists): Lexicon {
  const lexicon = new Map<string, Phrase[]>();
  const endings = new Map<string, Omit<Phrase, 'words'>>();
  for (const [kind, meanings] of Object.entries(lists))
    for (const [meaning, phrases] of Object.entries(meanings))
      for (const phrase of phrases) {
        if (phrase.startsWith('-')) {
          endings.set(phrase.slice(1), { kind: kind as SlotKind, meaning });
          continue;
        }
        const words = tokenise(phrase).map(({ word }) => word);
        const [first] = words;
        if (first === undefined) continue;
        lexicon.set(first, [...(lexicon.get(first) ?? []), { words, kind: kind as SlotKind, meaning }]);
      }
  for (const [first, phrases] of lexicon)
    lexicon.set(
      first,
      phrases.toSorted((a, b) => b.words.length - a.words.length),
    );
  return { phrases: lexicon, endings };
}

/** Every slot of a passage, in order. A phrase hides shorter ones of its kind that begin at the same word. */
export function findSlots(tokens: readonly Token[], lexicon: Lexicon): Slot[] {
  return tokens.flatMap((token, place) => {
    const seen = new Set<SlotKind>();
    const listed = lexicon.phrases.get(token.word);
    if (!listed) return slotByEnding(token, place, lexicon.endings);
    return listed.flatMap(({ words, kind, meaning }) => {
      if (seen.has(kind) || !words.every((word, offset) => tokens[place + offset]?.word === word)) return [];
      seen.add(kind);
      const end = tokens[place + words.length - 1]?.end ?? token.end;
      return [{ kind, meaning, place, start: token.start, end }];
    });
  });
}

/** The words of a text and what they mean. */
interface TextWords {
  readonly tokens: readonly Token[];
  readonly slots: readonly Slot[];
}

export type ReadWords = (text: string) => TextWords;

/** Reads texts by word lists, each text once: a passage is read for itself and as the neighbour of two others. */
export function wordReader(lexicon: Lexicon): ReadWords {
  const known = new Map<string, TextWords>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const tokens = tokenise(text);
    const words = { tokens, slots: findSlots(tokens, lexicon) };
    known.set(text, words);
    return words;
  };
}

function slotByEnding({ word, start, end }: Token, place: number, endings: Lexicon['endings']): Slot[] {
  for (
    let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM);
    length >= SHORTEST_ENDING;
    length--
  ) {
    const known = endings.get(word.slice(-length));
    if (known) return [{ ...known, place, start, end }];
  }
  return [];
}
