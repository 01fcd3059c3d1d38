import type { Letter, Passage, Range } from '../letter/letter.ts';
import { bulletMark } from '../letter/line-marks.ts';
import { circumstancesOf, daysSupplied } from './circumstances.ts';
import { medicinesOf } from './medicines-of.ts';
import type { Opinion, RequestTopic } from './opinion.ts';
import { reasonsFor } from './reasons.ts';
import type { LetterRequest, Sureness } from './request.ts';
import type { Token } from './tokens.ts';
import { urgencyOf } from './urgency.ts';
import type { ReadWords, Slot } from './words.ts';

/** A passage in its letter. */
export interface Place {
  readonly letter: Letter;
  readonly passage: Passage;
  readonly index: number;
  readonly context: Opinion | undefined;
  /** The text names no practice, so that more is asked of what is pointed out. */
  readonly isWary: boolean;
  /** Its box is left empty where the form ticks others. */
  readonly isUnticked: boolean;
}

/** A passage that asks something, and what was made of it. */
export interface Asked extends Place {
  /** The stretch of the passage that asks. */
  readonly part: Range;
  readonly topic: RequestTopic;
  readonly tokens: readonly Token[];
  readonly slots: readonly Slot[];
  readonly readWords: ReadWords;
  readonly opinion: Opinion;
  readonly likelihood: number;
  readonly ownLikelihood: number;
  readonly sureness: Sureness;
  /** The words of the passage that decided, where no list tells of them. */
  readonly decided?: Range | undefined;
  /** Whether it is more than proper work, as far as the words tell. */
  readonly isPointedOut: boolean;
}

/** A request as it is told to others. Its quote leaves out the bullet or number of the passage. */
export function asRequest({ letter, passage, index, part, topic, opinion, ...asked }: Asked): LetterRequest {
  const range = { start: passage.start + part.start, end: passage.start + part.end };
  const text = letter.text.slice(range.start, range.end);
  const within = <Item extends Range>(items: readonly Item[]) =>
    items.filter(({ start, end }) => start >= part.start && end <= part.end);
  const tokens = within(asked.tokens);
  const slots = within(asked.slots);
  const days = daysSupplied(tokens, slots);
  const medicines =
    topic === 'medication'
      ? medicinesOf({ letter, index, quote: text, slots, readWords: asked.readWords })
      : [];
  const [medicine, ...others] = medicines;
  return {
    ...quoteOf(letter.text, range),
    topic,
    passage: index,
    ...urgencyOf({ letter, passage, index, part, topic, slots: asked.slots }),
    circumstances: circumstancesOf({ text, opinion, slots, isPointedOut: asked.isPointedOut }),
    ...(days === undefined ? {} : { daysSupplied: days }),
    ...(others.length > 0 && { medicines }),
    ...(medicine !== undefined && others.length === 0 && { medicine }),
    reasons: reasonsFor({ letter, passage, part, ...asked }),
    likelihood: asked.likelihood,
    ownLikelihood: asked.ownLikelihood,
    sureness: asked.sureness,
  };
}

/** A range without the bullet or number, and the white space, that it begins with. */
export function quoteOf(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const mark = bulletMark(words) ?? /^(?:[a-z]\.\s+|[A-Z]\.\s+(?![\sa-z]))/.exec(words)?.[0] ?? '';
  const from = mark.length < end - start ? start + mark.length : start;
  const blank = /^\s*/.exec(text.slice(from, end))?.[0].length ?? 0;
  return { start: from + blank, end: from + blank + text.slice(from + blank, end).trimEnd().length };
}
