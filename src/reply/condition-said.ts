import type { Topic } from '../requests/request.ts';
import type { ChosenFinding } from './draft-question.ts';
import { WAITS_FOR } from './is-conditional.ts';
import { upperFirst } from './list-topics.ts';
import { quoteWords } from './quote-words.ts';
import { withoutAbbreviations } from './without-abbreviations.ts';

/** What a hospital can promise to do once something comes. An appointment or a result is its own now. */
const CARRIES: ReadonlySet<Topic> = new Set([
  'onward-referral',
  'investigations',
  'medication',
  'fit-note',
  'follow-up',
  'admin',
  'patient-communication',
]);

/** Where 'you' and 'we' are others than in our letter. */
const OF_US = /\b(?:you\w*|us|we|our|i|me|my|gps?|practice|surgery)\b/iu;

/** What joins other requests, or remarks, to the one before the condition. A name or two may lead in: `Ramipril - `; another test in capitals is no deed. */
const JOINS = /[,;.!?](?:\s|$)|\b(?:and(?! \p{Lu}{2})|then|with)\b|\s[&+]\s/u;
const LEADS_IN = /^(?:\S+\s?){1,3}(?::|\s[-–—])\s/u;

/** What the hospital's own list calls it: `Pain: if it persists`. */
const LABEL = /^(?:[\p{L}/&-]+\s?){1,3}:\s/u;

/** What may never come; of what only comes later nobody needs to be told apart. */
const MAY_NEVER =
  /^(?:if|unless|should|in the event)\b(?!.*\b(?:access|capacity|able|offer|time|willing|happy)\b)/i;

const CONDITION_END = /[,;:.!?](?=\s|$)|\s(?=[-–—]\s)|$/u;

/** What stands between a condition that comes first and the deed; nothing before a plain order. */
const ASKING =
  /(?:,\s*(?:[^\s,]+\s){0,6}|\s(?:please|kindly|then|(?:the )?(?:gps?|practice|surgery) (?:to|can|could|should|may|will))(?: \S+){0,4}\s)$/iu;
const POLITE = /,?\s(?:please|kindly)\b/iu;
const ORDER = /^(?:re-?)?(?:refer|start|check)\b|^repeat\b/iu;

/** The only comma or 'then', where no list names the deed. */
const ONLY_BORDER = /^([^,]+?)(?:,| then)\s(?=(?:\S+\s){3})[^,]*$/iu;

/** Behind a condition it tells only whose it is: `when stable - GP to organise`. */
const THEIRS = /^\s*[-–—:,]\s*(?:for )?(?:the )?(?:gps?|practice|surgery) to\b/i;

const MOST_WORDS = 14;

/** A fit note beyond the one that was given. */
const MORE_IF =
  /\b(?:if|should|when)\b(?: \S+){0,4}? (?:more|longer|further|extension|extending|extended|another)\b(?: \S+){0,3}? (?:needed|required|necessary|needs?|requires?)\b|\b(?:extension|extend(?:ed)?|more|further|longer|renew\w*)\b(?: \S+){0,3}? (?:if|when|as) (?:still )?(?:needed|required|necessary)\b|\bif (?:\S+ )?(?:needs?|requires?) (?:more|longer|further|another|an extension)\b/i;

/**
 * The condition on which all of a request hangs, as it may open a sentence of ours: `If raised`. Empty where it hangs on one
 * that cannot be lifted out; undefined where it hangs on none, or nobody can tell how much of it does.
 */
export function conditionSaid(finding: ChosenFinding): string | undefined {
  if (!CARRIES.has(finding.topic)) return undefined;
  const words = quoteWords(finding.quote).replace(LABEL, '');
  const said = lift(words, finding);
  if (said) return said;
  return finding.topic === 'fit-note' && MORE_IF.test(words) ? 'If more is needed' : said;
}

function lift(words: string, finding: ChosenFinding): string | undefined {
  const start = words.search(WAITS_FOR);
  if (start < 0) return undefined;
  return start === 0 ? first(words, finding) : last(words, start, finding);
}

/** `If raised, please refer`: up to what asks for the deed. */
function first(words: string, finding: ChosenFinding): string {
  const act = actIn(words, finding);
  const polite = words.search(POLITE);
  if (polite > 0 && polite < act) return lifted(words.slice(0, polite));
  if (act < 0) return lifted(ONLY_BORDER.exec(words)?.[1] ?? '');
  const before = words.slice(0, act);
  const asking = ASKING.exec(before);
  if (asking) return lifted(before.slice(0, asking.index));
  return ORDER.test(words.slice(act)) ? lifted(before.trim()) : '';
}

/** `Please refer if raised`: what is asked before it is one deed and no more. */
function last(words: string, start: number, finding: ChosenFinding): string | undefined {
  const head = words
    .slice(0, start)
    .replace(LEADS_IN, '')
    .replace(/,?\s*$/, '');
  if (head === '' || JOINS.test(withoutAbbreviations(head)) || /:|\s[-–—]\s/u.test(head)) return undefined;
  const rest = words.slice(start);
  const end = withoutAbbreviations(rest).search(CONDITION_END);
  if (actIn(words, finding) > start && !THEIRS.test(rest.slice(end))) return undefined;
  const condition = lifted(rest.slice(0, end));
  return condition !== '' || MAY_NEVER.test(rest) ? condition : undefined;
}

function lifted(condition: string): string {
  const count = condition.split(' ').length;
  return count > 1 && count <= MOST_WORDS && !/[()]/.test(condition) && !OF_US.test(condition)
    ? upperFirst(condition)
    : '';
}

/** Where the deed stands in the words; -1 where no list names it. */
function actIn(words: string, { reasons, quote, start }: ChosenFinding): number {
  const act = reasons.find(({ slot }) => slot === 'act');
  return act ? words.indexOf(quote.slice(act.start - start, act.end - start)) : -1;
}
