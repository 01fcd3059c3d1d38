import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { parseISO } from 'date-fns/parseISO';
import { isoDay } from '../letter/iso-day.ts';
import { countOf, NUMBER_NAMES } from '../letter/number-words.ts';
import { blankOut, type TimeSaid } from './time-said.ts';

const NUMBER = `\\d{1,2}|an?|${NUMBER_NAMES}`;

/** `6`, `1-2`, `one or two`; of `one, two and four weeks` the first counts. */
const HOW_MANY = `(?<count>${NUMBER})(?:\\s?(?:[-–—]|to|or)\\s?(?<upTo>${NUMBER})|(?:, ?(?:${NUMBER}))*,? (?:and|&|\\+) (?:again )?(?:at )?(?:${NUMBER}))?`;
const UNIT =
  '(?:(?<slash>/7|/52|/12)(?!\\d)|(?:(?<=\\d)|[ -])[ -]?(?<unit>hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mths?)\\b)';
const LEAD =
  '(?<lead>(?:\\b(?:in|within|inside|at|after|every|by|from)|\\bno later than)(?: about| around| approx(?:imately)?| roughly| the next| the coming| the first)?) ';

/** A time with a number: `in 6 weeks`, `3-4 days`, `2/52`. */
const SPAN = new RegExp(`(?:${LEAD})?(?<![\\d./,-]|\\bday |\\bon |[<>≥≤]\\s?)\\b${HOW_MANY}${UNIT}`, 'giu');

