import * as v from 'valibot';
import type { Features } from './features.ts';
import { type Opinion, type RequestTopic, VERDICT_CLASSES, type VerdictClass } from './opinion.ts';
import { probabilities } from './probabilities.ts';
import { TOPICS } from './request.ts';

export const REQUEST_TOPICS = TOPICS.filter((topic): topic is RequestTopic => topic !== 'late-letter');

/** A fitted linear scorer as it is stored: features in order, each front-coded against the one before, and weights. */
export const ScorerFile = v.object({
  /** The score from which a passage is pointed out, 0 to 1. */
  threshold: v.number(),
  /** What weight the encoder's log-odds take beside the scorer's own, where there is an encoder; and its threshold. */
  encoder: v.object({ weight: v.number(), threshold: v.number() }),
  verdict: v.object({ features: v.string(), scale: v.number(), weights: v.string() }),
  topic: v.object({ features: v.string(), scale: v.number(), weights: v.string() }),
});

export type ScorerFile = v.InferOutput<typeof ScorerFile>;

/** A scorer ready to run. */
export interface Scorer {
  readonly threshold: number;
  readonly encoder: { readonly weight: number; readonly threshold: number };
  /** What the scorer makes of a passage's features. */
  readonly score: (features: Features) => Opinion;
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
    threshold: file.threshold,
    encoder: file.encoder,
    score: (features) => ({
      verdicts: probabilities<VerdictClass>(VERDICT_CLASSES, verdict(features.verdict)),
      topics: probabilities<RequestTopic>(REQUEST_TOPICS, topic(features.topic)),
    }),
  };
}

function openPart({ features, scale, weights }: ScorerFile['verdict'], classes: number) {
  const places = new Map(unpackNames(features).map((name, place) => [name, place]));
  const packed = Uint8Array.from(atob(weights), (character) => character.charCodeAt(0));
  return (names: readonly string[]): number[] => {
    const sums = new Array<number>(classes).fill(0);
    for (const name of names) {
      const place = places.get(name);
      if (place === undefined) continue;
      for (let column = 0; column < classes; column++)
        sums[column] = (sums[column] ?? 0) + ((packed[place * classes + column] ?? 128) - 128) * scale;
    }
    const share = shareOf(names.length);
    return sums.map((sum) => sum * share);
  };
}

/** What one feature of so many counts: words that were never met before leave the decision to those that were. */
export function shareOf(features: number): number {
  return 8 / Math.sqrt(Math.max(1, features));
}

/** Sorted names, each as the count of characters that it shares with the one before (base 36) and the rest. */
export function packNames(names: readonly string[]): string {
  return names
    .map((name, index) => {
      const before = names[index - 1] ?? '';
      let shared = 0;
      while (shared < 35 && shared < name.length && name[shared] === before[shared]) shared += 1;
      return shared.toString(36) + name.slice(shared);
    })
    .join('\n');
}

function unpackNames(packed: string): string[] {
  let before = '';
  return packed.split('\n').map((line) => {
    before = before.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1);
    return before;
  });
}
