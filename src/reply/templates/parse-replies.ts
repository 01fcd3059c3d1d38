import * as v from 'valibot';
import { explainFault } from '../../agreements/explain-fault.ts';
import { TOPICS } from '../../requests/request.ts';
import { actsOf } from '../acts-asked.ts';
import { QUESTION_PARTS } from '../question-parts.ts';
import { checkTemplate } from './check-template.ts';
import { PLAIN_REASONS, type Replies, type TopicReply } from './replies.ts';

const template = v.pipe(v.string(), v.trim(), v.minLength(1, 'write something here'));
const outcome = v.strictObject({ request: template, please: template, inShort: template });
const parts = v.strictObject({
  ...Object.fromEntries(QUESTION_PARTS.map((part) => [part, v.exactOptional(template)])),
  stays: template,
});
const question = v.strictObject({ ...outcome.entries, parts: v.exactOptional(parts) });
const byOutcome = v.strictObject({ return: template, done: template, ask: template });
const byPurpose = v.strictObject({ ...byOutcome.entries, 'late-letter': template });
const byBasis = v.strictObject({ quoted: template, own: template, national: template });
const byTone = v.strictObject({ first: template, repeated: template, formal: template });
const act = v.strictObject({ request: v.exactOptional(template), do: template });
const topic = v.strictObject({
  heading: template,
  named: v.exactOptional(template),
  return: outcome,
  done: outcome,
  ask: question,
  acts: v.exactOptional(v.record(v.string(), act)),
  patient: v.optional(v.strictObject({ do: template, thing: template })),
});
const letter = v.strictObject({
  opening: v.strictObject({ first: byPurpose, repeated: byPurpose, formal: v.omit(byPurpose, ['ask']) }),
  basis: byBasis,
  cited: byBasis,
  table: v.strictObject({
    request: template,
    ask: template,
    by: template,
    byDay: template,
    noAnswer: template,
  }),
  label: byOutcome,
  why: template,
  noClause: template,
  given: template,
  plainly: v.strictObject(v.entriesFromList(PLAIN_REASONS, template)),
  notYet: template,
  manners: v.strictObject({
    decide: v.strictObject({ request: template, return: template, ask: template }),
    plain: v.strictObject({ request: template, return: template }),
    prescriber: v.strictObject({ return: template }),
  }),
  inCase: template,
  ringing: template,
  meanwhile: template,
  unsafe: v.strictObject({ returned: template, results: template }),
  told: template,
  known: template,
  urgency: template,
  due: template,
  dueLater: template,
  supply: template,
  confirm: v.strictObject({ return: template, ask: template }),
  byDate: template,
  privately: template,
  passOn: template,
  chase: template,
  ringOn: template,
  thanks: byTone,
  closing: template,
  copyTo: template,
  copies: template,
  message: byTone,
  cautions: v.strictObject({
    urgent: template,
    tooSoon: template,
    overdue: template,
    untimed: template,
    results: template,
    notYet: template,
    patient: template,
    other: template,
    formal: template,
  }),
});
const companions = v.strictObject({
  patient: v.strictObject({
    greeting: template,
    opening: template,
    outcomes: byOutcome,
    wait: template,
    worse: template,
    closing: template,
  }),
  text: v.strictObject({
    asked: v.strictObject({ fullest: template, fuller: template, short: template, shortest: template }),
    done: v.strictObject({ fullest: template, short: template, shortest: template }),
  }),
  record: template,
  calendar: v.strictObject({ title: template, description: template }),
});
const bankHolidays = v.array(v.pipe(v.string(), v.isoDate('write a day as 2026-12-25')));

/** Files that are no topic's. */
const FRAMES = { 'letter.yaml': letter, 'companions.yaml': companions, 'bank-holidays.yaml': bankHolidays };

const FIELDS = [letter, topic, act, question, parts, companions, companions.entries.patient].flatMap(
  ({ entries }) => Object.keys(entries),
);

export interface ReplyFile {
  /** Such as `fit-note.yaml`. */
  readonly name: string;
  readonly content: unknown;
}

/**
 * The files of assets/replies as replies: `letter.yaml`, `companions.yaml`, `bank-holidays.yaml`, and one for each topic.
 * Throws a sentence that names the file and field at fault, also for a placeholder that no letter can fill.
 */
export function parseReplies(files: readonly ReplyFile[]): Replies {
  const topics = files
    .filter(({ name }) => !Object.hasOwn(FRAMES, name))
    .map((file) => [idOf(file), parseFile(topic, file)]);
  const byName: Record<string, TopicReply> = Object.fromEntries(topics);
  const missing = TOPICS.find((name) => byName[name] === undefined);
  for (const name of TOPICS) checkActs(name, byName[name]);
  if (missing !== undefined)
    throw new Error(`${missing}.yaml is missing from assets/replies. Add it, as the others are written.`);
  return {
    letter: parseFile(letter, fileOf('letter.yaml', files)),
    companions: parseFile(companions, fileOf('companions.yaml', files)),
    bankHolidays: parseFile(bankHolidays, fileOf('bank-holidays.yaml', files)),
    topics: byName as Replies['topics'],
  };
}

/** A topic's acts must be those that requests are told apart by: a letter would have nothing to ask. */
function checkActs(name: string, reply: TopicReply | undefined): void {
  const missing = reply && actsOf(name).find((act) => reply.acts?.[act] === undefined);
  if (missing !== undefined)
    throw new Error(`${name}.yaml: acts has no “${missing}”. Say there what is asked then.`);
}

function fileOf(name: keyof typeof FRAMES, files: readonly ReplyFile[]): ReplyFile {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`${name} is missing from assets/replies. Add it: every letter back needs it.`);
  return file;
}

function idOf({ name }: ReplyFile): string {
  return name.replace(/\.yaml$/, '');
}

function parseFile<Output>(schema: v.GenericSchema<unknown, Output>, { name, content }: ReplyFile): Output {
  const result = v.safeParse(schema, content);
  if (!result.success) throw new Error(explainFault(name, result.issues, FIELDS));
  for (const { path, text } of templatesOf(result.output)) checkTemplate(text, `${name}: ${path}`);
  return result.output;
}

function templatesOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => templatesOf(inner, path ? `${path}.${key}` : key));
}
