import { writeDay } from '../../agreements/write-day.ts';
import type { LetterFacts, LetterKind } from '../../letter/letter.ts';

const KINDS: Readonly<Record<LetterKind, string>> = {
  clinic: 'Clinic letter',
  discharge: 'Discharge summary',
  ed: 'Emergency department summary',
  dna: 'Letter about a missed appointment',
  booking: 'Letter about a booking',
  other: 'Letter',
};

/** What kind of letter it is, where it came from and when. */
export function LetterNote({ facts }: { readonly facts: LetterFacts }) {
  const { kind, provider, department, clinicDate, letterDate } = facts;
  const from = [department?.value, provider?.value].filter(Boolean).join(', ');
  const days = [
    ...(clinicDate ? [`${kind === 'discharge' ? 'discharged' : 'seen'} ${writeDay(clinicDate.value)}`] : []),
    ...(letterDate ? [`written ${writeDay(letterDate.value)}`] : []),
  ].join(', ');
  return (
    <p class="hb-patient__letter">
      {KINDS[kind]}
      {from && ` from ${from}`}
      {days && `. ${days.charAt(0).toUpperCase()}${days.slice(1)}`}
    </p>
  );
}
