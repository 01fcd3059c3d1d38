import type { Letter, Range } from '../letter/letter.ts';
import { countOf, NUMBER_NAMES } from '../letter/number-words.ts';
import type { LetterRequest } from '../requests/request.ts';

const UNITS: Readonly<Record<string, number>> = { d: 1, '/7': 1, w: 7, '/52': 7 };

const DAYS = `(\\d{1,2}|${NUMBER_NAMES})\\s?(/7\\b|/52\\b|-?d(?=ays?\\b)|-?w(?=eeks?\\b))(?:ays?|eeks?)?['’]?`;
const COUNT = `(?<!\\b(?:further|another|remaining|next|for|to) )\\b${DAYS}`;
/** What stands for the medicine: not `of this rash`. */
const OF_IT = '(?:it|them|everything|all|each)\\b|(?:this|these)(?=\\s*(?:[,.;:)]|$|and\\b|so\\b))';

const GIVEN = '(?:supplied|given|dispensed|provided|issued|supply|tt[oa]s?)\\b';

/**
 * `7 days supplied`, `5/7 given`, `seven days' supply`; `could only give 7 days`; `when the two weeks run out`; `gave her a script
 * for 14 days`, `brought him two weeks of everything`.
 */
const SUPPLIED = new RegExp(
  [
    `${COUNT}(?: of \\w+)?(?: (?:all|was|were|has been|have been|only)){0,2} (?!to\\b)(?:${GIVEN}|available\\b)`,
    `${COUNT} *\\((?:\\d+ )?${GIVEN}`,
    `\\b(?:only (?:give|supply)|gave|supplied|dispensed|given|sent home with)(?: \\w+)? ${COUNT}`,
    `\\b(?:when|once|before|after) (?:the|his|her|their|these|those) ${COUNT} (?:runs?|is|are) (?:out|over|finished|gone|done)\\b`,
    `\\b(?:gave|given|issued|wrote|written)(?: \\w+){0,2} (?:script|prescription|supply|course) (?:for|of) ${DAYS}`,
    `(?:\\b(?:has|have)|\\w['’](?:ve|s))(?: \\w+){0,2} ${DAYS} (?:supply|worth|left|remaining|of \\w+ (?:left|remaining))\\b`,
    `\\b(?:gave|given|brought|took home|left with)(?: \\w+){0,2} ${DAYS} (?:supply|worth|of (?:${OF_IT}))`,
  ].join('|'),
  'iu',
);

