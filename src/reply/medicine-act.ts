import type { ChosenFinding } from './draft-question.ts';
import { listWords } from './list-topics.ts';
import { medicineCalled } from './medicine-named.ts';
import { quoteWords } from './quote-words.ts';
import { tidy } from './tidy.ts';
import type { View } from './write-template.ts';

/**
 * What a hospital wants done with a medicine: `titrate` to give it and raise it, `step` to raise or lower it again and again,
 * `change` one for another.
 */
type Deed = 'give' | 'titrate' | 'adjust' | 'step' | 'change' | 'stop' | 'restart' | 'review';

const DEEDS: Readonly<Record<(typeof DEED_NAMES)[number], RegExp>> = {
  give: /\b(?:prescrib\w*|prescriptions?|start(?:ing)?|commenc\w+|initiat\w+|begin\w*|continu\w+|carr(?:y|ies|ying) on|give|issu\w+|tak\w+ over|suppl\w+|provid(?:e|es|ing)|add(?:ing)?|bring in|scripts?|fp10|write up)\b/i,
  adjust:
    /\b(?:increas\w+|reduc(?:e|ed|es|ing|tion)|wean\w*|taper\w*|doubl\w+|halv\w+|adjust\w*|(?:up-?|down-?)?titrat\w+|rais(?:e|ed|ing)|lower(?:ed|ing)?|(?:step|stepp|go|goes|going|come|tak|mov|build|bring|brought|push|put|nudg|manag|uptitrat)\w*(?: \w+){0,3} (?:up(?:wards?)?|down(?:wards?)?)(?! with)|(?:change|alter)\w* (?:the |its )?dose|drop\w* (?:\w+ )?(?:by|to) \d+|(?:up|down) by \d+)\b/i,
  stop: /(?<!\b(?:not|never|until it is|until it['’]s|till it is|till it['’]s) )\b(?:stop\w*|ceas\w+|discontinu\w+|withh?old\w*|withheld|withdraw\w*|com(?:e|ing) to an end|finish\w*|com(?:e|ing) off|(?:be )?tail(?:ed|ing) off)\b/i,
  restart: /\b(?:re-?start\w*|re-?commenc\w+|re-?introduc\w+|resum\w+|reinstat\w+|back on)\b/i,
};

const DEED_NAMES = ['give', 'adjust', 'stop', 'restart'] as const;

/** To be stopped, or looked at. */
const LEAVES = /(?<!\b(?:not|never) )\b(?:stop|ceas|discontinu|withh?old|withheld|review)\w*/i;

/** One medicine for another, or a look at it, whatever else is named; and what is no prescription where nothing else is. */
const OTHERWISE =
  /\b(?:switch\w*|chang\w+(?! (?:the |its |his |her )?dose)|replac\w+|swap\w*|instead|alternatives?|different|substitut\w+|exchang\w+|review\w*)\b/i;
const LOOK = /\b(?:monitor\w*|levels?|(?<!\bnot )hold|look(?:ed)? at|think about|could (?:now )?go)\b/i;

/** A reducing course is given, and so is a dose that is to rise after it was begun: neither is a dose that is adjusted. */
const COURSE =
  /\breducing (?:course|regime\w*|dose)\b|(?<=\w),\s(?:and )?(?:increas|ris|build|climb|go|go up|titrat|stepp?|doubl|fall|reduc)ing\b[^.;]*/gi;

/** What is to be had before it is adjusted, though no verb asks for it: `for sertraline 50 mg and to have it raised`. */
const HAD_BEFORE =
  /(?:\d\s?(?:mg|mcg|micrograms?|g|ml|units?)\b|\bfor \S+ )[^.;]*\b(?:and|then)\b(?: (?!please\b)\S+){0,4}\s*$/i;

/** One medicine for another. */
const CHANGES =
  /\b(?:switch\w*|chang\w+|swap\w*|exchang\w+|replac\w+|substitut\w+)\b(?! (?:the |its |his |her )?dose)[^.;]*\b(?:to|for|with|over|by|onto|instead)\b/i;
const STARTS = /\b(?:start|commenc|initiat|begin|add|prescrib|alternativ|instead)\w*/i;

/** A dose that is to be changed more than once. */
const IN_STEPS =
  /\b(?:every|each|per|a) (?:\w+ )?(?:days?|weeks?|wks?|fortnight|months?|doses?)\b|\b(?:weekly|fortnightly|monthly|stepwise|in steps|until|till|towards?|taper\w*|wean\w*|titrat\w+|up-?titrat\w+|reduction)\b/i;
/** To be raised after it was begun: `start at 300 mg and work up to 600`, `25 mg, increasing fortnightly`. */
const TITRATES =
  /\b(?:up-?)?titrat(?:e|ed|ing|ion)\b|(?:,|;|\band\b|\bthen\b|\bto be\b|\bbe\b)[^.;,]{0,25}\b(?:work|build|go|step|mov|climb|tak)\w*(?: \w+){0,2} up\b|(?:,|;|\band\b|\bthen\b)[^.;,]{0,25}\b(?:increas\w*|rais\w*|doubl\w*|climb\w*|ris(?:e|es|ing)\b)/i;
const UP = /\b(?:increas|rais|doubl|up)\w*/i;
const DOWN = /\b(?:reduc|lower|halv|drop|down|wean|taper|tail)\w*/i;

/** How each deed stands in a letter of ours: what leads in the hospital's words; before and when it is done. */
const WORDS: Readonly<
  Record<Deed | 'other', { readonly leads: string; readonly act: string; readonly acted: string }>
