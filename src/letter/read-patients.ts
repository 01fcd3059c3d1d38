import type { Found, Patient } from './letter.ts';
import type { Line } from './lines.ts';
import { readBirths } from './read-births.ts';
import { readNumber } from './read-patient.ts';
import { nameOpening } from './read-patient-name.ts';

/**
 * The patients of a letter that heads several, such as a couple or twins, in its order: a name that opens a line which has a
 * birth or a number too, each of which differs from the others'. Empty where fewer than two are so named.
 */
export function readPatients(lines: readonly Line[]): readonly Patient[] {
  const named: Patient[] = [];
  for (const line of lines) {
    const patient = patientIn(line);
    if (patient && named.every((other) => isAnother(patient, other))) named.push(patient);
  }
  return named.length > 1 ? named : [];
}

function patientIn(line: Line): Patient | undefined {
  const name = nameOpening(line);
  const nhsNumber = moved(readNumber(line.text), line);
  const dateOfBirth = moved(readBirths(line.text)[0], line);
  if (!name || (!nhsNumber && !dateOfBirth)) return undefined;
  return { name, ...(dateOfBirth && { dateOfBirth }), ...(nhsNumber && { nhsNumber }) };
}

/** Offsets of a line as those of the text. */
function moved(found: Found<string> | undefined, { start }: Line): Found<string> | undefined {
  return found && { ...found, start: found.start + start, end: found.end + start };
}

function isAnother(one: Patient, other: Patient): boolean {
  const differs = (name: keyof Patient) =>
    one[name] === undefined || other[name] === undefined || one[name].value !== other[name].value;
  const isTold = (['dateOfBirth', 'nhsNumber'] as const).some((name) => one[name] && other[name]);
  return isTold && differs('dateOfBirth') && differs('nhsNumber') && one.name?.value !== other.name?.value;
}
