import type { Letter, Passage, Range } from '../letter/letter.ts';
import { asRequest } from './as-request.ts';
import { featuresOf } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import { type RequestKnowledge, readerOf } from './open-reader.ts';
import type { Opinion } from './opinion.ts';
import { viewPassage } from './passage-view.ts';
import { placesIn, wordsBy } from './places.ts';
import { readPassages } from './read-passage.ts';
import type { LetterRequest, PassedOver, RequestReading } from './request.ts';
import { likeliest } from './weigh-passage.ts';
import { wordReader } from './words.ts';

/**
 * Finds what a letter asks of the practice, in the letter's order, and what came near and why it is none. `opinions`
 * are those of a reader of context, one for each passage that it read: with them the scorer's own opinions are joined.
 */
export function findRequests(
  letter: Letter,
  knowledge: RequestKnowledge,
  opinions?: readonly (Opinion | undefined)[],
): RequestReading {
  const reader = readerOf(knowledge);
  const read = readPassages(placesIn(letter, opinions), reader, wordsBy(reader));
  let near: readonly PassedOver[] | undefined;
  return {
    requests: read.flatMap(({ requests }) => requests),
    get passedOver() {
      near ??= read.flatMap(({ passedOver }) => passedOver?.() ?? []);
      return near;
    },
  };
}

/**
 * A stretch of a letter that somebody at the practice marked as a request, with the topic that the scorer thinks the
 * likeliest. The quote is the stretch without the white space at its ends. Undefined where it holds no words.
 */
export function readMarked(
  letter: Letter,
  stretch: Range,
  knowledge: RequestKnowledge,
): LetterRequest | undefined {
  const { lexicon, scorer } = readerOf(knowledge);
  const text = letter.text.slice(stretch.start, stretch.end);
  const start = stretch.start + text.length - text.trimStart().length;
  const marked = { start, end: start + text.trim().length };
  const index = letter.passages.findIndex((each) => each.end > marked.start && each.start < marked.end);
  const around = letter.passages[index];
  if (!around) return undefined;
  const passage: Passage = { ...around, ...marked };
  const view = { ...viewPassage(letter, index), text: text.trim() };
  const readWords = wordReader(lexicon);
  const { tokens, slots } = readWords(view.text);
  const opinion = scorer.score(featuresOf(view, readWords, gatherHashes));
  const place = { letter, passage, index, context: undefined, isWary: false, isUnticked: false };
  const asked = { part: { start: 0, end: view.text.length }, topic: likeliest(opinion.topics).topic };
  const request = asRequest({
    ...place,
    ...asked,
    readWords,
    tokens,
    slots,
    opinion,
    likelihood: 1,
    ownLikelihood: 1,
    sureness: 'sure',
    isPointedOut: true,
  });
  // Whether it is one at all, and so whether that depends on anything, is not the scorer's to say here.
  const circumstances = request.circumstances.filter((each) => each !== 'depends');
  return { ...request, ...marked, circumstances };
}
