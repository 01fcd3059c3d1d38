import { packWeights } from './pack-scorer.ts';
import { randomNumbers } from './random-numbers.ts';
import { type ScorerFile, shareOf } from './scorer.ts';

/** One thing to learn from: its features, the class it belongs to, and how much it counts. */
export interface Lesson {
  readonly features: readonly string[];
  readonly label: number;
  readonly weight: number;
}

interface FitOptions {
  readonly classes: number;
  readonly epochs: number;
  /** Features met fewer times are left out. */
  readonly atLeast: number;
  /** At most so many features are kept: those with the largest weights, and met most often. */
  readonly most: number;
}

const RATE = 0.05;
const SHRINK = 1e-4;
/** Keeps the first steps of a feature small: those met once would be learnt by heart else. */
const FIRST_SQUARE = 0.1;

/**
 * Fits a multinomial logistic regression by AdaGrad, in an order that a fixed seed shuffles, so that the same lessons
 * give the same bytes.
 */
export function fitScorer(lessons: readonly Lesson[], options: FitOptions): ScorerFile['verdict'] {
  const { classes } = options;
  const counts = countNames(lessons, options.atLeast);
  const names = [...counts.keys()];
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = lessons.map(({ features, ...rest }) => ({
    ...rest,
    places: Int32Array.from(features.flatMap((name) => places.get(name) ?? [])),
    share: shareOf(features.length),
  }));
  const weights = new Float64Array(names.length * classes);
  const squares = new Float64Array(names.length * classes).fill(FIRST_SQUARE);
  const order = rows.map((_, index) => index);
  const random = randomNumbers(20_261_126);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row) learn(row, { weights, squares, classes });
    }
  }
  return pack(counts, weights, options);
}

/** How often each feature was met, in the order of their names. */
function countNames(lessons: readonly Lesson[], atLeast: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...counts].filter(([, count]) => count >= atLeast).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

interface State {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly classes: number;
}

function learn(
  row: { places: Int32Array; label: number; weight: number; share: number },
  { weights, squares, classes }: State,
): void {
  const scores = new Float64Array(classes);
  for (const place of row.places)
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] ?? 0) + row.share * (weights[place * classes + c] ?? 0);
  const highest = Math.max(...scores);
  let total = 0;
  for (let c = 0; c < classes; c++) total += scores[c] = Math.exp((scores[c] ?? 0) - highest);
  for (let c = 0; c < classes; c++) {
    const error = ((scores[c] ?? 0) / total - (c === row.label ? 1 : 0)) * row.weight;
    if (Math.abs(error) < 1e-4) continue;
    for (const place of row.places) {
      const at = place * classes + c;
      const gradient = error * row.share + SHRINK * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + gradient * gradient;
      weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(squares[at] ?? 1);
    }
  }
}

/** Keeps the features that matter most. */
function pack(
  counts: ReadonlyMap<string, number>,
  weights: Float64Array,
  { classes, most }: FitOptions,
): ScorerFile['verdict'] {
  const names = [...counts.keys()];
  const worth = [...counts.values()].map((count, place) => {
    const own = weights.subarray(place * classes, (place + 1) * classes);
    return (Math.max(...own) - Math.min(...own)) * Math.sqrt(count);
  });
  const cut = [...worth].sort((a, b) => b - a)[Math.min(most, names.length) - 1] ?? 0;
  const kept = names.flatMap((_, place) =>
    (worth[place] ?? 0) >= cut && (worth[place] ?? 0) > 0 ? [place] : [],
  );
  return packWeights(
    kept.map((place) => ({
      name: names[place] ?? '',
      weights: centred(weights.subarray(place * classes, (place + 1) * classes)),
    })),
  );
}

function centred(row: Float64Array): number[] {
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
  return [...row].map((value) => value - mean);
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
}
