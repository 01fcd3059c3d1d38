import type { Asked } from './as-request.ts';
import { isForCancer } from './is-for-cancer.ts';
import { isPressing } from './is-pressing.ts';
import { riskOf } from './risks.ts';

/** Whether a request can wait, as far as its letter tells. */
export interface Urgency {
  readonly urgent: boolean;
  /** What the letter speaks of that may make it urgent: `a blood thinner`. Absent where it is urgent. */
  readonly mayBeUrgent?: string;
}

type Grounds = Pick<Asked, 'letter' | 'passage' | 'index' | 'part' | 'topic' | 'slots'>;

/**
 * Is a request urgent: by its words, by how little time they leave, or by what would come of waiting? Where the letter speaks
 * of what is urgent in some requests and not in others, it may be.
 */
export function urgencyOf(grounds: Grounds): Urgency {
  const { letter, passage, index, part, topic } = grounds;
  if (topic === 'fit-note') return { urgent: false };
  const words = asLine(letter.text.slice(passage.start, passage.end));
  if (isSaidUrgent(grounds) || isPressing(words)) return { urgent: true };
  if (topic === 'referral-returned' && isForCancer(letter)) return { urgent: true };
  const asks = asLine(letter.text.slice(passage.start + part.start, passage.start + part.end));
  const from = letter.passages[Math.max(0, index - BEFORE)]?.start ?? passage.start;
  const risk = riskOf({ topic, asks, near: asLine(letter.text.slice(from, passage.end)) });
  if (!risk || NO_HURRY.test(words)) return { urgent: false };
  return risk.isSure ? { urgent: true } : { urgent: false, mayBeUrgent: risk.says };
}

/** So many passages before a request are read for what it is about. */
const BEFORE = 2;

const NO_HURRY =
  /\b(?:no (?:rush|hurry|urgency)|not (?:an? )?(?:urgent\w*|pressing)|non-?urgent\w*|routine(?:ly)?)\b/i;

/** Before a day that only says when something was: `sent today`, `off from today`. */
const WAS =
  /\b(?:sent|given|taken|done|shown|seen|supplied|started|closed|returned|removed|discharged|results? from|until|till|coming out|(?:days|weeks) from|(?:list|service|care)) $/i;

/** What a waiting list and a form call what they take first. */
const OF_A_LIST = /^(?:priority|pressing|critical|can['’]t wait|cannot wait)$/i;
const LISTED: ReadonlySet<string> = new Set(['expedite', 'admin']);

const DENIED = /\b(?:not|no|non|less|isn['’]t)[ -](?:(?:an?|at all|that|so) )?$/i;

/** Does the request call itself urgent, by the words that the lists have for it? */
function isSaidUrgent({ letter, passage, part, topic, slots }: Grounds): boolean {
  const text = letter.text.slice(passage.start, passage.end);
  return slots.some(({ kind, meaning, start, end }) => {
    if (kind !== 'when' || meaning !== 'urgent') return false;
    const word = asLine(text.slice(start, end));
    const before = text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, ' ');
    if (REFER_BACK.test(before) && PROVIDED.test(text.slice(end, end + REACH))) return false;
    if (DENIED.test(before) || (LISTED.has(topic) && OF_A_LIST.test(word))) return false;
    return !/^today$/i.test(word) || (start >= part.start && start < part.end && !WAS.test(before));
  });
}

/** 'Re-refer 2ww if it rises above 10': urgent only once that happens. */
const REFER_BACK = /\bre-?ref\w*|\brefer \w* ?back\b/i;
const PROVIDED = /^[^.;]*?\bif\b/i;

/** So many characters before a word are read for what it is of. */
const REACH = 40;

function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