/** A time that names its own beginning: the visit, `one week after discharge`; or now, `in two weeks from today`. */
const SINCE_VISIT =
  /^['’]?(?: time)? ?(?:after|from|following|post)[ -](?:(?:the |this |your |her |his |their )?(?:discharge|visit|clinic|d\/c)|(?:going|(?:she|he|they) goe?s?) home)\b/iu;
const SINCE_NOW = /^['’]?(?: time)? ?(?:after|from|following)[ -](?:today|now)\b/iu;

const OPERATION =
  /^['’]? ?(?:(?:after|from|following|post)[ -](?:the |his |her |their |your )?(?:op|operation|operatively|surgery|procedure)|post-?op\w*)\b/iu;

/** What is looked at again after a time, though nothing leads that time in: `wound check one week`, `U+E 1/52`. */
const CHECKED =
  '(?:re-?)?check(?:s|ed|-?up)?|review(?:s|ed)?|repeat(?:ed)?|rpt|rept|seen?|bloods?|blood tests?|tests?|fbc|u ?[&+]? ?es?|lfts?|tfts?|crp|esr|psa|inr|hb|hba1c|bone profile|potassium|sodium|k\\+?|na\\+?|creat\\w*|egfr|ferritin|cxr|x-?ray|chest film|film|ecg|echo|uss|swab|msu|follow[ -]?up|f/?u|appointment|appt|out|remov\\w+|ro[cs]|sutures?|stitches|staples|clips?|twoc|redress\\w*|re-?dress|dressings?|bp|visit|due';
const AFTER_CHECK = new RegExp(
  `\\b(?:${CHECKED})(?![\\w/])(?:(?! (?:for|over|of|x) )[^.;|\\d]){0,40}$`,
  'iu',
);
const BEFORE_CHECK = new RegExp(`^ (?:${CHECKED})(?![\\w/])`, 'iu');

/** The whole cell of a table, or all that a clause says. */
const OWN_CELL = /(?:^|[|:]\s*|\t)$/u;
const CELL_ENDS = /^\s*(?:\||$|\t)/u;

/** How long something lasts, or is old, and a dose: `for 5 days`, `x 7 days`, `tds 5/7`, `56 tablets 2/52`. */
const LENGTH_BEFORE =
  /(?:\b(?:once|twice|thrice|times|for|over|x|lasts?|lasting|another|further|extra|of|off|last|past|took|until|till|nocte|mane|[otbq]d|tds|qds|bd|prn|mgs?|mcg|micrograms?|tablets?|caps?\w*|units?|course|than|aged?|the|first)|×|\dx)\s*(?:the )?$/iu;
const LENGTH_AFTER =
  /^['’]?\s*(?:supp?l\w*|given|issued|dispensed|courses?|worth|of (?!(?:the |this |her |his |their |your )?(?:discharge|d\/c|leaving|going|getting|today|clinic|visit|receipt|letter|being|arriv\w+)\b)|old\b|ago\b|history|wait\w*|tape|monitor\w*|event|off\b|antibiotic|post\b|stay|(?:\w+ )?(?:window|rule|pathway|trial|break|interval)|left\b|earlier|daily|apart|remaining)/iu;
const DOSE = /\b\d+(?:\.\d+)?\s?(?:mgs?|mcgs?|micrograms?|mls?|units?|g|%)(?![\w%])[^.;]*$/iu;

/** A wait that is told, and a later step of what begins sooner: `running at 11 months`, `going to 100 after a fortnight`. */
const OF_ELSE =
  /\b(?:running|waits?|waiting|currently|stands?) $|\b(?:going|rising|increasing|moving|stepping|building|titrating|doubling)\b[^,.;]{0,40}$|(?:\band|,) (?:then )?again (?:at )?$|\b(?:and )?then (?:again )?(?:at )?$|\bnow,? (?:and )?(?:again )?$/iu;

const UNLESS = /\bunless\b[^,.;]*$/iu;

/** Stitches come out so many days after an operation, also where a letter does not say so. */
const STITCHES = /\b(?:ro[cs]|sutures?|stitches|staples|clips?)\b[^.;|]{0,40}$/iu;

/** What a time with a number is by its surroundings: when something is wanted; how often; or how long, so that it is none. */
function kindOf(words: string, match: RegExpExecArray): TimeSaid['kind'] | undefined {
  const { lead = '', slash, unit = '' } = match.groups ?? {};
  const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
  if (SINCE_VISIT.test(after)) return 'counted';
  if (SINCE_NOW.test(after)) return 'now';
  if (OPERATION.test(after)) return 'operated';
  if (LENGTH_AFTER.test(after) || OF_ELSE.test(before)) return undefined;
  if (/^after/i.test(lead) && /\band $/i.test(before)) return undefined;
  if (/^every/i.test(lead)) return DOSE.test(before) ? undefined : 'every';
  if (UNLESS.test(before)) return 'vague';
  if (lead === '' && !isBareTime(before, after, slash === undefined ? unit : '')) return undefined;
  return STITCHES.test(before) ? 'operated' : 'counted';
}

/** Is it a time that nothing leads in, and no length? */
function isBareTime(before: string, after: string, unit: string): boolean {
  if (/^['’]? time\b/iu.test(after)) return true;
  if (LENGTH_BEFORE.test(before) || /^[dwh]$/iu.test(unit)) return false;
  if (AFTER_CHECK.test(before) || (OWN_CELL.test(before) && CELL_ENDS.test(after))) return true;
  return unit === '' && !DOSE.test(before) && BEFORE_CHECK.test(after);
}

/** The times with a number that a request's words tell, from an ISO day on. */
export function spansSaid(words: string, from: string): TimeSaid[] {
  return [...words.matchAll(SPAN)].flatMap((match) => {
    const kind = kindOf(words, match);
    const { count = '', upTo = count, slash, unit = '' } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const dayAfter = (number: string) => after(from, countOf(number), slash ?? unit);
    if (kind === undefined || !/\d/.test(dayAfter(count))) return [];
    return [{ start, end, kind, first: dayAfter(count), last: dayAfter(upTo) }];
  });
}

/** The ISO day so many hours, days, weeks or months after another. */
function after(from: string, count: number, unit: string): string {
  const day = parseISO(from);
  if (Number.isNaN(count)) return '';
  if (/^(?:\/12|m)/i.test(unit)) return isoDay(addMonths(day, count));
  if (/^h/i.test(unit)) return isoDay(addDays(day, Math.floor(count / 24)));
  return isoDay(addDays(day, count * (/^(?:\/52|w)/i.test(unit) ? 7 : 1)));
}

/** A number of weeks or days by another name. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the )?(?:next|coming) fortnight\b/giu, 'the next 2 weeks'],
  [/\b(?:an?|the|one) fortnight\b/giu, '2 weeks'],
  [/\bfortnight['’]?s? time\b/giu, '2 weeks'],
  [/\b(?:a|the next|the coming) couple of (?=days|weeks|months)/giu, '2 '],
  [/\b(?:the (?:next|coming)|next(?= \w+ or two\b)) (?=week\b|month\b|day or two\b)/giu, 'the next 1 '],
  [/\b1 (week|month|day) or two\b/giu, '1-2 $1s'],
  [/\b(?:an?|one) (week|month|day) or two\b/giu, '1-2 $1s'],
  [/\b(week|fortnight|month|day)(s?) or so\b/giu, '$1$2'],
  [/\bbetween (\w+) and (?=\w+ (?:days|weeks|months)\b)/giu, 'in $1-'],
];

const N_WEEKLY = `(?<count>${NUMBER})[ -](?<unit>week|month)ly\\b`;

/** `TFTs six weekly`, `6-weekly bloods`: of tests, not of a dose. */
const OFTEN = [
  new RegExp(`(?<=\\b(?:${CHECKED})(?![\\w/])[^.;,|\\d]{0,40})\\b${N_WEEKLY}`, 'giu'),
  new RegExp(`\\b${N_WEEKLY}(?= (?:${CHECKED})(?![\\w/]))`, 'giu'),
];

/** Words with every number of days or weeks written as one: `in 2 weeks` for `in a fortnight`. */
export function withCounts(words: string): string {
  const counted = BY_NAME.reduce((said, [pattern, number]) => said.replace(pattern, number), words);
  return OFTEN.reduce((said, pattern) => said.replace(pattern, 'every $<count> $<unit>s'), counted);
}

/** How long a medicine lasts, how often it is taken, and how old something is, is no day to do it by. */
const NOT_DUE =
  /\b(?:for|over|lasting|another|further)\s(?:\w+\s){0,2}(?:days?|weeks?|hours?|months?)\b|\b\w+ (?:days?|weeks?|months?) (?:old|ago)\b|\bfor \d{1,2}\/(?:7|52|12)\b|(?<![a-z])(?:mg|mcg|micrograms?|g|ml|units)[ -]weekly\b|\b(?:two|three|four|six|eight|twelve|\d{1,2})[ -](?:weekly|monthly)\b|\b\d{1,2}\/(?:7|52) (?:suppl|given|issued|course|of)\w*|\b\d+\s?(?:mgs?|mcgs?|micrograms?|mls?|units?|g|%)\b[^.;,]{0,20}?\b(?:(?:every|each|per|a) (?:\w+ )?(?:days?|weeks?|fortnight|month)|(?:once|twice)[ -](?:weekly|fortnightly))\b/giu;

/** So long from something that is no visit nor discharge, whose day nobody knows: `a week after the tablets finish`. */
const FROM_ELSE =
  /(?<!\bnext )\b(?:\w+(?: (?:days?|weeks?|months?))? and (?:again )?(?:at )?)?(?:\w+|\d{1,2}(?:[-–]\d{1,2})?)[ -]?(?:days?|weeks?|wks?|hours?|months?|\/7|\/52|\/12)['’]?(?: time)? (?:after|before|from|following|prior to|post|into|ahead of|beyond|later|thereafter|apart|ahead)\b(?! (?:(?:the |this |your |her |his |their |my |our )?(?:discharge|visit|clinic|consultation|attendance|operation|op|surgery|procedure|date|letter)\b|today|now|tomorrow|here|seeing|leaving|going home|\d))/giu;

/** The words with what tells no day for them blanked out, each at its place. */
export function withoutLengths(words: string): string {
  return blankOut(blankOut(words, NOT_DUE), FROM_ELSE);
}

/** Do words count a time from something whose day nobody knows: `two weeks after starting`? */
export function countsFromElse(words: string): boolean {
  const said = blankOut(withCounts(words), NOT_DUE);
  return blankOut(said, FROM_ELSE) !== said;
}