> = {
  give: { leads: 'prescribe', act: 'prescribe', acted: 'prescribed' },
  titrate: {
    leads: 'prescribe and titrate',
    act: 'prescribe and titrate',
    acted: 'prescribed and titrated',
  },
  adjust: { leads: 'adjust a dose', act: 'adjust', acted: 'adjusted' },
  step: { leads: 'change a dose in steps', act: 'oversee and prescribe', acted: 'overseen and prescribed' },
  change: { leads: 'change a medicine', act: 'make', acted: 'made' },
  stop: { leads: 'stop a medicine', act: 'stop', acted: 'stopped' },
  restart: { leads: 'restart a medicine', act: 'restart', acted: 'restarted' },
  review: { leads: 'review a medicine', act: 'review', acted: 'reviewed' },
  other: { leads: 'deal with a medicine', act: 'deal with', acted: 'dealt with' },
};

type Asked = Pick<ChosenFinding, 'quote' | 'medicine' | 'medicines'>;

/** What the hospital wants done with a medicine; nothing where it is several things, or nobody can tell. */
export function deedOf({ quote, medicines }: Asked): Deed | undefined {
  const words = quoteWords(quote).replace(COURSE, ' ');
  const deed = simpleDeed(words);
  if (deed === 'give' && medicines === undefined && TITRATES.test(tidy(quote))) return 'titrate';
  return deed === 'adjust' && IN_STEPS.test(words) ? 'step' : deed;
}

function simpleDeed(words: string): Deed | undefined {
  const all = DEED_NAMES.filter((deed) => DEEDS[deed].test(words));
  if (TO_DECIDE.test(words)) return undefined;
  if (GOES_ON_CHANGING.test(words)) return 'adjust';
  if (CHANGES.test(words) || (all.includes('stop') && STARTS.test(words))) return 'change';
  const less = words.search(LESS);
  if (less >= 0 && (all.includes('stop') || less < words.search(DEEDS.give))) return 'adjust';
  const [deed, ...others] = all.length > 1 && !all.includes('stop') ? all.filter(isMore) : all;
  if (others.length > 0) return undefined;
  if (deed === 'give' || deed === 'restart') return deed;
  if (OTHERWISE.test(words)) return deed === undefined && REVIEWS.test(words) ? 'review' : undefined;
  if (deed === 'adjust' && HAD_BEFORE.test(words.slice(0, words.search(DEEDS.adjust)))) return 'give';
  return deed ?? (LOOK.test(words) ? undefined : 'give');
}

/** Somebody is to make up their mind first: `restart to be decided with the heart failure team`. */
const TO_DECIDE = /\b(?:decid\w+|decision|liais\w+)\b/i;

const REVIEWS = /\breview\w*\b/i;

/** What is given or restarted may have its dose adjusted after. */
function isMore(deed: Deed): boolean {
  return deed !== 'adjust';
}

/** To be brought down, and prescribed for only so long: `to be weaned, further scripts as needed`. */
const LESS = /\b(?:wean|taper|tail)\w*\b/i;

/** To go on changing it: `take over the diazepam reduction`. */
const GOES_ON_CHANGING =
  /\b(?:tak\w+ over|continu\w+|carry\w* on|go\w* on)(?: with)?(?: (?!and\b)\S+){0,4} (?:reduction|wean\w*|taper\w*|titration)\b/i;

/** Is a medicine only to be stopped, or looked at? */
export function asksToStop(quote: string): boolean {
  return LEAVES.test(quote) && !DEEDS.give.test(quote);
}

/** What a letter says of these requests for medicines: the deed, and what it is done to. */
export function medicineWords(findings: readonly Asked[]): View {
  const deed = commonDeed(findings);
  return {
    ...WORDS[deed ?? 'other'],
    gives: deed === 'give' || deed === 'titrate',
    ...objectOfDeed(findings, deed),
  };
}

function commonDeed(findings: readonly Asked[]): Deed | undefined {
  const deeds = new Set(findings.map(deedOf));
  return deeds.size === 1 ? [...deeds][0] : undefined;
}

/** The medicines in place of `this` and `it`, where each request names its one; what is done to its dose. */
function objectOfDeed(findings: readonly Asked[], deed: Deed | undefined): View {
  const isSeveral = findings.length > 1;
  const listed = listWords(namesOf(findings));
  if (deed === undefined || deed === 'review') return {};
  if (deed === 'change') return both(isSeveral ? 'these changes' : 'this change');
  if (deed === 'step')
    return both(`${listed ? 'the' : 'these'} ${stepsIn(findings)}${listed && ` in ${listed}`}`);
  if (deed !== 'adjust') return listed === '' ? {} : both(listed);
  const dose = isSeveral || findings.some(({ medicines }) => medicines) ? 'doses' : 'dose';
  if (listed !== '') return both(`the ${dose} of ${listed}`);
  return { this: `${isSeveral ? 'these' : 'this'} ${dose}`, it: `the ${dose}` };
}

/** As many medicines are named at most: more are easier found in the hospital's words above. */
const MOST_NAMED = 4;

/** The medicines of these requests, each once; none where not every request names its own, or there are many. */
function namesOf(findings: readonly Asked[]): string[] {
  const each = findings.map(({ quote, medicine, medicines }) =>
    medicine === undefined ? (medicines ?? [medicineCalled(quoteWords(quote)) ?? []].flat()) : [medicine],
  );
  const names = [...new Map(each.flat().map((name) => [name.toLowerCase(), name])).values()];
  return each.some((own) => own.length === 0) || names.length > MOST_NAMED ? [] : names;
}

function both(words: string): View {
  return { this: words, it: words };
}

function stepsIn(findings: readonly Asked[]): string {
  const [isUp, isDown] = [UP, DOWN].map((way) => findings.some(({ quote }) => way.test(quote)));
  if (isUp === isDown) return 'changes of dose';
  return isUp ? 'increases' : 'reductions';
}
