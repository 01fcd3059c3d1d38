import { STEERING } from './features.ts';
import { isForPractice } from './is-for-practice.ts';
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

/**
 * Makes examples ready to be looked up. A passage repeats an example when the words that steer ('please', 'you', 'we',
 * 'not') are the same in the same order, the other words are nearly so, and both are written to the same reader, under
 * a heading that names the practice or not.
 */
export function openExamples(examples: readonly RequestExample[]): NearestExample {
  const known = examples.map((example) => {
    const tokens = tokenise(example.text);
    return { example, steering: steeringOf(tokens), others: othersOf(tokens) };
  });
  const counts = new Map<string, number>();
  for (const { others } of known) for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (count: number) => Math.log((1 + known.length) / (1 + count)) ** 2;
  const weights = new Map(Array.from(counts, ([word, count]) => [word, rarity(count)]));
  const weightOf = (word: string) => weights.get(word) ?? rarity(0);
  const steered = Map.groupBy(
    known.map(({ others, ...one }) => ({
      ...one,
      others: new Set([...others].sort((a, b) => weightOf(b) - weightOf(a))),
      weight: weigh(others, weightOf),
    })),
    ({ example, steering }) => keyOf(example, steering),
  );
  return (view, tokens) => {
    const alike = steered.get(keyOf(view, steeringOf(tokens)));
    if (!alike) return undefined;
    const others = othersOf(tokens);
    const weight = weigh(others, weightOf);
    let nearest: RequestExample | undefined;
    let nearestLikeness = 0;
    for (const one of alike) {
      if (!mayBeAlike(one.weight, weight)) continue;
      const likeness = likenessOf(one, { others, weight }, weightOf);
      if (likeness < ALIKE || likeness <= nearestLikeness) continue;
      nearest = one.example;
      nearestLikeness = likeness;
    }
    return nearest;
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

function steeringOf(tokens: readonly Token[]): string {
  const steering = tokens.filter(({ form }) => STEERING.has(form));
  return steering.map(({ form }) => form).join(' ');
}

/** The words that do not steer, without marks. */
function othersOf(tokens: readonly Token[]): ReadonlySet<string> {
  const others = new Set<string>();
  for (const { form } of tokens) if (!isMark(form) && !STEERING.has(form)) others.add(form);
  return others;
}

function keyOf({ addressee, heading }: Pick<PassageView, 'addressee' | 'heading'>, steering: string): string {
  return `${addressee} ${isForPractice(heading)} ${steering}`;
}

/** The words of a sentence that do not steer, and what they weigh together. */
interface WeighedWords {
  readonly others: ReadonlySet<string>;
  readonly weight: number;
}

type WeightOf = (word: string) => number;

function weigh(words: ReadonlySet<string>, weightOf: WeightOf): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

/** What two sentences share weighs no more than the lighter of them. */
function mayBeAlike(one: number, other: number): boolean {
  return Math.min(one, other) >= (ALIKE ** 2 - 0.01) * Math.max(one, other);
}

/** How alike two sentences are; 0 as soon as that can no longer reach what counts as alike. */
function likenessOf(one: WeighedWords, other: WeighedWords, weightOf: WeightOf): number {
  const sizes = Math.sqrt(one.weight * other.weight);
  if (sizes === 0) return Number(one.others.size === other.others.size);
  let shared = 0;
  let missing = 0;
  for (const word of one.others) {
    if (other.others.has(word)) shared += weightOf(word);
    else missing += weightOf(word);
    if (one.weight - missing < (ALIKE - 0.001) * sizes) return 0;
  }
  return shared / sizes;
}
