import type { Range } from '../letter/letter.ts';
import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';
import { tidy } from './tidy.ts';
import { withoutAbbreviations } from './without-abbreviations.ts';

/** Where a clause may end without losing its sense. */
const CLAUSE_END = /[,;:.!?](?=\s)|\s(?=[-–—]\s)|\s(?=(?:but|because|so that|as)\s)/gu;

/**
 * A request in the hospital's words, whole where these are few; else the clauses that hold what is to be done to what,
 * with dots for what was left out. Nothing where these are many too, or nobody can tell which they are.
 */
export function shortQuote(finding: ChosenFinding, mostWords: number): string | undefined {
  const words = quoteWords(finding.quote);
  if (countWords(words) <= mostWords) return words;
  const telling = tellingWords(finding, words);
  const clauses = clausesOf(words).filter((clause) => telling.some((range) => overlaps(clause, range)));
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last) return undefined;
  const cut = words
    .slice(first.start, last.end)
    .trim()
    .replace(/^(?:[-–—]|and|but|as)\s+/iu, '')
    .replace(/[,;:]$/, '');
  if (countWords(cut) > mostWords) return undefined;
  return `${first.start > 0 ? '… ' : ''}${cut}${last.end < words.length ? ' …' : ''}`;
}

function clausesOf(words: string): Range[] {
  const ends = [...withoutAbbreviations(words).matchAll(CLAUSE_END)].map(
    ({ 0: sign, index }) => index + sign.length,
  );
  return [...ends, words.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

/**
 * Where the words stand that say what is to be done to what. Where no act is named it is what makes the thing a request;
 * nothing where that is not told either.
 */
function tellingWords({ quote, start, reasons }: ChosenFinding, words: string): Range[] {
  const hasAct = reasons.some(({ slot }) => slot === 'act');
  const slots = hasAct ? ['act', 'thing'] : ['thing', 'who', 'standing'];
  const those = reasons.filter(({ slot }) => slots.includes(slot));
  if (!hasAct && those.length < 2) return [];
  return those.flatMap((reason) => {
    const says = tidy(quote.slice(Math.max(0, reason.start - start), Math.max(0, reason.end - start)));
    const at = says === '' ? -1 : words.indexOf(says);
    return at < 0 ? [] : [{ start: at, end: at + says.length }];
  });
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}
