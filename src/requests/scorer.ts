import * as v from 'valibot';
import type { Features } from './features.ts';
import { type Opinion, opinionOf, type RequestTopic, VERDICT_CLASSES, type VerdictClass } from './opinion.ts';
import { unpackWeights } from './pack-scorer.ts';
import { probabilities } from './probabilities.ts';
import { TOPICS } from './request.ts';

export const REQUEST_TOPICS = TOPICS.filter((topic): topic is RequestTopic => topic !== 'late-letter');

const PackedPart = v.object({ hashes: v.string(), scale: v.number(), weights: v.string() });

/** From which likelihood, 0 to 1, a passage is pointed out, and from which that is likely and sure to be right. */
const steps = { threshold: v.number(), likely: v.number(), sure: v.number() };

/** A fitted linear scorer as it is stored: `pack-scorer.ts` says how its parts are packed. */
export const ScorerFile = v.object({
  /** From which likelihood, 0 to 1, a passage is worth the reading of an encoder. */
  gate: v.number(),
  ...steps,
  /** Where there is an encoder: what weight its log-odds take beside the scorer's own, and the steps of both joined. */
  encoder: v.object({ weight: v.number(), ...steps }),
  verdict: PackedPart,
  topic: PackedPart,
});

export type ScorerFile = v.InferOutput<typeof ScorerFile>;

export type Steps = Readonly<Record<keyof typeof steps, number>>;

/** A scorer ready to run. */
export interface Scorer {
  readonly gate: number;
  readonly steps: Steps;
  readonly encoder: Steps & { readonly weight: number };
  /** What the scorer makes of a passage's features, by their hashes. */
  readonly score: (features: Features<number>) => Opinion;
}

/** Checks a stored scorer. Throws a sentence where it is not one. */
export function parseScorer(value: unknown): ScorerFile {
  const result = v.safeParse(ScorerFile, value);
  if (result.success) return result.output;
  throw new Error(
    `scorer.json: ${v.getDotPath(result.issues[0]) ?? 'the file'} is not as fitted. Run npm run fit.`,
  );
}

/** Makes a scorer ready to run. */
export function openScorer(file: ScorerFile): Scorer {
  const verdict = openPart(file.verdict, VERDICT_CLASSES.length);
  const topic = openPart(file.topic, REQUEST_TOPICS.length);
  return {
    gate: file.gate,
    steps: { threshold: file.threshold, likely: file.likely, sure: file.sure },
    encoder: file.encoder,
    score: (features) =>
      opinionOf(
        () => probabilities<VerdictClass>(VERDICT_CLASSES, verdict([features.shared, features.verdict])),
        () => probabilities<RequestTopic>(REQUEST_TOPICS, topic([features.shared, features.topic])),
      ),
  };
}

function openPart(part: ScorerFile['verdict'], classes: number) {
  const { placeOf, steps } = unpackWeights(part, classes);
  const sums = new Int32Array(classes);
  return (groups: readonly (readonly number[])[]): number[] => {
    sums.fill(0);
    let features = 0;
    for (const hashes of groups) {
      features += hashes.length;
      for (const hash of hashes) {
        const place = placeOf(hash);
        if (place === undefined) continue;
        const from = place * classes;
        for (let column = 0; column < classes; column++)
          sums[column] = (sums[column] ?? 0) + (steps[from + column] ?? 0);
      }
    }
    const share = shareOf(features) * part.scale;
    const scores: number[] = [];
    for (const sum of sums) scores.push(sum * share);
    return scores;
  };
}

/** What one feature of so many counts: words that were never met before leave the decision to those that were. */
export function shareOf(features: number): number {
  return 8 / Math.sqrt(Math.max(1, features));
}
