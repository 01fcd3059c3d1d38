import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts } from '../letter/letter.ts';
import type { DraftField, DraftFields } from './draft.ts';

/** What stands in a letter for a field that nobody knows. */
const BLANKS: Readonly<Record<DraftField, string>> = {
  recipient: "[clinician's name]",
  department: '[department]',
  provider: '[hospital]',
  patientName: "[patient's name]",
  dateOfBirth: '[date of birth]',
  nhsNumber: '[NHS number]',
};

const NAMES = Object.keys(BLANKS) as readonly DraftField[];

/** The fields as the hospital's letter has them, and what the GP filled in before that. Blank text counts as unknown. */
export function fieldsOf(
  { author, provider, department, patient }: LetterFacts,
  filledIn: DraftFields = {},
): DraftFields {
  const read: DraftFields = {
    ...(author && { recipient: author.value }),
    ...(provider && { provider: provider.value }),
    ...(department && { department: department.value }),
    ...(patient.name && { patientName: patient.name.value }),
    ...(patient.dateOfBirth && { dateOfBirth: patient.dateOfBirth.value }),
    ...(patient.nhsNumber && { nhsNumber: patient.nhsNumber.value }),
  };
  return { ...onlyFilled(read), ...onlyFilled(filledIn) };
}

/** The fields that a letter needs and lacks. To have a clinician or a department is enough to send it to. */
export function missingFrom(fields: DraftFields): DraftField[] {
  return NAMES.filter(
    (name) => fields[name] === undefined && !STAND_IN[name]?.some((other) => fields[other]),
  );
}

const STAND_IN: Readonly<Partial<Record<DraftField, readonly DraftField[]>>> = {
  recipient: ['department'],
  department: ['recipient'],
};

/** To whom the letter goes: the clinician, the department, or both. */
export function writeAddressees(fields: DraftFields): string[] {
  const missing = missingFrom(fields);
  return (['recipient', 'department'] as const)
    .filter((name) => fields[name] !== undefined || missing.includes(name))
    .map((name) => writeField(name, fields));
}

/** A field as it stands in a letter: `4 March 1950`, `485 777 3456`, or its blank. */
export function writeField(name: DraftField, fields: DraftFields): string {
  const value = fields[name];
  if (value === undefined) return BLANKS[name];
  if (name === 'dateOfBirth') return writeDay(value);
  if (name === 'nhsNumber') return value.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
  return value;
}

function onlyFilled(fields: DraftFields): DraftFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
}
