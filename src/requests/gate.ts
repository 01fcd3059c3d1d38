import type { Letter, Passage } from '../letter/letter.ts';
import { type RequestKnowledge, readerOf } from './open-reader.ts';
import type { Opinion, ReadContext } from './opinion.ts';
import { placesIn, wordsBy } from './places.ts';
import { canAsk, settledOf } from './read-passage.ts';
import { toPointOut, weigh } from './weigh-passage.ts';

/**
 * How likely rules and scorer have it, without the reader of context, that each passage of a letter is to be pointed out,
 * 0 to 1: 0 for what asks nothing for certain.
 */
export function firstLikelihoods(letter: Letter, knowledge: RequestKnowledge): number[] {
  const reader = readerOf(knowledge);
  const words = wordsBy(reader);
  return placesIn(letter).map((place) => {
    if (!canAsk(place)) return 0;
    const weighed = weigh(place, reader, words);
    return settledOf(weighed) === undefined ? toPointOut(weighed.opinion) : 0;
  });
}

/**
 * The passages that the reader of context is to read, by their index in the letter, in its order: those that may ask
 * something, the one before and the one after each, and the heading above. Addresses, names and page footers are none.
 */
export function worthReading(letter: Letter, knowledge: RequestKnowledge): number[] {
  const { gate } = readerOf(knowledge).scorer;
  const likelihoods = firstLikelihoods(letter, knowledge);
  const readable = [...letter.passages.keys()].filter((index) => kindOf(letter, index) !== 'furniture');
  const worth = new Set<number | undefined>();
  let heading: number | undefined;
  for (const [place, index] of readable.entries()) {
    if ((likelihoods[index] ?? 0) >= gate)
      for (const each of [readable[place - 1], index, readable[place + 1], heading]) worth.add(each);
    if (kindOf(letter, index) === 'heading') heading = index;
  }
  return readable.filter((index) => worth.has(index));
}

/**
 * What a reader of context makes of the passages that are worth its reading, and undefined of the others, one for each
 * passage of the letter. It is not asked where none is worth it. Rejects where it cannot run.
 */
export async function readWorth(
  letter: Letter,
  knowledge: RequestKnowledge,
  readContext: ReadContext,
): Promise<(Opinion | undefined)[]> {
  const worth = worthReading(letter, knowledge);
  if (worth.length === 0) return letter.passages.map(() => undefined);
  const passages = worth.flatMap((index) => letter.passages[index] ?? []);
  const read = await readContext({ ...letter, passages });
  const opinions = new Map(worth.map((index, place) => [index, read[place]]));
  return letter.passages.map((_, index) => opinions.get(index));
}

function kindOf({ passages }: Letter, index: number): Passage['kind'] | undefined {
  return passages[index]?.kind;
}
