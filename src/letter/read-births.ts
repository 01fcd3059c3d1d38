import type { Found } from './letter.ts';
import { readDates } from './read-dates.ts';

/** Between a label and its value: blanks and stops as wide as a column, one edge of a cell, the end of a line. */
const GAP = String.raw`[^\w|\n\r\f]*\|?[^\w|\n\r\f]*[\n\r\f]{0,2}[^\w|\n\r\f]*`;
const BIRTH = new RegExp(String.raw`\b(?:D\.?O\.?B\.?|date of birth|born(?: on)?|b\.)(?!\w)${GAP}`, 'gi');

/** The dates that a text calls somebody's birth, in order, as ISO days. */
export function readBirths(text: string): readonly Found<string>[] {
  return [...text.matchAll(BIRTH)].flatMap(({ 0: label, index }) => {
    const from = index + label.length;
    const date = readDates(text.slice(from, from + 30))[0];
    if (date?.start !== 0 || (/[\n\r\f]/.test(label) && headsColumn(text, index))) return [];
    return [{ start: from, end: from + date.end, value: date.value }];
  });
}

/** Whether a label stands behind another column of its line: what the next line begins with is not its value. */
function headsColumn(text: string, label: number): boolean {
  return /\S(?: {3,}|\t+| *\| *)$/.test(text.slice(Math.max(0, label - 40), label));
}
