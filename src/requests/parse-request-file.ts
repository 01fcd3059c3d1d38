import * as v from 'valibot';
import type { RequestTopic } from './opinion.ts';
import { REQUEST_TOPICS } from './scorer.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const surroundings = {
  /** Who the letter is to; a letter to the GP when absent. */
  to: v.optional(v.picklist(['gp', 'patient', 'other']), 'gp'),
  under: v.optional(text),
  after: v.optional(text),
};

const Found = v.strictObject({
  says: text,
  verdict: v.optional(v.picklist(['breach', 'check', 'allowed']), 'breach'),
  ...surroundings,
});

const Ignored = v.strictObject({ says: text, why: text, ...surroundings });

const RequestFile = v.strictObject({
  name: text,
  about: text,
  finds: v.array(Found),
  ignores: v.array(Ignored),
  /** Known misses, and known false alarms, which say why: visible, not failing, and nothing is learnt from them. */
  gaps: v.optional(v.array(v.union([Ignored, Found])), []),
});

export type FoundExample = v.InferOutput<typeof Found>;
export type IgnoredExample = v.InferOutput<typeof Ignored>;

/** A way of asking, by examples: the sentences that must be found and those that must not. */
export type RequestKind = v.InferOutput<typeof RequestFile> & { readonly topic: RequestTopic };

/**
 * Checks a file of `assets/requests`, whose name without its ending is the topic. Throws a sentence that names the
 * file and the field at fault.
 */
export function parseRequestFile(topic: string, value: unknown): RequestKind {
  const known = REQUEST_TOPICS.find((name) => name === topic);
  if (!known)
    throw new Error(
      `${topic}.yaml: there is no topic '${topic}'. The topics are ${REQUEST_TOPICS.join(', ')}.`,
    );
  const result = v.safeParse(RequestFile, value);
  if (result.success) return { ...result.output, topic: known };
  const [issue] = result.issues;
  throw new Error(
    `${topic}.yaml: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}. An example is {says: "…"}, and what is ignored also says why.`,
  );
}
