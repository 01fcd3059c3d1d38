import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts, LetterKind } from '../letter/letter.ts';
import type { DraftFields, Practice } from './draft.ts';
import { writeField } from './draft-fields.ts';

/** What stands above and below the paragraphs. */
export interface LetterHead {
  /** Lines, each list a block. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly date: string;
  readonly greeting: string;
  readonly subject: readonly string[];
  readonly closing: readonly string[];
}

const KINDS: Readonly<Record<LetterKind, string>> = {
  clinic: 'clinic letter',
  discharge: 'discharge summary',
  ed: 'emergency department summary',
  dna: 'letter',
  booking: 'letter',
  other: 'letter',
};

interface Writing {
  readonly practice: Practice;
  readonly today: string;
  readonly replies: { readonly letter: { readonly closing: string } };
}

export function headOf(
  letter: LetterFacts,
  fields: DraftFields,
  { practice, today, replies }: Writing,
): LetterHead {
  const { name, address = [], signatory, telephone } = practice;
  return {
    from: [name, ...address, telephone ?? ''].filter(isWritten),
    to: [writeField('recipient', fields), writeField('department', fields), writeField('provider', fields)],
    date: writeDay(today),
    greeting: `Dear ${fields.recipient ?? 'Colleague'},`,
    subject: [
      `${writeField('patientName', fields)}, date of birth ${writeField('dateOfBirth', fields)}, NHS number ${writeField('nhsNumber', fields)}`,
      describeLetter(letter),
    ],
    closing: [replies.letter.closing, signatory ?? '', name].filter(isWritten),
  };
}

/** `Your clinic letter of 20 April 2026`, with as many dates as it has. */
function describeLetter({ kind, letterDate, clinicDate }: LetterFacts): string {
  const written = letterDate ? ` of ${writeDay(letterDate.value)}` : '';
  const seen =
    clinicDate && clinicDate.value !== letterDate?.value ? ` about ${writeDay(clinicDate.value)}` : '';
  return `Your ${KINDS[kind]}${written}${seen}`;
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}
