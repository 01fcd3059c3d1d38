import { tidy } from './tidy.ts';

/** A bullet, or a number of the hospital's own list: `-`, `•`, `2-`, `(3)`, `4.`, `1/`, `b)`, `(iv)`, `[x]`. What follows is a word. */
const LIST_MARK =
  /^(?:[-–—•·▪◦‣*>]|\(?\d{1,2}[.):/-]|\(\d{1,2}\)|\(?[a-z]\)|\(?[ivx]{1,4}[).]|\[[ xX]?\])\s+(?=\S)/u;

/** A number of the list without a sign behind it: `2 Groin swab`. */
const BARE_NUMBER =
  /^\d{1,2}\s+(?=\p{Lu}\p{Ll}|\p{Lu}{2,}\b)(?!(?:MGS?|MLS?|HRS?|WKS?|MCG|IU|GPs?\b(?! (?:to|please|pls|kindly)\b)|WEEKS?|DAYS?|MONTHS?|HOURS?|Weeks?|Days?|Months?|Hours?|Years?|Tablets?|Puffs?|Units?|Drops?)\b)/u;

/** What joined it to the request before. */
const JOINED = /^(?:and|&|also|then|plus)[,:]?\s+(?=\p{L})/iu;

/**
 * The hospital's words as one line, without the marks of its list and the 'and' that joined them to others. A hyphen at
 * the end of a line may be its own, so it stays: `wait-`, `ing`.
 */
export function quoteWords(quote: string): string {
  const line = tidy(quote.replace(/(\p{Ll}-)\s*\n\s*(?=\p{Ll})/gu, '$1'));
  const bare = line
    .replace(LIST_MARK, '')
    .replace(LIST_MARK, '')
    .replace(BARE_NUMBER, '')
    .replace(JOINED, '');
  return bare === '' ? line : bare;
}

/** Words without the name of their topic that leads in them, where the same name stands before them: `Fit note: for two weeks`. */
export function withoutLabel(words: string, heading: string): string {
  const [, label, rest] = /^([^:–—]{1,40}?)\s?(?::|\s[-–—])\s(.+)$/su.exec(words) ?? [];
  return label !== undefined && rest !== undefined && bareName(label) === bareName(heading) ? rest : words;
}

function bareName(name: string): string {
  return tidy(name).toLowerCase().replace(/s$/, '');
}
