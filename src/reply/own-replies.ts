import { checkTemplate } from './check-template.ts';
import { PARAGRAPH_PLACEHOLDERS } from './paragraph-placeholders.ts';
import { OUTCOMES, type Outcome, type OutcomeReply, type Replies, type TopicReply } from './replies.ts';

/** A practice's own sentences, by their places: `fit-note.return.please`. */
export type OwnReplies = Readonly<Record<string, string>>;

/** Before and after the hospital's words. */
export const PARTS = ['request', 'please'] as const satisfies readonly (keyof OutcomeReply)[];

/** Where a sentence stands. */
export interface ReplyPlace {
  readonly topic: string;
  readonly outcome: Outcome;
  readonly part: keyof OutcomeReply;
}

/** In characters: a paragraph longer than this is not read. */
const MOST = 2000;

export function nameOfPlace({ topic, outcome, part }: ReplyPlace): string {
  return `${topic}.${outcome}.${part}`;
}

/** The place of each sentence that a practice may change. */
export function replyPlaces({ topics }: Replies): ReplyPlace[] {
  return Object.keys(topics).flatMap((topic) =>
    OUTCOMES.flatMap((outcome) => PARTS.map((part) => ({ topic, outcome, part }))),
  );
}

/** The sentence of a place as it comes with Handback. */
export function sentenceAt({ topic, outcome, part }: ReplyPlace, { topics }: Replies): string {
  return topics[topic]?.[outcome][part] ?? '';
}

/** Throws a sentence, beginning with `place`, that says what to do about a practice's own sentence. */
export function checkOwnReply(text: string, place: string): void {
  if (text.trim() === '') throw new Error(`${place} is empty. Write something here.`);
  if (text.length > MOST) throw new Error(`${place} is longer than ${MOST} characters. Shorten it.`);
  checkTemplate(text, place, Object.keys(PARAGRAPH_PLACEHOLDERS));
}

export interface RepliesInUse {
  readonly replies: Replies;
  /** Own sentences that cannot be used any more: the shipped ones stand in. By their places, with what to do. */
  readonly unused: OwnReplies;
}

/** The shipped replies with a practice's own sentences in their places. */
export function withOwnReplies(ours: Replies, own: OwnReplies): RepliesInUse {
  const unused: Record<string, string> = {};
  const used: Record<string, string> = {};
  const known = new Set(replyPlaces(ours).map(nameOfPlace));
  for (const [name, text] of Object.entries(own)) {
    const fault = known.has(name) ? faultOf(text, name) : `${name} is no place in a letter any more.`;
    if (fault === undefined) used[name] = text;
    else unused[name] = fault;
  }
  const topics = Object.entries(ours.topics).map(([topic, reply]) => [topic, ownTopic(topic, reply, used)]);
  return { replies: { ...ours, topics: Object.fromEntries(topics) }, unused };
}

/** What is wrong with an own sentence, and what to do; nothing where it can be used. */
export function faultOf(text: string, place: string): string | undefined {
  try {
    checkOwnReply(text, place);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function ownTopic(topic: string, reply: TopicReply, own: OwnReplies): TopicReply {
  const ownOutcome = (outcome: Outcome): OutcomeReply => ({
    request: own[nameOfPlace({ topic, outcome, part: 'request' })] ?? reply[outcome].request,
    please: own[nameOfPlace({ topic, outcome, part: 'please' })] ?? reply[outcome].please,
  });
  return { ...reply, return: ownOutcome('return'), done: ownOutcome('done'), ask: ownOutcome('ask') };
}
