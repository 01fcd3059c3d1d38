import type { Found } from './letter.ts';
import { readDates } from './read-dates.ts';

const BIRTH = /\b(?:D\.?O\.?B\.?|date of birth|born(?: on)?|b\.)(?!\w)\W{0,14}/gi;

/** The dates that a text calls somebody's birth, in order, as ISO days. */
export function readBirths(text: string): readonly Found<string>[] {
  return [...text.matchAll(BIRTH)].flatMap(({ 0: label, index }) => {
    const from = index + label.length;
    const date = readDates(text.slice(from, from + 30))[0];
    return date?.start === 0 ? [{ start: from, end: from + date.end, value: date.value }] : [];
  });
}
