import { VERDICT_CLASSES } from '../../requests/opinion.ts';
import { hashOf } from '../../requests/pack-scorer.ts';
import { openScorer, REQUEST_TOPICS, type Scorer, type ScorerFile } from '../../requests/scorer.ts';
import { likeliest, WARY } from '../../requests/weigh-passage.ts';
import { fitBoth, type GateAndSteps } from './fit-threshold.ts';
import type { Example } from './lessons.ts';

const ROUNDS = 24;
/** How many times more an example weighs in the next round where it is not read as it should be. */
const MORE = 3;

export interface Lessons {
  /** Sentences of `assets/requests`, which must be read as they say. */
  readonly examples: readonly Example[];
  readonly others: readonly Example[];
}

/**
 * Fits the scorer until it reads every example as it should, in a limited number of rounds: those that it does not weigh more in
 * the next. `left` says how many it never learnt.
 */
export function fitWithExamples(
  { examples, others }: Lessons,
  steps: GateAndSteps,
): { scorer: ScorerFile; left: number } {
  let weighed = examples;
  for (let round = 1; ; round++) {
    const file = fitBoth([...weighed, ...others], steps);
    const scorer = openScorer(file);
    const wrong = new Set(weighed.filter((example) => !isReadRight(example, scorer)));
    if (wrong.size === 0 || round === ROUNDS) return { scorer: file, left: wrong.size };
    weighed = weighed.map((one) => (wrong.has(one) ? { ...one, weight: one.weight * MORE } : one));
  }
}

function isReadRight({ features: { shared, verdict, topic }, ...label }: Example, scorer: Scorer): boolean {
  const hashes = { shared: shared.map(hashOf), verdict: verdict.map(hashOf), topic: topic.map(hashOf) };
  const opinion = scorer.score(hashes);
  const likelihood = opinion.verdicts.check + opinion.verdicts.breach;
  if (!isAsked(label)) return likelihood < scorer.steps.threshold;
  return likelihood >= WARY.alone && likeliest(opinion.topics).topic === REQUEST_TOPICS[label.topic];
}

function isAsked({ verdict }: Pick<Example, 'verdict'>): boolean {
  const name = VERDICT_CLASSES[verdict];
  return name === 'check' || name === 'breach';
}
