import Mustache from 'mustache';
import * as v from 'valibot';
import { didYouMean, explainFault } from '../agreements/explain-fault.ts';
import { TOPICS } from '../requests/request.ts';
import type { LetterReply, Replies, TopicReply } from './replies.ts';

/** What a template may name. */
export const PLACEHOLDERS = [
  'agreement',
  'clause',
  'clinicDate',
  'daysAllowed',
  'daysLate',
  'event',
  'letterDate',
  'number',
  'replyBy',
  'safetyNote',
  'several',
  'source',
  'text',
] as const;

const template = v.pipe(v.string(), v.trim(), v.minLength(1, 'write something here'));
const outcome = v.strictObject({ request: template, please: template });
const topic = v.strictObject({ heading: template, return: outcome, ask: outcome });
const letter = v.strictObject({
  opening: v.strictObject({ return: template, ask: template, 'late-letter': template }),
  basis: v.strictObject({ quoted: template, own: template, national: template }),
  meanwhile: template,
  urgent: template,
  confirm: v.strictObject({ return: template, ask: template }),
  thanks: template,
  closing: template,
});

const FIELDS = [
  ...Object.keys(letter.entries),
  ...Object.keys(topic.entries),
  ...Object.keys(outcome.entries),
];

export interface ReplyFile {
  /** Such as `fit-note.yaml`. */
  readonly name: string;
  readonly content: unknown;
}

/**
 * The files of assets/replies as replies: `letter.yaml`, and one for each topic. Throws a sentence that names the file
 * and field at fault, also for a placeholder that no letter can fill.
 */
export function parseReplies(files: readonly ReplyFile[]): Replies {
  const topics = files
    .filter(({ name }) => name !== 'letter.yaml')
    .map((file) => [idOf(file), parseFile(topic, file)]);
  const byName: Record<string, TopicReply> = Object.fromEntries(topics);
  const frame = files.find(({ name }) => name === 'letter.yaml');
  const missing = TOPICS.find((name) => byName[name] === undefined);
  if (missing !== undefined)
    throw new Error(`${missing}.yaml is missing from assets/replies. Add it, as the others are written.`);
  if (!frame)
    throw new Error(
      'letter.yaml is missing from assets/replies. Add it: it holds what surrounds the topics.',
    );
  return { letter: parseFile(letter, frame) satisfies LetterReply, topics: byName as Replies['topics'] };
}

function idOf({ name }: ReplyFile): string {
  return name.replace(/\.yaml$/, '');
}

function parseFile<Output>(schema: v.GenericSchema<unknown, Output>, { name, content }: ReplyFile): Output {
  const result = v.safeParse(schema, content);
  if (!result.success) throw new Error(explainFault(name, result.issues[0], FIELDS));
  for (const { path, text } of templatesOf(result.output)) checkTemplate(text, `${name}: ${path}`);
  return result.output;
}

function templatesOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => templatesOf(inner, path ? `${path}.${key}` : key));
}

type Token = [kind: string, name: string, start: number, end: number, inner?: unknown];

function checkTemplate(text: string, place: string): void {
  checkTokens(tokensOf(text, place), place);
}

function tokensOf(text: string, place: string): readonly Token[] {
  try {
    return Mustache.parse(text) as readonly Token[];
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${place} has a fault in its braces. ${what}.`);
  }
}

function checkTokens(tokens: readonly Token[], place: string): void {
  for (const [kind, name, , , inner] of tokens) {
    if (kind === 'text') continue;
    if (kind === '&' || kind === '>')
      throw new Error(`${place}: write {{${name}}} with two braces and nothing before the name.`);
    if (!(PLACEHOLDERS as readonly string[]).includes(name)) {
      throw new Error(
        `${place}: {{${name}}} is not something that a letter knows. ${didYouMean(name, PLACEHOLDERS)} Known are ${PLACEHOLDERS.join(', ')}.`,
      );
    }
    if (Array.isArray(inner)) checkTokens(inner as readonly Token[], place);
  }
}
