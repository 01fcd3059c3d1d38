import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts, Patient } from '../letter/letter.ts';
import type { DraftField, DraftFields, MissingField } from './draft.ts';
import { ordinaryName } from './ordinary-name.ts';

const NAMES = [
  'recipient',
  'department',
  'provider',
  'patientName',
  'dateOfBirth',
  'nhsNumber',
] as const satisfies readonly DraftField[];

/**
 * The fields as the hospital's letter has them, and what the GP filled in before that. Blank text counts as unknown; and where
 * a letter heads several patients, only the GP can say whom it is about.
 */
export function draftFields(
  { author, signsFor, isJunior, consultant, provider, department, patient, patients, reference }: LetterFacts,
  filledIn: DraftFields = {},
): DraftFields {
  const team = isJunior && consultant ? ` and the team of ${consultant.value}` : '';
  const forWhom = signsFor ? `, for ${signsFor.value}` : team;
  const read: DraftFields = {
    ...(author && { recipient: `${author.value}${forWhom}` }),
    ...(!author && consultant && { recipient: `${consultant.value}’s team` }),
    ...(author && consultant && { consultant: consultant.value }),
    ...(provider && { provider: provider.value }),
    ...(department && { department: department.value }),
    ...(!patients && patientFields(patient)),
    ...(reference && { reference: reference.value }),
  };
  return { ...onlyFilled(read), ...onlyFilled(filledIn) };
}

/** The fields of one patient, whose name is in ordinary order and case. */
export function patientFields({ name, dateOfBirth, nhsNumber }: Patient): DraftFields {
  return {
    ...(name && { patientName: ordinaryName(name.value) }),
    ...(dateOfBirth && { dateOfBirth: dateOfBirth.value }),
    ...(nhsNumber && { nhsNumber: nhsNumber.value }),
  };
}

/**
 * Who signed, and for whom or in whose team where that is said: both names of `Dr A Patel, for Mr B Lee`, and of
 * `Dr A Patel and the team of Mr B Lee`.
 */
export function signatoriesOf(recipient: string): readonly [signed: string, forWhom?: string] {
  const [, signed, forWhom] = /^(.*?)(?:, for| and the team of) (.*)$/is.exec(recipient) ?? [];
  return signed !== undefined && forWhom !== undefined ? [signed, forWhom] : [recipient];
}

/** What is known of a letter beside its fields. */
export function withoutFields({
  author: _,
  signsFor: __,
  isJunior: ______,
  consultant: ___,
  provider: ____,
  department: _____,
  reference: _______,
  ...rest
}: LetterFacts): LetterFacts {
  return { ...rest, patient: {} };
}

/**
 * What a letter should have and lacks. To have a clinician or a department is enough to send it to, and to have the day of
 * the visit or of the hospital's letter to say which letter is meant. A name that a scan misread is to be corrected.
 */
export function missingFrom(fields: DraftFields, { letterDate, clinicDate }: LetterFacts): MissingField[] {
  const missing = NAMES.filter(
    (name) =>
      (fields[name] === undefined && !STAND_IN[name]?.some((other) => fields[other])) ||
      MISREAD.test(fields[name] ?? ''),
  );
  return letterDate || clinicDate ? missing : [...missing, 'letterDate'];
}

/** A digit within a word, as a scan is misread: `Hosp1tal`. */
const MISREAD = /\p{Ll}\d\p{Ll}/u;

const STAND_IN: Readonly<Partial<Record<DraftField, readonly DraftField[]>>> = {
  recipient: ['department'],
  department: ['recipient'],
};

/** To whom the letter goes, as far as it is known: the clinician, the department, or both. */
export function writeAddressees(fields: DraftFields): string[] {
  return (['recipient', 'department'] as const)
    .map((name) => writeField(name, fields))
    .filter((written) => written !== '');
}

/** A field as it stands in a letter: `4 March 1950`, `485 777 3456`. Empty where nobody knows. */
export function writeField(name: DraftField, fields: DraftFields): string {
  const value = fields[name] ?? '';
  if (name === 'dateOfBirth') return writeDay(value);
  if (name === 'nhsNumber') return value.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
  return value;
}

/** The fields that tell who a letter is about. */
export const PATIENT_FIELDS = [
  'patientName',
  'dateOfBirth',
  'nhsNumber',
] as const satisfies readonly DraftField[];

/**
 * Who the letter is about: `Mrs Jane Example, date of birth 4 March 1950, NHS number 999 000 0018`. What nobody knows is a gap
 * to be filled, `[NHS number]`, unless it is to be left out.
 */
export function writePatient(fields: DraftFields, { numberName }: LetterFacts, leavesBlanks = false): string {
  const number = numberName ?? 'NHS number';
  const labels = { patientName: '', dateOfBirth: 'date of birth ', nhsNumber: `${number} ` };
  const gaps = { patientName: 'patient’s name', dateOfBirth: 'date of birth', nhsNumber: number };
  return PATIENT_FIELDS.filter((name) => fields[name] !== undefined || !leavesBlanks)
    .map((name) => (fields[name] === undefined ? `[${gaps[name]}]` : labels[name] + writeField(name, fields)))
    .join(', ');
}

/** The gaps that still stand in a letter, each as it stands there. */
export function gapsIn(text: string): string[] {
  return text.match(/\[(?:patient’s name|date of birth|(?:NHS|CHI|H&C) number|day)\]/g) ?? [];
}

function onlyFilled(fields: DraftFields): DraftFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
}
