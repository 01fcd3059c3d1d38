import type { Letter, Passage, Range } from '../letter/letter.ts';
import { asRequest } from './as-request.ts';
import { concernsPractice } from './concerns-practice.ts';
import { featuresOf } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import { openExamples, type RequestExample } from './nearest-example.ts';
import type { Opinion } from './opinion.ts';
import { viewPassage } from './passage-view.ts';
import { readPassages } from './read-passage.ts';
import type { LetterRequest, PassedOver, RequestReading } from './request.ts';
import { openScorer, type ScorerFile } from './scorer.ts';
import { pastReader } from './tense.ts';
import { likeliest, type Reader } from './weigh-passage.ts';
import { compileWords, type WordLists, wordReader } from './words.ts';

/** What finding requests needs to know, as plain data. */
export interface RequestKnowledge {
  readonly words: WordLists;
  readonly scorer: ScorerFile;
  /** Sentences that are known whatever the scorer and the encoder learnt. */
  readonly examples: readonly RequestExample[];
}

const readers = new WeakMap<RequestKnowledge, Reader>();

/**
 * Finds what a letter asks of the practice, in the letter's order, and what came near and why it is none. `opinions`
 * are those of a reader of context, one for each passage: with them the scorer's own opinions are joined.
 */
export function findRequests(
  letter: Letter,
  knowledge: RequestKnowledge,
  opinions?: readonly Opinion[],
): RequestReading {
  const reader = readerOf(knowledge);
  const words = { readWords: wordReader(reader.lexicon), isPast: pastReader() };
  const isWary = !concernsPractice(letter.text);
  const places = letter.passages.map((passage, index) => ({
    letter,
    passage,
    index,
    isWary,
    context: opinions?.[index],
  }));
  const read = readPassages(places, reader, words);
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
  const place = { letter, passage, index, context: undefined, isWary: false };
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

function readerOf(knowledge: RequestKnowledge): Reader {
  const known = readers.get(knowledge);
  if (known) return known;
  const reader = {
    lexicon: compileWords(knowledge.words),
    scorer: openScorer(knowledge.scorer),
    nearest: openExamples(knowledge.examples),
  };
  readers.set(knowledge, reader);
  return reader;
}
