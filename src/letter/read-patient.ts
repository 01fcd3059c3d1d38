import type { Addressee, Found, NumberName, Patient } from './letter.ts';
import type { Line } from './lines.ts';
import { NUMBER_GAP, NUMBER_NAMES } from './patient-marks.ts';
import { readBirths } from './read-births.ts';
import { readPatientName } from './read-patient-name.ts';
import { readUnlabelledBirth } from './read-unlabelled-birth.ts';

const NUMBER = new RegExp(
  `\\b(${NUMBER_NAMES})\\b(?:${NUMBER_GAP})(\\d{3}[ \\u00a0-]?\\d{3}[ \\u00a0-]?\\d{4})\\b|\\b(\\d{3} \\d{3} \\d{4})\\b`,
  'u',
);

/** Who the letter is about: the name as written, the date of birth, the NHS number. */
export function readPatient(text: string, written: readonly Line[], addressee: Addressee): Patient {
  const nhsNumber = readNumber(text);
  const [labelledBirth] = readBirths(text);
  const name = readPatientName(written, { identifiers: [labelledBirth, nhsNumber], addressee });
  const dateOfBirth = labelledBirth ?? readUnlabelledBirth(written, [name, nhsNumber]);
  return {
    ...(name === undefined ? {} : { name }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(nhsNumber === undefined ? {} : { nhsNumber }),
  };
}

/** The number that a text calls a patient's, or that is written as one is, as ten digits; the first of several. */
export function readNumber(text: string): Found<string> | undefined {
  const match = NUMBER.exec(text);
  const digits = match?.[2] ?? match?.[3];
  if (match === null || digits === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(digits);
  return { start, end: start + digits.length, value: digits.replace(/\D/g, '') };
}

/** What the patient's number is called, where that is no NHS number. */
export function readNumberName(text: string): NumberName | undefined {
  const called = NUMBER.exec(text)?.[1];
  if (called === undefined || called === 'NHS') return undefined;
  return called === 'CHI' ? 'CHI number' : 'H&C number';
}
