import { writeDay } from '../../agreements/write-day.ts';
import type { LetterFacts } from '../../letter/letter.ts';
import type { Contact, DraftField, DraftFields, FormalCopies, Practice } from '../../reply/draft.ts';
import { draftFields, withoutFields, writeField } from '../../reply/draft-fields.ts';
import type { PracticeTerms } from '../../reply/draft-question.ts';
import { readDay } from './read-day.ts';

/** What the GP can change of a letter back without touching its words. */
export type DraftDetail =
  | DraftField
  | 'letterDate'
  | 'clinicDate'
  | 'practiceName'
  | 'signatory'
  | 'telephone'
  | 'email'
  | 'contactName'
  | 'contactTelephone'
  | 'interfaceLead'
  | 'icb'
  | 'lmc'
  | 'hospitalTelephone';

/** As people write them: `4 March 1950`, `999 000 0018`. Empty where nobody knows. */
export type DraftDetails = Readonly<Record<DraftDetail, string>>;

export const DETAIL_LABELS: Readonly<Record<DraftDetail, string>> = {
  recipient: 'Clinician who wrote the letter',
  consultant: 'Consultant in charge, who has a copy',
  department: 'Department',
  provider: 'Hospital or service',
  patientName: 'Patient’s name',
  dateOfBirth: 'Patient’s date of birth',
  nhsNumber: 'Patient’s NHS number',
  reference: 'Their reference',
  letterDate: 'Date of their letter',
  clinicDate: 'Date seen, or discharged',
  practiceName: 'Practice',
  signatory: 'Who signs',
  telephone: 'Practice’s telephone',
  email: 'Practice’s email, for the answer',
  contactName: 'Who takes the answer, if not who signs',
  contactTelephone: 'Their telephone or email',
  interfaceLead: 'Their interface lead',
  icb: 'Integrated care board',
  lmc: 'Local medical committee',
  hospitalTelephone: 'Number there that the patient may ring',
};

/** Details that must be days, where they are filled in. */
export const DAY_DETAILS = ['dateOfBirth', 'letterDate', 'clinicDate'] as const;

const FIELDS = [
  'recipient',
  'consultant',
  'department',
  'provider',
  'patientName',
  'dateOfBirth',
  'nhsNumber',
  'reference',
] as const;

/** The details as the hospital's letter and the practice's settings have them. */
export function detailsOf(
  facts: LetterFacts,
  { practice, contact, formal = {} }: PracticeTerms,
): DraftDetails {
  const read = draftFields(facts);
  const write = (name: DraftField) => (read[name] === undefined ? '' : writeField(name, read));
  return {
    recipient: write('recipient'),
    consultant: write('consultant'),
    department: write('department'),
    provider: write('provider'),
    patientName: write('patientName'),
    dateOfBirth: write('dateOfBirth'),
    nhsNumber: write('nhsNumber'),
    reference: write('reference'),
    letterDate: facts.letterDate ? writeDay(facts.letterDate.value) : '',
    clinicDate: facts.clinicDate ? writeDay(facts.clinicDate.value) : '',
    practiceName: practice.name,
    signatory: practice.signatory ?? '',
    telephone: practice.telephone ?? '',
    email: practice.email ?? '',
    contactName: contact?.name ?? '',
    contactTelephone: contact?.telephone ?? '',
    interfaceLead: formal.interfaceLead ?? '',
    icb: formal.icb ?? '',
    lmc: formal.lmc ?? '',
    hospitalTelephone: '',
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

/** The practice as the draft has it. What the form does not ask for stays as it is in the settings. */
export function practiceFrom(
  { practiceName, signatory, telephone, email }: DraftDetails,
  rest: Practice,
): Practice {
  return {
    ...rest,
    name: practiceName.trim(),
    signatory: signatory.trim(),
    telephone: telephone.trim(),
    email: email.trim(),
  };
}

/** Who takes the answer. Undefined where it is whoever signs. */
export function contactFrom(details: DraftDetails): Contact | undefined {
  const { contactName, contactTelephone, signatory, practiceName } = details;
  if (contactName.trim() === '' && contactTelephone.trim() === '') return undefined;
  const telephone = contactTelephone.trim() || details.telephone.trim();
  const hasOwnEmail = telephone.includes('@');
  return {
    name: contactName.trim() || signatory.trim() || practiceName.trim(),
    telephone,
    ...(!hasOwnEmail && { email: details.email.trim() }),
  };
}

/** Whom a formal complaint is for. */
export function copiesFrom({ interfaceLead, icb, lmc }: DraftDetails): FormalCopies {
  return onlyFilled({ interfaceLead: interfaceLead.trim(), icb: icb.trim(), lmc: lmc.trim() });
}

/**
 * What the letter back knows of the hospital's letter beside its fields: what the GP emptied must not come back from it.
 */
export function factsFrom({ letterDate, clinicDate }: DraftDetails, facts: LetterFacts): LetterFacts {
  return {
    ...withoutFields(withoutDates(facts)),
    ...dayAs('letterDate', letterDate),
    ...dayAs('clinicDate', clinicDate),
  };
}

function withoutDates({ letterDate: _, clinicDate: __, ...rest }: LetterFacts): LetterFacts {
  return rest;
}

function dayAs(name: 'letterDate' | 'clinicDate', written: string): Partial<LetterFacts> {
  const value = readDay(written);
  return value === undefined ? {} : { [name]: { value, start: 0, end: 0 } };
}

function onlyFilled(texts: FormalCopies): FormalCopies {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
