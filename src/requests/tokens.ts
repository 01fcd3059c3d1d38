import type { Range } from '../letter/letter.ts';

/** A word, number or mark of a passage; offsets are into the text given. */
export interface Token extends Range {
  /** Lower case, apostrophes straightened, as word lists have it. */
  readonly word: string;
  /** The same with numbers, dates, doses and intervals made alike, as the scorer has it. */
  readonly form: string;
}

const TOKEN = /\d+\/\d+(?:\/\d+)?|\d+(?:[.,]\d+)*[a-z%]*|\p{L}+(?:&\p{L}+)*(?:['’-]\p{L}+)*|[?!:;,.()|↑↓]/giu;

/** Cuts a text into tokens, in order, in time linear in its length. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const word = match[0].toLowerCase().replaceAll('’', "'");
    return { word, form: formOf(word), start: match.index, end: match.index + match[0].length };
  });
}

/** Whether a token's form is a mark, and neither a word nor a number. */
export function isMark(form: string): boolean {
  return form.length === 1 && MARKS.includes(form);
}

const MARKS = '?!:;,.()|';

function formOf(word: string): string {
  if (!/^\d/.test(word)) return word;
  const interval = /^\d+(\/(?:7|52|12))$/.exec(word);
  if (interval) return `#${interval[1]}`;
  if (/^\d+\/\d+/.test(word)) return '#date';
  return `#${word.replace(/^[\d.,]+/, '')}`;
}
