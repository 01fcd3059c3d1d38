import type { Letter } from '../letter/letter.ts';
import { isListedWithOthers } from './listed-with-others.ts';
import type { ReadWords, Slot } from './words.ts';

/** Units, forms and times in the lists of medicines: they name none. */
const NO_NAME =
  /^(?:m?c?gs?|micrograms?|mls?|units?|puffs?|od|bd|tds|qds|qid|tid|nocte|mane|prn|om|on|tt[oa]s?|dose|.* day|.*daily|at night|medicat\w+|medicines?|tablets?|capsules?|drugs?|drops|drug chart|.* medications?)$/i;

/** Whole groups of medicines: they count as one more, and are not the name of one. */
const NO_ONE =
  /^(?:.*s|antibiotic|painkiller|analgesi\w+|opioid|nsaid|statin|ppi|insulin|steroid|anticoagul\w+|doac|noac|antiplatelet|antihypertensive|beta.blocker|ace inhibitor|acei|arb|diuretic|antidepressant|ssri|snri|antipsychotic|benzodiazepine|hypnotic|laxative|antiemetic|antihistamine|bronchodilator|inhaler|spacer|nebuliser|cream|ointment|emollient|lotion|shampoo|gel|spray|nasal spray|suppository|pessary|enema|patch|sachet|syrup|suspension|liquid|oral solution|mouthwash|injection|injectable|depot|vial|pen|supplement|vitamin|feed|milk|formula|contracepti\w+|hrt|pop|coc|coil|dmard|biologic|immunosuppressant|shared care.*|amber.*|red drug|traffic light|esc[ap]p?)$/i;

/** It may be another one. */
const PERHAPS =
  /\b(?:(?<!\b(?:up|down) )or|nothing|something|without|except|instead|alternative|than|in place of|the rest|all above|(?:all|rest) of the above)\b/i;

/** What is done to a medicine that the sentence before named: `increase this`, `it should be stopped`. */
const DEED =
  '(?:prescri|start|commenc|begin|continu|issu|suppl|stop|ceas|discontinu|withh|reduc|wean|taper|increas|doubl|halv|adjust|titrat|uptitrat|restart|resum|rais|lower)\\w*';
const POINTS_BACK = new RegExp(
  `\\b(?:${DEED}|let \\w+ have|give \\w+) (?:it|this|the dose|(?:the|an?|his|her) (?:first|initial|next) (?:supply|prescription|script|dose|month|pack))\\b|\\b(?:mov|tak|bring|step|turn|nudg|push)\\w* (?:it|this|the dose) (?:up|down)\\b|\\b(?:it|this|the dose) (?:(?:can|could|should|may|might|must|will|would|needs?|ought|to|now|then|have|then|be|been|being|is) )+${DEED}`,
  'i',
);

interface Asking {
  readonly letter: Letter;
  /** Index of the request's passage. */
  readonly index: number;
  readonly quote: string;
  /** The slots of the quote. */
  readonly slots: readonly Slot[];
  readonly readWords: ReadWords;
}

/**
 * The one medicine that a request is about, as the letter writes it: that which its words name, or, where they point back,
 * that which the sentence before names. Nothing where there are several, or nobody can tell.
 */
export function oneMedicine({ letter, index, quote, slots, readWords }: Asking): string | undefined {
  if (PERHAPS.test(quote)) return undefined;
  const passage = letter.passages[index];
  const own = namesIn(slots, letter.text.slice(passage?.start, passage?.end));
  if (own.length > 0) return single(own.map((name) => (startsWith(quote, name) ? inSentence(name) : name)));
  const before = letter.passages[index - 1];
  if (!before || ['heading', 'furniture'].includes(before.kind) || !POINTS_BACK.test(quote)) return undefined;
  const text = letter.text.slice(before.start, before.end);
  return single(namesIn(readWords(text).slots, text));
}

/** The names of medicines in a text; none where a list of them is read only in part. */
function namesIn(slots: readonly Slot[], text: string): string[] {
  const named = slots
    .filter(({ kind, meaning }) => kind === 'thing' && ['medicine', 'specialist-medicine'].includes(meaning))
    .map((slot) => ({ slot, name: text.slice(slot.start, slot.end).replace(/\s+/g, ' ') }))
    .filter(({ name }) => !NO_NAME.test(name));
  const isInPart = named.some(({ slot }) => isListedWithOthers(slot, text, slots));
  return isInPart ? [] : named.map(({ name }) => name);
}

/** Does it begin with a name, behind the mark of a list at most? */
function startsWith(quote: string, name: string): boolean {
  return quote.replace(/^[^\p{L}]+/u, '').startsWith(name);
}

/** A name that begins a sentence, as it stands within one; a brand's keeps its capital. */
function inSentence(name: string): string {
  return GENERIC.test(name) ? name.toLowerCase() : name;
}

const GENERIC = /^\p{Lu}\p{Ll}+(?:ine|one|olol|pril|ide|ate|in|tan|am|azole|mab|nib|vir|statin|cid|acid)$/u;

function single(names: readonly string[]): string | undefined {
  const [name] = names;
  const isOne = new Set(names.map((each) => each.toLowerCase())).size === 1;
  return isOne && name !== undefined && !NO_ONE.test(name) ? name : undefined;
}
