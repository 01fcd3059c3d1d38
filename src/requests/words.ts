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
  /** Both as the scorer has them: `<practice>`, `<standing asked>`. */
  readonly name: string;
  readonly place: number;
}

type Meant = Pick<Slot, 'kind' | 'meaning' | 'name'>;

interface Phrase {
  readonly words: readonly string[];
  readonly meant: Meant;
}

export interface Lexicon {
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What words end with that are in no list themselves: '-pril' is a medicine. */
  readonly endings: ReadonlyMap<string, Meant>;
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
  const endings = new Map<string, Meant>();
  for (const [kind, meanings] of Object.entries(lists))
    for (const [meaning, phrases] of Object.entries(meanings)) {
      const meant = meantBy(kind as SlotKind, meaning);
      for (const phrase of phrases) {
        if (phrase.startsWith('-')) {
          endings.set(phrase.slice(1), meant);
          continue;
        }
        const words = tokenise(phrase).map(({ word }) => word);
        const [first] = words;
        if (first === undefined) continue;
        lexicon.set(first, [...(lexicon.get(first) ?? []), { words, meant }]);
      }
    }
  for (const [first, phrases] of lexicon)
    lexicon.set(
      first,
      phrases.toSorted((a, b) => b.words.length - a.words.length),
    );
  return { phrases: lexicon, endings };
}

function meantBy(kind: SlotKind, meaning: string): Meant {
  const isPlain = kind === 'who' || kind === 'act' || kind === 'thing';
  return { kind, meaning, name: isPlain ? `<${meaning}>` : `<${kind} ${meaning}>` };
}

/** Every slot of a passage, in order. A phrase hides shorter ones of its kind that begin at the same word. */
export function findSlots(tokens: readonly Token[], lexicon: Lexicon): Slot[] {
  const slots: Slot[] = [];
  for (const [place, token] of tokens.entries()) {
    const listed = lexicon.phrases.get(token.word);
    if (listed) addListed(slots, listed, tokens, place);
    else addByEnding(slots, token, place, lexicon.endings);
  }
  return slots;
}

function addListed(slots: Slot[], listed: readonly Phrase[], tokens: readonly Token[], place: number): void {
  const [from, start] = [slots.length, tokens[place]?.start ?? 0];
  for (const { words, meant } of listed) {
    if (isHidden(slots, from, meant.kind) || !standsAt(words, tokens, place)) continue;
    const end = tokens[place + words.length - 1]?.end ?? start;
    slots.push({ kind: meant.kind, meaning: meant.meaning, name: meant.name, place, start, end });
  }
}

function isHidden(slots: readonly Slot[], from: number, kind: SlotKind): boolean {
  for (let at = from; at < slots.length; at++) if (slots[at]?.kind === kind) return true;
  return false;
}

function standsAt(words: readonly string[], tokens: readonly Token[], place: number): boolean {
  for (let at = 1; at < words.length; at++) if (tokens[place + at]?.word !== words[at]) return false;
  return true;
}

/** The words of a text and what they mean. */
export interface TextWords {
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

function addByEnding(
  slots: Slot[],
  { word, start, end }: Token,
  place: number,
  endings: Lexicon['endings'],
): void {
  for (
    let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM);
    length >= SHORTEST_ENDING;
    length--
  ) {
    const meant = endings.get(word.slice(-length));
    if (!meant) continue;
    slots.push({ ...meant, place, start, end });
    return;
  }
}
