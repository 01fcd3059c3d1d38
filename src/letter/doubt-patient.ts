import type { PatientMarks } from './patient-marks.ts';

/** Whom a letter back is about, as far as it says. The number has ten digits, the birth is an ISO day. */
export interface PatientNamed {
  readonly nhsNumber?: string;
  readonly dateOfBirth?: string;
}

/**
 * Why a letter back might be about the wrong patient: the hospital's letter marks more than one, or the record around it
 * marks another. `others` are the numbers or births that do not fit.
 */
export interface PatientDoubt {
  readonly where: 'letter' | 'record';
  readonly mark: keyof PatientMarks;
  readonly others: readonly string[];
}

/** What of the letter and of the record around it does not fit the patient. A record that lists several tells nothing. */
export function doubtPatient(
  patient: PatientNamed,
  { letter, record }: { readonly letter: PatientMarks; readonly record: PatientMarks },
): readonly PatientDoubt[] {
  const own = {
    nhsNumbers: patient.nhsNumber,
    datesOfBirth: patient.dateOfBirth,
  };
  const others = (marks: PatientMarks, mark: keyof PatientMarks) =>
    own[mark] === undefined ? [] : marks[mark].filter((each) => each !== own[mark]);
  const inLetter = (['nhsNumbers', 'datesOfBirth'] as const).map(
    (mark): PatientDoubt => ({ where: 'letter', mark, others: others(letter, mark) }),
  );
  const compared = (['nhsNumbers', 'datesOfBirth'] as const).find(
    (mark) => own[mark] !== undefined && record[mark].length > 0,
  );
  const inRecord: PatientDoubt[] =
    compared && record[compared].length === 1
      ? [{ where: 'record', mark: compared, others: others(record, compared) }]
      : [];
  return [...inLetter, ...inRecord].filter((doubt) => doubt.others.length > 0);
}
