import { cutPassages } from './cut-passages.ts';
import { isOfNoPrescriber } from './is-of-no-prescriber.ts';
import type { Letter } from './letter.ts';
import { readLetterDates } from './letter-dates.ts';
import { readLines } from './lines.ts';
import { readAddressee } from './read-addressee.ts';
import { readConsultant } from './read-consultant.ts';
import { readDepartment } from './read-department.ts';
import { readKind } from './read-kind.ts';
import { readNumberName, readPatient } from './read-patient.ts';
import { readPatients } from './read-patients.ts';
import { readAuthor, readSignsFor } from './read-people.ts';
import { readProvider } from './read-provider.ts';
import { readHospitalNumber, readReference } from './read-reference.ts';
import { isSignedByJunior } from './signature.ts';
import { sistersName, titledName } from './titled-name.ts';

/** Reads any text as a letter. Offsets are UTF-16 units of the text; what cannot be read is left out. Never throws. */
export function readLetter(text: string): Letter {
  const lines = readLines(text);
  const passages = cutPassages(text, lines);
  const provider = readProvider(text, lines);
  const department = readDepartment(text, lines, provider);
  const addressee = readAddressee(text);
  const patient = readPatient(text, lines, addressee);
  const signed = readAuthor(lines, patient.name?.value);
  const signsFor = readSignsFor(lines, signed);
  const author = signed && (titledName(lines, signed.value) ?? sistersName(lines, signed) ?? signed);
  const consultant = readConsultant(lines, [author, signsFor], signed);
  const isJunior = signed !== undefined && isSignedByJunior(lines, signed);
  const cannotPrescribe = isOfNoPrescriber(lines, { signed, department, provider });
  const reference =
    readReference(lines) ?? (patient.nhsNumber === undefined ? readHospitalNumber(lines) : undefined);
  const numberName = patient.nhsNumber && readNumberName(text);
  const patients = readPatients(lines);
  const kind = readKind(lines, addressee);
  return {
    text,
    kind,
    addressee,
    ...readLetterDates({ text, lines, passages, kind }),
    ...(provider === undefined ? {} : { provider }),
    ...(department === undefined ? {} : { department }),
    ...(author === undefined ? {} : { author }),
    ...(isJunior && { isJunior }),
    ...(cannotPrescribe && { cannotPrescribe }),
    ...(signsFor === undefined ? {} : { signsFor }),
    ...(consultant === undefined ? {} : { consultant }),
    ...(reference === undefined ? {} : { reference }),
    ...(numberName === undefined ? {} : { numberName }),
    patient,
    ...(patients.length > 0 && { patients }),
    passages,
  };
}
