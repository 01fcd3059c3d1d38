import { cutPassages } from './cut-passages.ts';
import { isOfNoPrescriber } from './is-of-no-prescriber.ts';
import type { Letter } from './letter.ts';
import { readLetterDates } from './letter-dates.ts';
import { readLines, writtenLines } from './lines.ts';
import { readAddressee } from './read-addressee.ts';
import { readCalled } from './read-called.ts';
import { readConsultant } from './read-consultant.ts';
import { readDepartment } from './read-department.ts';
import { readKind } from './read-kind.ts';
import { readOperation } from './read-operation.ts';
import { readNumberName, readPatient } from './read-patient.ts';
import { readPatients } from './read-patients.ts';
import { readAuthor, readSignsFor } from './read-people.ts';
import { readLetterhead, readProvider } from './read-provider.ts';
import { readHospitalNumber, readReference } from './read-reference.ts';
import { isSignedByJunior } from './signature.ts';
import { sistersName, titledName } from './titled-name.ts';

/** Reads any text as a letter. Offsets are UTF-16 units of the text; what cannot be read is left out. Never throws. */
export function readLetter(text: string): Letter {
  const lines = readLines(text);
  const passages = cutPassages(text, lines);
  const written = writtenLines(lines);
  const letterhead = readLetterhead(text, written);
  const provider = readProvider(text, letterhead);
  const department = readDepartment(text, { ...letterhead, written, provider });
  const addressee = readAddressee(text);
  const patient = readPatient(text, written, addressee);
  const signed = readAuthor(written, patient.name?.value);
  const signsFor = readSignsFor(written, signed);
  const author = signed && (titledName(written, signed.value) ?? sistersName(written, signed) ?? signed);
  const consultant = readConsultant(written, [author, signsFor], signed);
  const isJunior = signed !== undefined && isSignedByJunior(written, signed);
  const cannotPrescribe = isOfNoPrescriber(written, { signed, department, provider });
  const reference =
    readReference(written) ?? (patient.nhsNumber === undefined ? readHospitalNumber(written) : undefined);
  const numberName = patient.nhsNumber && readNumberName(text);
  const patients = readPatients(written);
  const kind = readKind(written, addressee);
  const called = readCalled(written);
  const dates = readLetterDates({ text, written, passages, kind });
  const operationDate = readOperation(written, (dates.letterDate ?? dates.clinicDate)?.value);
  return {
    text,
    kind,
    addressee,
    ...(called !== undefined && { called }),
    ...dates,
    ...(operationDate === undefined ? {} : { operationDate }),
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
