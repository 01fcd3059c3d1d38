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

const NAMED = new RegExp(`\\b(?:${NUMBER_NAMES})\\b[^\\d]{0,24}$`);

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
  return NAMED.test(text.slice(Math.max(0, at - 40), at));
}

/** The marks of several texts together, each once. */
export function joinMarks(all: readonly PatientMarks[]): PatientMarks {
  return {
    nhsNumbers: [...new Set(all.flatMap(({ nhsNumbers }) => nhsNumbers))],
    datesOfBirth: [...new Set(all.flatMap(({ datesOfBirth }) => datesOfBirth))],
  };
}