/** `no supply given`, `not supplied`, `TTO not available`, `none in ward stock`; not what needs none, nor what is at home. */
const NONE =
  /\b(?:no|nil)(?! further| more) (?:[a-z]+ )?(?:suppl(?:y|ies)|tt[oa]s?|stock)\b(?! (?:need|requi|request|necess))|\b(?:not|none|nil|never|n['’]t|unable to(?: be)?) (?:(?:be|been|was|were) )?(?:suppl(?:y|ied)|dispensed?)\b|\btt[oa]s? (?:was |were |is |are )?(?:not (?:available|ready|given|done)|unavailable)\b|\b(?:not|none) (?:held |kept )?in (?:ward )?stock\b|\bout of stock\b/i;
const OWN = /\b(?:own|at home|plenty|enough|needed|owes?|already|pods?)\b/i;

/** How far from a request, in characters, its letter is searched. */
const REACH = 6000;

/** The letter around a request: what stands further off is another letter's. */
export function textAround(text: string, { start, end }: Range): string {
  return text.slice(Math.max(0, start - REACH), end + REACH);
}

/** As many characters before a request are looked through for the sentence before. */
const SENTENCE = 300;

/**
 * Days of its medicine that a letter says the hospital supplied: in the words of the request, or where the letter tells of
 * that medicine and its supply in one clause; 0 where it says that none was. Undefined where it does not say.
 */
export function daysOfSupply(
  { text }: Pick<Letter, 'text'>,
  { topic, start, end, medicine, daysSupplied }: LetterRequest,
): number | undefined {
  if (topic !== 'medication' && topic !== 'shared-care') return undefined;
  const own = daysSupplied ?? daysIn(text.slice(start, end)) ?? daysBefore(text, { start, end });
  if (own !== undefined) return own;
  const ofAll = isGoingOn(text.slice(start, end)) ? daysOfAll(text, { start, end }) : undefined;
  if (medicine === undefined) return ofAll;
  const name = medicine.toLowerCase();
  const near = textAround(text, { start, end });
  const lower = near.toLowerCase();
  let at = lower.indexOf(name);
  while (at >= 0) {
    const [clause = ''] = near.slice(at).split(/\n|[;,]\s|\.\s/, 1);
    const days = daysIn(clause);
    if (days !== undefined) return days;
    at = lower.indexOf(name, at + clause.length + 1);
  }
  return ofAll;
}

/** What goes on from what the sentence before tells. */
const FROM_THERE = /\b(?:from there|from then on|after that|thereafter)\b/i;

/** Days that the sentence before tells of, where the request goes on from there: `I gave you 14 days. Carry on from there`. */
function daysBefore(text: string, { start, end }: Range): number | undefined {
  if (!FROM_THERE.test(text.slice(start, end))) return undefined;
  const before = text.slice(Math.max(0, start - SENTENCE), start).trimEnd();
  return daysIn(before.split(/[.!?]\s|\n\s*\n/).at(-1) ?? '');
}

/** What the patient has already: a medicine to be begun was supplied with none of the others. */
function isGoingOn(quote: string): boolean {
  return !/\b(?:start|commenc|initiat|begin|add)\w*/i.test(quote);
}

/** Days of every medicine, in as many lines as it takes: `we gave two weeks of each`. */
const OF_ALL = new RegExp(
  `\\b(?:gave|given|supplied|brought|dispensed|has(?! had\\b)|have(?! had\\b))(?: \\w+){0,3} ${DAYS} of (?:each|everything|all|them all)\\b`
    .replaceAll(' ', '\\s+')
    .replaceAll('\\s?', '\\s*'),
  'iu',
);

function daysOfAll(text: string, range: Range): number | undefined {
  const [, count, unit = ''] = OF_ALL.exec(textAround(text, range)) ?? [];
  return count === undefined ? undefined : daysOf(count, unit);
}

function daysOf(count: string, unit: string): number {
  return countOf(count) * (UNITS[unit.replace('-', '').toLowerCase()] ?? 1);
}

function daysIn(words: string): number | undefined {
  if (NONE.test(words.replace(/\s+/g, ' ')) && !OWN.test(words)) return 0;
  const told = SUPPLIED.exec(words.replace(/\s+/g, ' '));
  const [, ...captured] = told && !isOfAnother(told) ? told : [];
  const [count, unit = ''] = captured.filter((each) => each !== undefined);
  return count === undefined ? undefined : daysOf(count, unit);
}

/** What was supplied, by name, before another is asked for: `7 days of nitrofurantoin in May; please start trimethoprim`. */
const SUPPLIED_NAME = /^(?: (?:course|supply|worth))? of (?!(?:the|his|her|their|this|these)\b)(\p{L}{5,})/iu;
const STARTS_NAME = /\b(?:start|commenc|initiat|begin|prescrib)\w* (\p{L}{5,})/giu;

/** Are the days those of another medicine than what is asked for after them? */
function isOfAnother({ 0: words, index, input }: RegExpExecArray): boolean {
  const after = input.slice(index + words.length);
  const given = SUPPLIED_NAME.exec(after)?.[1]?.toLowerCase();
  if (given === undefined) return false;
  const begun = [...after.matchAll(STARTS_NAME)].map(([, name = '']) => name.toLowerCase());
  return begun.length > 0 && !begun.includes(given);
}
