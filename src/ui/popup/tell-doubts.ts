import { writeDay } from '../../agreements/write-day.ts';
import { doubtPatient, type PatientDoubt, type PatientNamed } from '../../letter/doubt-patient.ts';
import type { LetterFacts } from '../../letter/letter.ts';
import { isNhsNumber } from '../../letter/nhs-number.ts';
import type { PatientMarks } from '../../letter/patient-marks.ts';
import { readDates } from '../../letter/read-dates.ts';
import { writeField } from '../../reply/draft-fields.ts';
import type { DraftDetails } from './draft-details.ts';
import type { LetterOnScreen } from './screen.ts';

const NAMES: Readonly<Record<PatientDoubt['mark'], string>> = {
  nhsNumbers: 'NHS number',
  datesOfBirth: 'date of birth',
};

const WRONG_NUMBER = 'This NHS number cannot be right: it must have 10 digits that fit together.';

/** Why a letter might be about another patient than the one named, as sentences. `around` is the record on the screen. */
export function tellDoubts(
  patient: PatientNamed,
  { letter, around }: { readonly letter: LetterOnScreen; readonly around: PatientMarks },
): readonly string[] {
  const { nhsNumber } = patient;
  const doubts = doubtPatient(patient, { letter: letter.marks, record: around }).map(
    ({ where, mark, others }) => {
      const names = NAMES[mark];
      const written = others.map((other) => write(mark, other)).join(', ');
      return where === 'letter'
        ? `This letter names another ${names} too: ${written}.`
        : `The record on the screen has another ${names}: ${written}.`;
    },
  );
  return nhsNumber === undefined || isNhsNumber(nhsNumber) ? doubts : [WRONG_NUMBER, ...doubts];
}

/** The patient as a letter names them, written as people do. */
export function patientIn({
  patient,
  numberName,
}: LetterFacts): Pick<DraftDetails, 'dateOfBirth' | 'nhsNumber'> &
  Pick<LetterFacts, 'numberName'> & { name: string } {
  const { name, dateOfBirth, nhsNumber } = patient;
  return {
    name: name?.value ?? '',
    dateOfBirth: dateOfBirth ? writeDay(dateOfBirth.value) : '',
    nhsNumber: nhsNumber ? writeField('nhsNumber', { nhsNumber: nhsNumber.value }) : '',
    ...(numberName && { numberName }),
  };
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
