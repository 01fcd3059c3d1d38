import { STEERING } from './features.ts';
import { type Opinion, type RequestTopic, VERDICT_CLASSES, type VerdictClass } from './opinion.ts';
import type { PassageView } from './passage-view.ts';
import { REQUEST_TOPICS } from './scorer.ts';
import { isMark, type Token, tokenise } from './tokens.ts';

/** A sentence of `assets/requests` and what it is. */
export interface RequestExample extends Pick<PassageView, 'text' | 'addressee' | 'heading' | 'before'> {
  readonly verdict: VerdictClass;
  /** Absent where nothing is asked. */
  readonly topic?: RequestTopic;
}

/** Finds the example that a passage repeats, or undefined. */
export type NearestExample = (view: PassageView, tokens: readonly Token[]) => RequestExample | undefined;

/** How alike the words of two sentences must be, 0 to 1: the cosine of their words, rare ones weighing more. */
const ALIKE = 0.85;

/** How much of the opinion the example then takes. */
const TRUST = 0.9;

const PRACTICE = /\b(?:gps?|practice|surgery|primary care|you)\b/i;

/**
 * Makes examples ready to be looked up. A passage repeats an example when the words that steer ('please', 'you', 'we',
 * 'not') are the same in the same order, the other words are nearly so, and both are written to the same reader, under
 * a heading that names the practice or not.
 */
export function openExamples(examples: readonly RequestExample[]): NearestExample {
  const known = examples.map((example) => ({ example, ...wordsOf(tokenise(example.text)) }));
  const counts = new Map<string, number>();
  for (const { others } of known) for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((1 + known.length) / (1 + (counts.get(word) ?? 0))) ** 2;
  const steered = Map.groupBy(
    known.map(({ example, steering, others }) => ({ example, steering, words: weigh(others, rarity) })),
    ({ example, steering }) => keyOf(example, steering),
  );
  return (view, tokens) => {
    const { steering, others } = wordsOf(tokens);
    const alike = steered.get(keyOf(view, steering));
    if (!alike) return undefined;
    const words = weigh(others, rarity);
    let nearest: { readonly example: RequestExample; readonly likeness: number } | undefined;
    for (const one of alike) {
      if (!mayBeAlike(one.words, words)) continue;
      const likeness = likenessOf(one.words, words);
      if (likeness >= ALIKE && !(nearest && nearest.likeness >= likeness)) nearest = { ...one, likeness };
    }
    return nearest?.example;
  };
}

/** An opinion that leans on the example which the passage repeats. */
export function asExample({ verdicts, topics }: Opinion, { verdict, topic }: RequestExample): Opinion {
  return {
    verdicts: lean(VERDICT_CLASSES, verdicts, verdict),
    topics: topic === undefined ? topics : lean(REQUEST_TOPICS, topics, topic),
  };
}

function lean<Name extends string>(
  names: readonly Name[],
  likelihoods: Readonly<Record<Name, number>>,
  to: Name,
): Record<Name, number> {
  return Object.fromEntries(
    names.map((name) => [name, likelihoods[name] * (1 - TRUST) + (name === to ? TRUST : 0)]),
  ) as Record<Name, number>;
}

function wordsOf(tokens: readonly Token[]) {
  const forms = tokens.map(({ form }) => form).filter((form) => !isMark(form));
  return {
    steering: forms.filter((form) => STEERING.has(form)).join(' '),
    others: new Set(forms.filter((form) => !STEERING.has(form))),
  };
}

function keyOf({ addressee, heading }: Pick<PassageView, 'addressee' | 'heading'>, steering: string): string {
  return `${addressee} ${heading !== undefined && PRACTICE.test(heading)} ${steering}`;
}

/** Words with what each weighs, and the sum of that. */
interface WeighedWords {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

function weigh(words: ReadonlySet<string>, rarity: (word: string) => number): WeighedWords {
  const weights = new Map([...words].map((word) => [word, rarity(word)]));
  return { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** What two sentences share weighs no more than the lighter of them. */
function mayBeAlike(one: WeighedWords, other: WeighedWords): boolean {
  return Math.min(one.sum, other.sum) >= (ALIKE ** 2 - 0.01) * Math.max(one.sum, other.sum);
}

function likenessOf(one: WeighedWords, other: WeighedWords): number {
  const sizes = Math.sqrt(one.sum * other.sum);
  if (sizes === 0) return Number(one.weights.size === other.weights.size);
  let shared = 0;
  for (const [word, weight] of one.weights) if (other.weights.has(word)) shared += weight;
  return shared / sizes;
}
