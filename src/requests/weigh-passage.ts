import type { Place } from './as-request.ts';
import { featuresOf } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import { joinOpinions } from './join-opinions.ts';
import { asExample, type NearestExample } from './nearest-example.ts';
import type { Opinion } from './opinion.ts';
import { type PassageView, viewPassage } from './passage-view.ts';
import { asksOutright, asOrder, isPlainOrder } from './plain-order.ts';
import { REQUEST_TOPICS, type Scorer, type Steps } from './scorer.ts';
import type { Token } from './tokens.ts';
import type { Lexicon, ReadWords, Slot } from './words.ts';

/** What passages are read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly scorer: Scorer;
  readonly nearest: NearestExample;
}

/** Reads the words of one letter, and what tense they are in, each text once. */
export interface LetterWords {
  readonly readWords: ReadWords;
  readonly isPast: (text: string) => boolean;
}

/** What the readers think of a passage, and how likely it must be to be pointed out. */
export interface Weighed {
  readonly view: PassageView;
  readonly tokens: readonly Token[];
  readonly slots: readonly Slot[];
  /** What the scorer alone thinks. */
  readonly own: Opinion;
  /** Joined with the reader of context, where that has read the letter. */
  readonly joined: Opinion;
  /** With what outright orders and known examples make certain. */
  readonly opinion: Opinion;
  /** Whether a known example told what it is. */
  readonly isKnown: boolean;
  readonly isUnticked: boolean;
  readonly steps: Steps;
  readonly threshold: number;
}

/**
 * How likely it must be in a text that names no practice, and in a letter to others where it names none itself: by both
 * readers, or by the scorer alone.
 */
export const WARY = { inContext: 0.9, alone: 0.85 };

/** What both readers, outright orders and known examples make of a passage. */
export function weigh(place: Place, { scorer, nearest }: Reader, { readWords }: LetterWords): Weighed {
  const { letter, index, context } = place;
  const view = viewPassage(letter, index);
  const { tokens, slots } = readWords(view.text);
  const own = scorer.score(featuresOf(view, readWords, gatherHashes));
  const joined = context ? joinOpinions(own, context, scorer.encoder.weight) : own;
  const isOrder = isPlainOrder(view, tokens, slots) || asksOutright(view, tokens, slots);
  const ordered = isOrder ? asOrder(joined) : joined;
  const example = nearest(view, tokens);
  const opinion = example ? asExample(ordered, example) : ordered;
  const steps = context ? scorer.encoder : scorer.steps;
  return {
    view,
    tokens,
    slots,
    own,
    joined,
    opinion,
    isKnown: example !== undefined,
    isUnticked: place.isUnticked,
    steps,
    threshold: thresholdFor(place, slots, steps),
  };
}

function thresholdFor({ letter, isWary, context }: Place, slots: readonly Slot[], steps: Steps): number {
  const isForOthers = letter.addressee === 'other' && !slots.some(({ meaning }) => meaning === 'practice');
  if (!isWary && !isForOthers) return steps.threshold;
  return Math.max(steps.threshold, context ? WARY.inContext : WARY.alone);
}

/** How likely an opinion has it that a passage is to be pointed out, 0 to 1. */
export function toPointOut({ verdicts }: Opinion): number {
  return verdicts.check + verdicts.breach;
}

/** The likeliest topic, and how likely it is. */
export function likeliest(topics: Opinion['topics']) {
  const topic = REQUEST_TOPICS.reduce((best, other) => (topics[other] > topics[best] ? other : best));
  return { topic, likelihood: topics[topic] };
}
