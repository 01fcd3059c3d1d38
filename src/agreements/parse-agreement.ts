import * as v from 'valibot';
import { CIRCUMSTANCES, TOPICS } from '../requests/request.ts';
import { type Agreement, DERIVED_CONDITIONS } from './agreement.ts';
import { explainFault } from './explain-fault.ts';
import type { LineOf } from './yaml-text.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'write something here'));
const day = v.pipe(v.string(), v.isoDate('write the day as 2026-03-04'));
const verification = v.strictObject({ by: text, on: day });
const source = v.strictObject({
  title: text,
  url: v.exactOptional(
    v.pipe(
      text,
      v.url('write a full address'),
      v.regex(/^https?:/i, 'write an address that begins with https:'),
    ),
  ),
  date: v.exactOptional(text),
});

const CONDITIONS = [...Object.keys(CIRCUMSTANCES), ...Object.keys(DERIVED_CONDITIONS)] as readonly (
  | keyof typeof CIRCUMSTANCES
  | keyof typeof DERIVED_CONDITIONS
)[];
/** Conditions by the names that they had before. */
const FORMER: Readonly<Record<string, string>> = { 'follow-up-test': 'recall' };

const condition = v.pipe(
  v.string(),
  v.transform((name) => FORMER[name] ?? name),
  v.picklist(CONDITIONS),
);
const when = v.pipe(v.array(condition), v.minLength(1, 'name at least one condition'));
const exceptions = v.optional(
  v.array(
    v.strictObject({
      when,
      verdict: v.picklist(['breach', 'check', 'allowed']),
      because: text,
    }),
  ),
  [],
);

const clause = v.strictObject({
  contractYear: v.pipe(
    v.string(),
    v.regex(/^(\d{4}\/\d{2}|undated)$/, "write the contract year as '2024/25', or undated"),
  ),
  number: text,
  checked: v.exactOptional(verification),
});

const saying = {
  text,
  textIs: v.picklist(['quoted', 'paraphrased']),
  source,
  clauses: v.optional(v.array(clause), []),
};

const sayingWhen = v.pipe(
  v.strictObject({
    when,
    text: v.exactOptional(saying.text),
    textIs: v.exactOptional(saying.textIs),
    source: v.exactOptional(saying.source),
    clauses: v.exactOptional(v.array(clause)),
    inLetters: v.exactOptional(v.literal(false)),
  }),
  v.check(
    (said) => said.inLetters === false || Boolean(said.text && said.textIs && said.source),
    'write text, textIs and source, or inLetters: false',
  ),
);

const topic = v.strictObject({
  title: text,
  owner: v.picklist(['hospital', 'practice', 'by agreement']),
  ...saying,
  basis: v.optional(v.picklist(['own', 'national']), 'own'),
  inLetters: v.exactOptional(v.boolean()),
  unclaimed: v.exactOptional(v.boolean()),
  cases: v.optional(v.array(sayingWhen), []),
  appliesTo: v.exactOptional(
    v.strictObject({ providers: v.exactOptional(v.array(text)), when: v.exactOptional(v.array(condition)) }),
  ),
  exceptions,
  days: v.optional(
    v.record(
      v.string(),
      v.pipe(v.number(), v.integer('write whole days'), v.minValue(0, 'write whole days')),
    ),
    {},
  ),
  reply: v.exactOptional(text),
});

const topics = v.strictObject(Object.fromEntries(TOPICS.map((name) => [name, v.exactOptional(topic)])));

const agreement = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'write small letters, digits and hyphens')),
  name: text,
  shortName: text,
  parties: v.pipe(v.array(text), v.minLength(1, 'name at least one party')),
  nation: v.picklist(['England', 'Scotland', 'Wales', 'Northern Ireland']),
  starts: day,
  ends: v.exactOptional(day),
  review: v.exactOptional(day),
  version: text,
  document: source,
  checked: v.exactOptional(verification),
  basedOn: v.exactOptional(text),
  exceptions,
  topics,
});

const FIELDS = [
  ...new Set([
    ...Object.keys(agreement.entries),
    ...Object.keys(topic.entries),
    ...Object.keys(clause.entries),
    ...TOPICS,
    'when',
    'verdict',
    'because',
    'by',
    'on',
    'providers',
    'url',
    'date',
  ]),
];

/**
 * An agreement file's content as an agreement. `file` is its name, for the sentence that is thrown when something in
 * it is wrong; with `lineOf` it names the line too.
 */
export function parseAgreement(content: unknown, file: string, lineOf?: LineOf): Agreement {
  const result = v.safeParse(agreement, content);
  if (!result.success) throw new Error(explainFault(file, result.issues, FIELDS, lineOf));
  const { topics: entries, ...rest } = result.output;
  return { ...rest, topics: withReplies(entries) };
}

type Entries = v.InferOutput<typeof topics>;

/** A topic's reply paragraph has the topic's name, unless the file names another. */
function withReplies(entries: Entries): Agreement['topics'] {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { ...entry, reply: entry?.reply ?? name }]),
  ) as Agreement['topics'];
}
