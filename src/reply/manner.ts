import { leavesDecision } from '../agreements/left-to-decide.ts';
import { namesOne } from '../agreements/thing-names.ts';
import type { LetterFacts } from '../letter/letter.ts';
import type { Topic } from '../requests/request.ts';
import { conditionSaid } from './condition-said.ts';
import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';
import type { Outcome } from './templates/replies.ts';

/**
 * How a request is asked back, where the words of its topic would not be true of it: `decide` what the hospital leaves to us;
 * `plain`, by no name; `prescriber`, of one who has to ask another to prescribe.
 */
export const MANNERS = ['decide', 'plain', 'prescriber'] as const;

export type Manner = (typeof MANNERS)[number];

/** What a practice may be left to decide. To share care is an invitation, and has words of its own. */
const DECIDED: ReadonlySet<Topic> = new Set(['medication', 'investigations', 'follow-up', 'onward-referral']);

const DEVICE = '(?:coils?|ius|iud|mirena|devices?|implants?|pessar(?:y|ies))';
const FITTED = '(?:fit(?:s|ted|ting)?|insert\\w*|chang\\w+|remov\\w*)';

/** What is none of a topic's own acts, unless the words name one too. */
const OTHERWISE: Readonly<Partial<Record<Topic, readonly [other: RegExp, own: RegExp]>>> = {
  medication: [
    new RegExp(`\\b${DEVICE}\\b.{0,60}\\b${FITTED}\\b|\\b${FITTED}\\b.{0,60}\\b${DEVICE}\\b`, 'i'),
    /\b(?:prescri\w+|tablets?)\b/i,
  ],
  investigations: [
    /\b(?:let|tell|inform|ring|telephone|phone|e-?mail) (?:us|me)\b|\blook(?:ed)? into\b/i,
    /\b(?:arrang\w+|organi[sz]\w+|request\w*|repeat\w*|re-?check\w*|check\w*|tak(?:e|en|ing)|test(?:s|ed)?|bloods?|do(?:ne|ing)?|monitor\w*|measur\w*)\b/i,
  ],
  'onward-referral': [
    /\blook(?:ed)? (?:into|at)\b|\b(?:contact|approach|ring|phone|a word with)\b|\bsafeguarding\b/i,
    /\b(?:re-?)?refer\w*\b|\bsen[dt]\b|\b2ww\b|\btwo[- ]week\b|\bask(?:ing)? (?:the )?[\w-]+(?: [\w-]+){0,2} to (?:look|see|assess|review)\b/i,
  ],
};

/** Do the hospital's words leave it to the practice to decide? */
export function isLeftToUs({ topic, quote }: ChosenFinding): boolean {
  return DECIDED.has(topic) && leavesDecision(quote);
}

/** How a request is asked back; undefined where the words of its topic fit, or it was done. */
export function mannerOf(
  finding: ChosenFinding,
  outcome: Outcome,
  { cannotPrescribe }: LetterFacts,
): Manner | undefined {
  if (outcome === 'done') return undefined;
  if (isLeftToUs(finding)) return 'decide';
  if (outcome === 'ask') return undefined;
  if (isOtherwise(finding) || (conditionSaid(finding) === '' && UNLESS.test(finding.quote))) return 'plain';
  return cannotPrescribe && finding.topic === 'medication' ? 'prescriber' : undefined;
}

/** It hangs on what is not to come: nobody may read the ask as hanging on that itself. */
const UNLESS = /\bunless\b/i;

/** Is something else wanted than what a topic is about: a coil to be fitted, among medicines? */
export function isOtherwise({ topic, quote }: ChosenFinding): boolean {
  const words = quoteWords(quote);
  const [other, own] = OTHERWISE[topic] ?? [];
  const isOwn = own?.test(words) === true || (topic === 'investigations' && namesOne(topic, words));
  return other?.test(words) === true && !isOwn;
}
