import { readLetter } from '../../letter/read-letter.ts';
import { findRequests } from '../../requests/find-requests.ts';
import { fitScorer, type Lesson } from '../../requests/fit-scorer.ts';
import { firstLikelihoods } from '../../requests/gate.ts';
import type { RequestKnowledge } from '../../requests/open-reader.ts';
import { VERDICT_CLASSES } from '../../requests/opinion.ts';
import { REQUEST_TOPICS, type ScorerFile, type Steps } from '../../requests/scorer.ts';
import type { WordLists } from '../../requests/words.ts';
import { type LabelledLetter, sharesHalf, wantedOf } from '../evaluate/read-labelled.ts';
import { fitGate } from './fit-gate.ts';
import type { Example } from './lessons.ts';

const FOLDS = 3;
const LOWEST = 0.05;
/** Of what is called likely and sure, at least so large a share was right in letters held out. */
const LIKELY = 0.9;
const SURE = 0.97;
/**
 * Weight and steps balance precision and recall in letters that neither reader has met; from the sure step on, 98 in 100
 * are right there. The threshold holds beside a likely request only: it is about half the F1, where one more finding gains
 * what it costs.
 */
const ENCODER = { weight: 0.5, threshold: 0.45, likely: 0.75, sure: 0.99 };

export type GateAndSteps = Steps & Pick<ScorerFile, 'gate'>;

/** Fits the verdict's and the topic's part of the scorer. */
export function fitBoth(examples: readonly Example[], steps: GateAndSteps): ScorerFile {
  const verdicts: Lesson[] = examples.map(({ features, verdict, weight }) => ({
    features: [...features.shared, ...features.verdict],
    label: verdict,
    weight,
  }));
  const topics: Lesson[] = examples
    .filter(({ topic }) => topic >= 0)
    .map(({ features, topic, weight }) => ({
      features: [...features.shared, ...features.topic],
      label: topic,
      weight,
    }));
  return {
    ...steps,
    encoder: ENCODER,
    verdict: fitScorer(verdicts, { classes: VERDICT_CLASSES.length, epochs: 20, atLeast: 2, most: 55_000 }),
    topic: fitScorer(topics, { classes: REQUEST_TOPICS.length, epochs: 10, atLeast: 2, most: 17_800 }),
  };
}

interface ThresholdData {
  readonly general: readonly Example[];
  readonly letters: readonly { readonly letter: LabelledLetter; readonly examples: readonly Example[] }[];
  readonly words: WordLists;
}

/**
 * The threshold that serves letters best which the scorer has not met: each third of them is read by a scorer that
 * was fitted without it. It is the middle of the best stretch, since a lone peak is luck.
 */
export function fitThreshold({ general, letters, words }: ThresholdData): {
  steps: GateAndSteps;
  passed: number;
  figures: string;
} {
  const read = Array.from({ length: FOLDS }, (_, fold) => {
    const others = letters.filter((_, index) => index % FOLDS !== fold).flatMap(({ examples }) => examples);
    const scorer = fitBoth([...general, ...others], { gate: 0, threshold: LOWEST, likely: LOWEST, sure: 1 });
    return letters
      .filter((_, index) => index % FOLDS === fold)
      .map(({ letter }) => readBy({ words, scorer, examples: [] }, letter));
  }).flat();
  const candidates = Array.from({ length: 36 }, (_, step) => Math.round((0.05 + step * 0.025) * 1000) / 1000);
  const scored = candidates.map((threshold) => ({ threshold, ...score(read, threshold) }));
  const around = (place: number) => scored.slice(Math.max(0, place - 3), place + 4);
  const level = scored.map((row, place) => ({ ...row, level: meanOf(around(place).map(({ f1 }) => f1)) }));
  const [best = { threshold: 0.5, f1: 0, precision: 0, recall: 0 }] = level.toSorted(
    (a, b) => b.level - a.level,
  );
  const gate = fitGate(read);
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  return {
    passed: gate.passed,
    steps: {
      gate: gate.from,
      threshold: best.threshold,
      likely: stepWith(read, LIKELY),
      sure: stepWith(read, SURE),
    },
    figures: `F1 ${percent(best.f1)}, precision ${percent(best.precision)}, recall ${percent(best.recall)}`,
  };
}

/** The lowest likelihood from which so large a share of what is pointed out is right; 1 where there is none. */
function stepWith(read: Read, precision: number): number {
  const findings = read
    .flatMap(({ letter, requests }) => {
      const wanted = wantedOf(letter);
      return requests.map((request) => ({
        likelihood: request.ownLikelihood,
        isRight: wanted.some((label) => sharesHalf(request, label)),
      }));
    })
    .toSorted((one, other) => other.likelihood - one.likelihood);
  let right = 0;
  let step = 1;
  for (const [index, { likelihood, isRight }] of findings.entries()) {
    if (isRight) right += 1;
    if (right >= precision * (index + 1)) step = likelihood;
  }
  return Math.ceil(step * 1000) / 1000;
}

function readBy(knowledge: RequestKnowledge, letter: LabelledLetter) {
  const cut = readLetter(letter.text);
  return {
    letter,
    requests: findRequests(cut, knowledge).requests,
    passages: cut.passages,
    likelihoods: firstLikelihoods(cut, knowledge),
  };
}

type Read = readonly ReturnType<typeof readBy>[];

function score(read: Read, threshold: number): { f1: number; precision: number; recall: number } {
  let labels = 0;
  let found = 0;
  let pointedOut = 0;
  let right = 0;
  for (const { letter, requests } of read) {
    const ranges = requests.filter(({ likelihood }) => likelihood >= threshold);
    const wanted = wantedOf(letter);
    labels += wanted.length;
    pointedOut += ranges.length;
    found += wanted.filter((label) => ranges.some((range) => sharesHalf(range, label))).length;
    right += ranges.filter((range) => wanted.some((label) => sharesHalf(range, label))).length;
  }
  const precision = right / Math.max(1, pointedOut);
  const recall = found / Math.max(1, labels);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
