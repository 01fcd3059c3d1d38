import { writeDay } from '../../agreements/write-day.ts';
import { doubtPatient, type PatientDoubt, type PatientNamed } from '../../letter/doubt-patient.ts';
import type { LetterFacts, Patient } from '../../letter/letter.ts';
import { isNhsNumber } from '../../letter/nhs-number.ts';
import { NOBODY, type PatientMarks } from '../../letter/patient-marks.ts';
import { readDates } from '../../letter/read-dates.ts';
import { patientFields, writeField } from '../../reply/draft-fields.ts';
import type { DraftDetails } from './draft-details.ts';
import type { LetterOnScreen } from './screen.ts';

const NAMES: Readonly<Record<PatientDoubt['mark'], string>> = {
  nhsNumbers: 'NHS number',
  datesOfBirth: 'date of birth',
};

const WRONG_NUMBER = 'This NHS number cannot be right: it must have 10 digits that fit together.';

/** Of a letter that heads several patients, of whom none is chosen. */
export const SEVERAL = 'This letter is about several patients, and does not say whose requests these are.';

/** Why a letter might be about another patient than the one named, as sentences. `around` is the record on the screen. */
export function tellDoubts(
  patient: PatientNamed,
  { letter, around }: { readonly letter: LetterOnScreen; readonly around: PatientMarks },
): readonly string[] {
  const { nhsNumber, dateOfBirth } = patient;
  const { patients = [] } = letter.facts;
  if (patients.length > 0 && nhsNumber === undefined && dateOfBirth === undefined) return [SEVERAL];
  const isChosen = patients.some((each) => isOne(patient, each));
  const marks = isChosen ? NOBODY : letter.marks;
  const doubts = doubtPatient(patient, { letter: marks, record: around }).map(({ where, mark, others }) => {
    const names = NAMES[mark];
    const written = others.map((other) => write(mark, other)).join(', ');
    return where === 'letter'
      ? `This letter names another ${names} too: ${written}.`
      : `The record on the screen has another ${names}: ${written}.`;
  });
  return nhsNumber === undefined || isNhsNumber(nhsNumber) ? doubts : [WRONG_NUMBER, ...doubts];
}

/** The patient as a letter names them, or each of several, written as people do. */
export function patientIn({
  patient,
  patients = [patient],
  numberName,
}: LetterFacts): Pick<DraftDetails, 'dateOfBirth' | 'nhsNumber'> &
  Pick<LetterFacts, 'numberName'> & { name: string } {
  const all = patients.map(patientDetails);
  const each = (name: keyof PatientDetails) =>
    all
      .map((details) => details[name])
      .filter(Boolean)
      .join(' or ');
  return {
    name: each('patientName'),
    dateOfBirth: each('dateOfBirth'),
    nhsNumber: each('nhsNumber'),
    ...(numberName && { numberName }),
  };
}

export type PatientDetails = Pick<DraftDetails, 'patientName' | 'dateOfBirth' | 'nhsNumber'>;

/** One patient of a letter, written as people do; empty where it does not say. */
export function patientDetails(patient: Patient): PatientDetails {
  const fields = patientFields(patient);
  const written = (name: keyof PatientDetails) =>
    fields[name] === undefined ? '' : writeField(name, fields);
  return {
    patientName: written('patientName'),
    dateOfBirth: written('dateOfBirth'),
    nhsNumber: written('nhsNumber'),
  };
}

/** Whom a letter names, where that is one. */
export function patientRead({ patient, patients }: LetterFacts): PatientNamed {
  return patients ? {} : patientOf(patientDetails(patient));
}

/** Do the number and the birth, as far as they are told, fit one patient? */
function isOne({ nhsNumber, dateOfBirth }: PatientNamed, one: Patient): boolean {
  return (
    (nhsNumber === undefined || one.nhsNumber === undefined || nhsNumber === one.nhsNumber.value) &&
    (dateOfBirth === undefined || one.dateOfBirth === undefined || dateOfBirth === one.dateOfBirth.value)
  );
}

/** Whom the details of a letter, or of a letter back, name. */
export function patientOf({
  nhsNumber,
  dateOfBirth,
}: Pick<DraftDetails, 'nhsNumber' | 'dateOfBirth'>): PatientNamed {
  const digits = nhsNumber.replace(/\s/g, '');
  const birth = readDates(dateOfBirth)[0]?.value;
  return { ...(digits && { nhsNumber: digits }), ...(birth && { dateOfBirth: birth }) };
}

function write(mark: PatientDoubt['mark'], value: string): string {
  return mark === 'nhsNumbers' ? writeField('nhsNumber', { nhsNumber: value }) : writeDay(value);
}
