import type { LetterFacts } from '../../letter/letter.ts';
import type { DraftField, DraftFields, Practice } from '../../reply/draft.ts';
import { fieldsOf, writeField } from '../../reply/draft-fields.ts';

/** What the GP can change of a letter back without touching its words. */
export type DraftDetail = DraftField | 'practiceName' | 'signatory' | 'telephone';

/** As people write them: `4 March 1950`, `999 000 0018`. Empty where nobody knows. */
export type DraftDetails = Readonly<Record<DraftDetail, string>>;

export const DETAIL_LABELS: Readonly<Record<DraftDetail, string>> = {
  recipient: 'Clinician who wrote the letter',
  department: 'Department',
  provider: 'Hospital',
  patientName: 'Patient’s name',
  dateOfBirth: 'Patient’s date of birth',
  nhsNumber: 'Patient’s NHS number',
  practiceName: 'Practice',
  signatory: 'Who signs',
  telephone: 'Practice’s telephone',
};

const FIELDS = ['recipient', 'department', 'provider', 'patientName', 'dateOfBirth', 'nhsNumber'] as const;

/** The details as the hospital's letter and the practice's settings have them. */
export function detailsOf(facts: LetterFacts, practice: Practice): DraftDetails {
  const read = fieldsOf(facts);
  const write = (name: DraftField) => (read[name] === undefined ? '' : writeField(name, read));
  return {
    recipient: write('recipient'),
    department: write('department'),
    provider: write('provider'),
    patientName: write('patientName'),
    dateOfBirth: write('dateOfBirth'),
    nhsNumber: write('nhsNumber'),
    practiceName: practice.name,
    signatory: practice.signatory ?? '',
    telephone: practice.telephone ?? '',
  };
}

/** The details as a draft takes them. Empty ones become blanks. */
export function fieldsFrom(details: DraftDetails): DraftFields {
  return Object.fromEntries(
    FIELDS.filter((name) => details[name].trim() !== '').map((name) => [
      name,
      name === 'nhsNumber' ? details[name].replace(/\s/g, '') : details[name].trim(),
    ]),
  );
}

export function practiceFrom({ practiceName, signatory, telephone }: DraftDetails, rest: Practice): Practice {
  return {
    ...rest,
    name: practiceName.trim(),
    signatory: signatory.trim(),
    telephone: telephone.trim(),
  };
}

/** The kind and dates alone: what the GP emptied must not come back from the hospital's letter. */
export function withoutDetails(facts: LetterFacts): LetterFacts {
  const { author: _, provider: __, department: ___, ...rest } = facts;
  return { ...rest, patient: {} };
}
