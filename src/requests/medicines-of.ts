import type { Letter, Passage } from '../letter/letter.ts';
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

/** What is asked of a list that came before: `please action the above`. */
const POINTS_ABOVE =
  /\b(?:action|do|implement|prescrib|start|commenc|issu|carry out|see to|continu|put in)\w*\b[^.;]*\b(?:the|as) above\b|\bthe above (?:chang|medic|treat|drug|prescri)\w*/i;

/**
 * The medicines that a request is about, each once, as the letter writes it: those which its words name, or, where they point
 * back, those which the sentence or the list before names. None where nobody can tell all of them.
 */
export function medicinesOf({ letter, index, quote, slots, readWords }: Asking): readonly string[] {
  if (PERHAPS.test(quote)) return [];
  const passage = letter.passages[index];
  const text = letter.text.slice(passage?.start, passage?.end);
  const own = namesIn(slots, text);
  const named = all(own.map((name) => (startsWith(quote, name) ? inSentence(name) : name)));
  if (own.length > 0) return named.length === 1 || isList(text, named) ? named : [];
  const texts = pointsBackTo(letter, index, quote).map(({ start, end }) => letter.text.slice(start, end));
  return all(texts.flatMap((text) => namesIn(readWords(text).slots, text).map(inSentence)));
}

/** What stands between two of a list, beside a dose: a word or two of when and how. */
const JOINS = /[,+&]|\b(?:and|with|plus)\b/i;
const OF_DOSE =
  /[,+&]|\b(?:and|with|plus|together|m?c?gs?|micrograms?|mls?|units?|tablets?|od|bd|tds|qds|nocte|mane|once|twice|three times|four times|daily|a day|weekly|at night|in the morning)\b|[\d.]+/gi;
const FEW_WORDS = 2;

/** Do medicines stand in one list, so that what is asked of one is asked of each? One that tells of another is none of them. */
function isList(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return names.slice(1).every((name, index) => {
    const before = names[index] ?? '';
    const from = lower.indexOf(before.toLowerCase()) + before.length;
    const between = lower.slice(from, lower.indexOf(name.toLowerCase(), from));
    const words = between.replace(OF_DOSE, ' ').trim();
    return JOINS.test(between) && !/[()/;:!?]/.test(between) && words.split(/\s+/).length <= FEW_WORDS;
  });
}

/** The passages to which words point back: the one before; or a list, with what leads it in. */
function pointsBackTo({ passages }: Letter, index: number, quote: string): readonly Passage[] {
  const before = passages[index - 1];
  if (!before || ['heading', 'furniture'].includes(before.kind)) return [];
  if (POINTS_ABOVE.test(quote) && before.kind === 'bullet') {
    const lead = passages.findLastIndex(({ kind }, at) => at < index && kind !== 'bullet');
    return passages.slice(passages[lead]?.kind === 'sentence' ? lead : lead + 1, index);
  }
  return POINTS_BACK.test(quote) ? [before] : [];
}

/** The names of medicines in a text; nobody's where a list of them is read only in part. */
function namesIn(slots: readonly Slot[], text: string): string[] {
  const named = slots
    .filter(({ kind, meaning }) => kind === 'thing' && ['medicine', 'specialist-medicine'].includes(meaning))
    .map((slot) => ({ slot, name: text.slice(slot.start, slot.end).replace(/\s+/g, ' ') }))
    .filter(({ name }) => !NO_NAME.test(name));
  const isInPart = named.some(({ slot }) => isListedWithOthers(slot, text, slots));
  return isInPart ? [NOT_ALL] : named.map(({ name }) => name);
}

/** Stands for medicines that nobody can name. */
const NOT_ALL = 'medicines';

/** Does it begin with a name, behind the mark of a list at most? */
function startsWith(quote: string, name: string): boolean {
  return quote.replace(/^[^\p{L}]+/u, '').startsWith(name);
}

/** A name that begins a sentence, as it stands within one; a brand's keeps its capital. */
function inSentence(name: string): string {
  return GENERIC.test(name) ? name.toLowerCase() : name;
}

const GENERIC = /^\p{Lu}\p{Ll}+(?:ine|one|olol|pril|ide|ate|in|tan|am|azole|mab|nib|vir|statin|cid|acid)$/u;

/** Each name once, whatever its capitals; none where one stands for more. */
function all(names: readonly string[]): readonly string[] {
  if (names.some((name) => NO_ONE.test(name))) return [];
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
