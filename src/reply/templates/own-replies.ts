import { LONGEST_TEXT, writeText } from '../companions/patient-text.ts';
import { checkTemplate, namesIn } from './check-template.ts';
import { neededAt, placeholdersAt } from './paragraph-placeholders.ts';
import type { Replies } from './replies.ts';
import { replyPlaces } from './reply-sections.ts';
import { withSentences } from './sentence-at.ts';

/** A practice's own sentences, by their places: `fit-note.return.please`. */
export type OwnReplies = Readonly<Record<string, string>>;

/** In characters: a paragraph longer than this is not read. */
const MOST = 2000;

/** Throws a sentence, beginning with `says`, that says what to do about a practice's own sentence at a place. */
export function checkOwnReply(text: string, place: string, says = place): void {
  if (text.trim() === '') throw new Error(`${says} is empty. Write something here.`);
  if (text.length > MOST) throw new Error(`${says} is longer than ${MOST} characters. Shorten it.`);
  const placeholders = placeholdersAt(place);
  if (Object.keys(placeholders).length === 0 && text.includes('{{'))
    throw new Error(`${says}: nothing can be filled in here. Write it without braces.`);
  checkTemplate(text, says, Object.keys(placeholders));
  const named = namesIn(text);
  const missing = neededAt(place).find((name) => !named.includes(name));
  if (missing) throw new Error(`${says} has to say {{${missing}}}: ${placeholders[missing]}. Put it in.`);
  if (place.startsWith('companions.text.')) checkTextLength(text, says);
}

/** What a text message says in most letters that is not short. */
const COMMON = {
  practice: 'Example Surgery',
  hospital: 'Aldermoor General Hospital',
  things: 'your test',
  replyBy: '30 September',
};

function checkTextLength(text: string, says: string): void {
  const { length } = writeText(text, COMMON);
  if (length > LONGEST_TEXT)
    throw new Error(
      `${says} comes to ${length} characters, and a text message has ${LONGEST_TEXT}. Shorten it.`,
    );
}

interface RepliesInUse {
  readonly replies: Replies;
  /** Own sentences that cannot be used any more: the shipped ones stand in. By their places, with what to do. */
  readonly unused: OwnReplies;
}

/** The shipped replies with a practice's own sentences in their places. */
export function withOwnReplies(ours: Replies, own: OwnReplies): RepliesInUse {
  const unused: Record<string, string> = {};
  const used: Record<string, string> = {};
  const known = new Set(replyPlaces(ours));
  for (const [place, text] of Object.entries(own)) {
    const fault = known.has(place) ? faultOf(text, place) : `${place} is no place in a letter any more.`;
    if (fault === undefined) used[place] = text;
    else unused[place] = fault;
  }
  return { replies: withSentences(ours, used), unused };
}

/** What is wrong with an own sentence at a place, and what to do; nothing where it can be used. */
export function faultOf(text: string, place: string, says = place): string | undefined {
  try {
    checkOwnReply(text, place, says);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
