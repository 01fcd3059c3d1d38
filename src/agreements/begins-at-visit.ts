import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import { daysOfSupply, textAround } from './days-of-supply.ts';
import { quoteInContext } from './quote-in-context.ts';

/** To be begun, and not begun before by the hospital: `start`, `should be commenced`, `the first supply`. */
const BEGINS =
  /(?<!\b(?:not|never)(?: yet)? |n['’]t )\b(?:start(?:s|ing)?|commenc(?:e|es|ing)|initiat(?:e|es|ing|ion)|begin(?:s|ning)?)\b|\bbe (?:started|commenced|initiated|begun)\b|\bfirst (?:supply|prescription|script|dose|pack|tube|inhaler|course)\b|\bcollect\b/i;

/** Later, or no sooner than something comes. */
const LATER =
  /\b(?:if|once|unless|after|then|later|next|consider\w*|in due course|not urgent|no (?:rush|hurry)|continu\w+|restart\w*)\b|\b(?:from|in|at) (?:week|month|day|\d|an?\b|one|two|three|four|six|eight|twelve)/i;

/** What, said after that it is to be begun, puts it off: for no hurry, or till something has come. */
const PUT_OFF =
  /\b(?:no (?:rush|hurry|urgency)|not (?:an? )?urgent\w*|non-?urgent\w*|in due course|pending|await\w*|prior to|new year|when(?! (?:required|needed|necessary)\b)|not\b[^.;]{0,60}\buntil)\b|(?<!\bthe )\bfollowing (?:the|an?|his|her|their|your|this|that|these)\b|\b(?:from|in) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

const THINGS =
  '(?:packs?|months?|suppl(?:y|ies)|scripts?|prescriptions?|tablets?|capsules?|samples?|starter)';
const GIVING =
  "(?<!\\b(?:be|not|never) |n['’]t )\\b(?:gave|given|supplied|dispensed|issued|provided|wrote|written)\\b";

/** That something of a supply was given, for however long: `we gave one month's supply`, `a 28 tablet pack was given`. */
const SUPPLY_TOLD = new RegExp(
  `${GIVING}[^.;]{0,60}\\b${THINGS}\\b|\\b${THINGS}\\b[^.;]{0,30}${GIVING}|\\b(?:sent home|left|went home) with\\b[^.;]{0,60}\\b${THINGS}\\b`,
  'i',
);

/** Letters about a visit that is over: a clinic, or no clinic by name, such as an endoscopy. A stay has its own supply. */
const VISITS: ReadonlySet<string> = new Set(['clinic', 'other']);

/** What tells that a medicine is none that waits. */
const WAITS: ReadonlySet<string> = new Set(['supplied', 'optional', 'nobody-named', 'depends']);

/**
 * Is it a medicine that a clinic wants begun, with nothing told of a supply, so that the patient has been without it since the
 * visit? Not where the letter tells of a supply whose days it does not say.
 */
export function beginsAtVisit(letter: Letter, request: LetterRequest): boolean {
  if (request.topic !== 'medication' || !VISITS.has(letter.kind)) return false;
  if (request.circumstances.some((circumstance) => WAITS.has(circumstance))) return false;
  const own = oneLine(letter.text.slice(request.start, request.end));
  const around = oneLine(quoteInContext(letter, request) ?? own);
  if (!BEGINS.test(around)) return false;
  const at = own.search(BEGINS);
  const begun = own.slice(Math.max(0, at));
  const clause = at < 0 ? own : own.slice(0, at) + (begun.split(/[,;]\s/, 1)[0] ?? '');
  if (LATER.test(clause) || PUT_OFF.test(begun)) return false;
  const days = daysOfSupply(letter, request);
  return days === undefined ? !SUPPLY_TOLD.test(oneLine(textAround(letter.text, request))) : days === 0;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
