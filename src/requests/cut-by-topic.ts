import type { Range } from '../letter/letter.ts';
import type { RequestTopic } from './opinion.ts';
import type { Token } from './tokens.ts';
import type { Slot } from './words.ts';

/** How sure the topic of each part must be, 0 to 1, for a passage to be cut between them. */
const SURE = 0.55;

/** How likely each part must be to ask something by itself: a reason or a remark stays with what it is said of. */
const ASKS = 0.1;

/** Longer passages, in tokens, are left whole: each border that is tried reads the whole passage anew. */
const LONGEST_PASSAGE = 120;

const BORDER = /^(?:and|with|then|plus|[;,.:])$/;

/** 'And let us know the result' belongs to the test asked for before it. */
const TELLS_RESULT =
  /^(?:and|then|,)?\s*(?:(?:let|inform|send|tell|copy)\s+(?:us|me)|forward|report)\b[^.;]*\bresults?\W*$/i;

/** What the hospital keeps for itself is no request of its own: 'with an echo arranged by me', 'we will see her'. */
const KEEPS =
  /\b(?:ourselves|myself|by (?:me|us)|(?:we|I)(?: will| shall|['’]ll) (?!be (?:grateful|obliged)))\b/i;

/** The likeliest topic of a stretch of the passage, how likely it is, and how likely it asks anything, 0 to 1. */
type TopicOf = (part: Range) => {
  readonly topic: RequestTopic;
  readonly likelihood: number;
  readonly asks: number;
};

/**
 * Cuts a passage that asks for two things of different topics ('start atorvastatin and recheck the lipids in three
 * months') between them. Gives the whole passage where it asks for one, or for shared care, which is to prescribe and to
 * test, and where it is longer than a sentence is. Offsets are into the passage's text.
 */
export function cutByTopic(
  text: string,
  tokens: readonly Token[],
  slots: readonly Slot[],
  topicOf: TopicOf,
): readonly { readonly part: Range; readonly topic: RequestTopic }[] {
  const whole = { start: 0, end: text.length };
  const { topic } = topicOf(whole);
  if (topic === 'shared-care' || tokens.length > LONGEST_PASSAGE) return [{ part: whole, topic }];
  const cuts = tokens.flatMap(({ word, start, end }, place) => {
    if (!BORDER.test(word) || place < 2 || place > tokens.length - 3 || isBracketed(tokens, place)) return [];
    const parts = [
      { start: 0, end: start },
      { start: /^\p{L}/u.test(word) ? start : end, end: text.length },
    ] as const;
    const said = parts.map((part) => text.slice(part.start, part.end));
    if (!parts.every((part) => saysWhat(part, slots)) || TELLS_RESULT.test(said[1] ?? '')) return [];
    if (said.some((words) => KEEPS.test(words))) return [];
    const [one, other] = [topicOf(parts[0]), topicOf(parts[1])];
    if (one.topic === other.topic || Math.min(one.asks, other.asks) < ASKS) return [];
    const likelihood = Math.min(one.likelihood, other.likelihood);
    return [
      {
        likelihood,
        parts: [
          { part: parts[0], topic: one.topic },
          { part: { ...parts[1], start: word === 'with' ? start : end }, topic: other.topic },
        ],
      },
    ];
  });
  const [best] = cuts.toSorted((one, other) => other.likelihood - one.likelihood);
  if (!best || best.likelihood < SURE) return [{ part: whole, topic }];
  return best.parts;
}

/** Whether a token stands in brackets that were opened before it: 'bloods (LFT, HIV) are not back'. */
function isBracketed(tokens: readonly Token[], place: number): boolean {
  const bracket = tokens.slice(0, place).findLast(({ word }) => word === '(' || word === ')');
  return bracket?.word === '(';
}

function saysWhat({ start, end }: Range, slots: readonly Slot[]): boolean {
  return slots.some(
    (slot) => (slot.kind === 'thing' || slot.kind === 'act') && slot.start >= start && slot.end <= end,
  );
}
