import type { ChosenFinding } from './draft-question.ts';

/** Asked to be given, and not to be changed, stopped or looked at. */
const GIVE =
  /\b(?:prescrib\w*|prescriptions?|start(?:ing)?|commenc\w+|initiat\w+|begin\w*|continu\w+|issu\w+|tak\w+ over|suppl\w+|provid\w+|add(?:ing)?)\b/i;
const NOT_GIVE =
  /\b(?:stop\w*|ceas\w+|discontinu\w+|withh?old\w*|hold|reduc\w+|wean\w*|taper\w*|increas\w+|doubl\w+|halv\w+|adjust\w+|(?:up-?)?titrat\w+|review\w*|switch\w*|chang\w+|replac\w+|swap\w*|instead|restart\w*|monitor\w*|levels?)\b/iu;

/** It may be another one. */
const PERHAPS = /\b(?:or|nothing|without|except|instead|alternative)\b/i;

/** Is a medicine to be given? Where it is only to be changed, stopped or looked at, nothing is prescribed. */
export function asksToGive({ quote }: Pick<ChosenFinding, 'quote'>): boolean {
  return GIVE.test(quote) || !NOT_GIVE.test(quote);
}

/** Is a medicine only to be stopped, or looked at? */
export function asksToStop(quote: string): boolean {
  return STOP.test(quote) && !GIVE.test(quote);
}

const STOP = /(?<!\b(?:not|never) )\b(?:stop|ceas|discontinu|withh?old|withheld|review)\w*/i;

/** How the names of most medicines end, or a dose behind any other. */
const MEDICINE =
  /\b\p{L}{3,}(?:pril|olol|statin|azole|mycin|cillin|sartan|cycline|olone|sone|pine|pam|etine|idone|parin|xaban|flozin|gliptin|formin|tide|mab|nib|vir|amide|profen|line|pram|apine|triptan|dronate|thyroxine|grel)\b/giu;
const DOSE = /^\s(?:[A-Z]{2} )?\d+(?:\.\d+)?\s?(?:mg|mcg|micrograms?|g|units)\b/u;

/** The one medicine that a request wants given, as the hospital writes it; nothing where it may be another, or is several. */
export function nameMedicine({ topic, quote, start, reasons }: ChosenFinding): string | undefined {
  if (topic !== 'medication' || !GIVE.test(quote) || NOT_GIVE.test(quote) || PERHAPS.test(quote))
    return undefined;
  const things = reasons
    .filter(({ slot }) => slot === 'thing')
    .map((reason) => ({ ...reason, word: quote.slice(reason.start - start, reason.end - start) }))
    .filter(({ says, word }) => word !== '' && says.includes(word))
    .filter(({ word, end }) => word.search(MEDICINE) >= 0 || DOSE.test(quote.slice(end - start)))
    .map(({ word }) => word);
  const named = new Set([...things, ...(quote.match(MEDICINE) ?? [])].map((word) => word.toLowerCase()));
  return named.size === 1 ? things[0] : undefined;
}
