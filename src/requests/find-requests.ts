import type { Letter, Passage, Range } from '../letter/letter.ts';
import { asRequest, type Place, quoteOf } from './as-request.ts';
import { cutByTopic } from './cut-by-topic.ts';
import { decidingWords } from './deciding-words.ts';
import { featuresOf } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import { joinOpinions } from './join-opinions.ts';
import { namesPractice } from './names-practice.ts';
import { asExample, type NearestExample, openExamples, type RequestExample } from './nearest-example.ts';
import type { Opinion } from './opinion.ts';
import { viewPassage } from './passage-view.ts';
import { asksOutright, asOrder, isPlainOrder } from './plain-order.ts';
import { saysWhoOrThat } from './reasons.ts';
import type { LetterRequest, PassedOver, RequestReading, Sureness } from './request.ts';
import { openScorer, REQUEST_TOPICS, type Scorer, type ScorerFile, type Steps } from './scorer.ts';
import { settledStanding } from './standing.ts';
import { pastReader } from './tense.ts';
import {
  compileWords,
  type Lexicon,
  type ReadWords,
  type Slot,
  type WordLists,
  wordReader,
} from './words.ts';

/** What finding requests needs to know, as plain data. */
export interface RequestKnowledge {
  readonly words: WordLists;
  readonly scorer: ScorerFile;
  /** Sentences that are known whatever the scorer and the encoder learnt. */
  readonly examples: readonly RequestExample[];
}

interface Reader {
  readonly lexicon: Lexicon;
  readonly scorer: Scorer;
  readonly nearest: NearestExample;
}

/** Reads the words of one letter, and what tense they are in, each text once. */
interface LetterWords {
  readonly readWords: ReadWords;
  readonly isPast: (text: string) => boolean;
}

const readers = new WeakMap<RequestKnowledge, Reader>();

/** How likely a passage must be, against the threshold, to be told as one that came near. */
const NEAR = 0.3;

/**
 * How likely it must be in a text that names no practice, and in a letter to others where it names none itself: by both
 * readers, or by the scorer alone.
 */
const WARY = { inContext: 0.9, alone: 0.85 };

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
  const requests: LetterRequest[] = [];
  const passedOver: PassedOver[] = [];
  const isWary = !namesPractice(letter.text);
  letter.passages.forEach((passage, index) => {
    const result = readPassage({ letter, passage, index, isWary, context: opinions?.[index] }, reader, words);
    requests.push(...result.requests);
    passedOver.push(...result.passedOver);
  });
  return { requests, passedOver };
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

const NOTHING: RequestReading = { requests: [], passedOver: [] };

function readPassage(
  place: Place,
  { lexicon, scorer, nearest: exampleOf }: Reader,
  { readWords, isPast }: LetterWords,
): RequestReading {
  const { letter, passage, index, context } = place;
  if (passage.kind === 'furniture' || passage.kind === 'heading') return NOTHING;
  const view = viewPassage(letter, index);
  const { tokens, slots } = readWords(view.text);
  const own = scorer.score(featuresOf(view, readWords, gatherHashes));
  const joined = context ? joinOpinions(own, context, scorer.encoder.weight) : own;
  const ordered = isPlainOrder(view, slots) || asksOutright(view, tokens, slots) ? asOrder(joined) : joined;
  const example = exampleOf(view, tokens);
  const opinion = example ? asExample(ordered, example) : ordered;
  const steps = context ? scorer.encoder : scorer.steps;
  const isForOthers = letter.addressee === 'other' && !slots.some(({ meaning }) => meaning === 'practice');
  const threshold =
    place.isWary || isForOthers
      ? Math.max(steps.threshold, context ? WARY.inContext : WARY.alone)
      : steps.threshold;
  const likelihood = toPointOut(opinion);
  const settled = settledStanding(view, tokens, slots);
  const isPointedOut = likelihood >= threshold;
  const isAsked = isPointedOut || 1 - opinion.verdicts.none >= threshold;
  if (isAsked && settled === undefined) {
    const topicOf = ({ start, end }: Range) => {
      const part = { ...view, text: view.text.slice(start, end) };
      const isWhole = start === 0 && end === view.text.length;
      return likeliest(
        isWhole ? opinion.topics : scorer.score(featuresOf(part, readWords, gatherHashes)).topics,
      );
    };
    const parts = isPointedOut
      ? cutByTopic(view.text, tokens, slots, topicOf)
      : [{ part: { start: 0, end: view.text.length }, ...likeliest(opinion.topics) }];
    const ownLikelihood = toPointOut(joined);
    const sureness = surenessOf(ownLikelihood, steps);
    const isOpen =
      toPointOut(own) >= scorer.steps.threshold && !saysWhoOrThat({ letter, passage, tokens, slots });
    const decided = isOpen ? decidingWords(view, tokens, { scorer, lexicon, readWords }) : undefined;
    const asked = {
      ...place,
      tokens,
      slots,
      opinion,
      likelihood,
      ownLikelihood,
      sureness,
      isPointedOut,
      decided,
    };
    return { requests: parts.map(({ part, topic }) => asRequest({ ...asked, part, topic })), passedOver: [] };
  }
  const nearest = Math.max(likelihood, toPointOut(own));
  if (nearest < threshold * NEAR && !isAsked) return NOTHING;
  const { start, end } = quoteOf(letter.text, passage);
  const why = settled ?? whyNot(slots, () => isPast(view.text));
  return { requests: [], passedOver: [{ start, end, quote: letter.text.slice(start, end), why }] };
}

function toPointOut({ verdicts }: Opinion): number {
  return verdicts.check + verdicts.breach;
}

function surenessOf(likelihood: number, { likely, sure }: Steps): Sureness {
  if (likelihood >= sure) return 'sure';
  return likelihood >= likely ? 'likely' : 'unsure';
}

function likeliest(topics: Opinion['topics']) {
  const topic = REQUEST_TOPICS.reduce((best, other) => (topics[other] > topics[best] ? other : best));
  return { topic, likelihood: topics[topic] };
}

function whyNot(slots: readonly Slot[], isPast: () => boolean): string {
  const has = (meaning: string) => slots.some((slot) => slot.meaning === meaning);
  if (has('refused')) return 'it says that something is not needed';
  if (has('done') || has('history') || isPast()) return 'it reads as something already done';
  if (has('planned') || has('hospital')) return 'it reads as the hospital’s own work';
  if (has('conditional')) return 'it holds only if something happens';
  return 'nobody is asked to act';
}
