import { openExamples, type RequestExample } from './nearest-example.ts';
import { openScorer, type ScorerFile } from './scorer.ts';
import type { Reader } from './weigh-passage.ts';
import { compileWords, type WordLists } from './words.ts';

/** What finding requests needs to know, as plain data. */
export interface RequestKnowledge {
  readonly words: WordLists;
  readonly scorer: ScorerFile;
  /** Sentences that are known whatever the scorer and the encoder learnt. */
  readonly examples: readonly RequestExample[];
}

const readers = new WeakMap<RequestKnowledge, Reader>();

/** The reader that this knowledge makes; the same knowledge makes it once. */
export function readerOf(knowledge: RequestKnowledge): Reader {
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
