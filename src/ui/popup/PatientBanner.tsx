import { writeDay } from '../../agreements/write-day.ts';
import type { LetterFacts, LetterKind } from '../../letter/letter.ts';
import { writeField } from '../../reply/draft-fields.ts';

const KINDS: Readonly<Record<LetterKind, string>> = {
  clinic: 'Clinic letter',
  discharge: 'Discharge summary',
  ed: 'Emergency department summary',
  dna: 'Letter about a missed appointment',
  booking: 'Letter about a booking',
  other: 'Letter',
};

/** Whose letter this is, large enough to compare with the record, and where it came from. */
export function PatientBanner({ facts }: { readonly facts: LetterFacts }) {
  const { kind, patient, provider, department, clinicDate, letterDate } = facts;
  const { name, dateOfBirth, nhsNumber } = patient;
  const from = [department?.value, provider?.value].filter(Boolean).join(', ');
  const days = [
    ...(clinicDate ? [`${kind === 'discharge' ? 'discharged' : 'seen'} ${writeDay(clinicDate.value)}`] : []),
    ...(letterDate ? [`written ${writeDay(letterDate.value)}`] : []),
  ].join(', ');
  return (
    <section class="hb-patient" aria-label="Patient and letter">
      <p class="hb-patient__name">{name?.value ?? 'Patient’s name not found in the letter'}</p>
      <p class="hb-patient__identity">
        <span>
          Born <strong>{dateOfBirth ? writeDay(dateOfBirth.value) : 'not found'}</strong>
        </span>
        <span>
          NHS number{' '}
          <strong>{nhsNumber ? writeField('nhsNumber', { nhsNumber: nhsNumber.value }) : 'not found'}</strong>
        </span>
      </p>
      <p class="hb-patient__letter">
        {KINDS[kind]}
        {from && ` from ${from}`}
        {days && `. ${days.charAt(0).toUpperCase()}${days.slice(1)}`}
      </p>
    </section>
  );
}
