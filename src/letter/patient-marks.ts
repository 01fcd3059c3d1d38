import { isNhsNumber } from './nhs-number.ts';
import { readBirths } from './read-births.ts';

/** What tells one patient from another in any text: numbers of ten digits, births as ISO days, each once. */
export interface PatientMarks {
  readonly nhsNumbers: readonly string[];
  readonly datesOfBirth: readonly string[];
}

/** No patient is marked. */
export const NOBODY: PatientMarks = { nhsNumbers: [], datesOfBirth: [] };

const NUMBER = /(?<!\d)\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?!\d)/g;
/** What a patient's number is called: in England and Wales, Scotland, Northern Ireland. */
export const NUMBER_NAMES = 'NHS|CHI|H ?& ?C|HCN|HSC|Health (?:and|&) (?:Social )?Care';

/** Between what the number is called and the number: blanks as wide as a column, or a few words without a column before them. */
export const NUMBER_GAP = String.raw`(?:\s*(?:[Nn]o|NO|[Nn]um|[Nn]umber|NUMBER)\b)?[^\w\n]*|(?:(?! {3}\s*\p{L})[^\d\n]){0,20}`;

const NAMED = new RegExp(`\\b(?:${NUMBER_NAMES})\\b(?:${NUMBER_GAP}|(?:(?! {3}\\s*\\p{L})\\D){0,24})$`, 'u');

/** The NHS numbers in a text that have their check digit, and the dates that it calls a birth. */
export function readPatientMarks(text: string): PatientMarks {
  const numbers = [...text.matchAll(NUMBER)]
    .filter(({ 0: digits, index }) => /^\d{3}\D\d{3}\D/.test(digits) || isNamed(text, index))
    .map(([digits]) => digits.replace(/\D/g, ''))
    .filter(isNhsNumber);
  const births = readBirths(text).map(({ value }) => value);
  return { nhsNumbers: [...new Set(numbers)], datesOfBirth: [...new Set(births)] };
}

function isNamed(text: string, at: number): boolean {
  return NAMED.test(text.slice(Math.max(0, at - 80), at));
}

/** The marks of several texts together, each once. */
export function joinMarks(all: readonly PatientMarks[]): PatientMarks {
  return {
    nhsNumbers: [...new Set(all.flatMap(({ nhsNumbers }) => nhsNumbers))],
    datesOfBirth: [...new Set(all.flatMap(({ datesOfBirth }) => datesOfBirth))],
  };
}
