import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts, LetterKind } from '../letter/letter.ts';
import type { DraftFields } from './draft.ts';
import { writeAddressees, writeField, writePatient } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { greetingName } from './greeting-name.ts';
import { upperFirst } from './list-topics.ts';
import type { Replies } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import { fillIn, type View } from './write-template.ts';

/** What stands above and below the paragraphs. */
export interface LetterHead {
  /** Lines, each list a block. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly date: string;
  readonly greeting: string;
  readonly subject: readonly string[];
  readonly closing: readonly string[];
  /** Who has copies. */
  readonly copies: readonly string[];
}

const KINDS: Readonly<Record<LetterKind, string>> = {
  clinic: 'letter',
  discharge: 'discharge summary',
  ed: 'emergency department summary',
  dna: 'letter',
  booking: 'letter',
  other: 'letter',
};

/** What the letter's earlier date is the day of. An appointment may have been by telephone, and may have been missed. */
export const EVENTS: Readonly<Record<LetterKind, string>> = {
  clinic: 'appointment',
  discharge: 'discharge',
  ed: 'attendance',
  dna: 'appointment',
  booking: 'appointment',
  other: 'appointment',
};

const INTERFACE_LEAD = 'The lead for the interface with general practice';

/** The head of a letter to whoever wrote, or of a formal complaint to the provider's interface lead. */
export function headOf(question: DraftQuestion, fields: DraftFields, view: View): LetterHead {
  const { letter, practice, today, replies, formal = {} } = question;
  const isFormal = question.tone === 'formal';
  const provider = writeField('provider', fields);
  const recipient = isFormal ? formal.interfaceLead : fields.recipient;
  return {
    from: lines([practice.name, ...(practice.address ?? []), practice.telephone ?? '', practice.email ?? '']),
    to: isFormal
      ? lines([formal.interfaceLead ?? '', INTERFACE_LEAD, provider])
      : lines([...writeAddressees(fields), provider]),
    date: writeDay(today),
    greeting: tidy(`Dear ${greeted(recipient)},`),
    subject: lines([
      upperFirst(writePatient(fields, letter, question.leavesBlanks)),
      isFormal
        ? [`The ${describeLetter(letter)}`, ...fromWhom(fields)].join(' from ')
        : `Your ${describeLetter(letter)}`,
      fields.reference ? `Your ref: ${fields.reference}` : '',
    ]),
    closing: lines([replies.letter.closing, practice.signatory ?? '', practice.name]),
    copies: isFormal ? [fillIn(replies.letter.copies, view)] : copyTo(fields, replies),
  };
}

/** A clinician as one greets them; nobody by a first name alone, by half a name, nor by initials without a title. */
function greeted(recipient = ''): string {
  const name = greetingName(recipient);
  if (/^(?:\p{Lu}\.? ?)+ \S+$/u.test(name)) return 'Colleague';
  return /\s\S*\p{L}{2,}$/u.test(name) ? name : 'Colleague';
}

/** Who has a copy of an ordinary letter: the consultant in charge, where another wrote. */
export function copyTo({ consultant }: DraftFields, { letter }: Replies): string[] {
  return consultant === undefined ? [] : [fillIn(letter.copyTo, { consultant })];
}

/** Who wrote the hospital's letter, as one text; nothing where nobody knows. */
function fromWhom(fields: DraftFields): string[] {
  const names = writeAddressees(fields).join(', ');
  return names === '' ? [] : [names];
}

/**
 * `letter of 20 April 2026 about the visit of 4 March 2026`, with as many dates as it has: where a discharge summary has one, it is
 * of the discharge.
 */
function describeLetter({ kind, called, addressee, letterDate, clinicDate }: LetterFacts): string {
  const to = addressee === 'patient' ? ' to the patient' : '';
  const isOneDay = clinicDate?.value === letterDate?.value;
  const isOfDischarge = isOneDay && kind === 'discharge';
  const written = letterDate && !isOfDischarge ? ` of ${writeDay(letterDate.value)}` : '';
  const day = clinicDate && (isOfDischarge || !isOneDay) ? writeDay(clinicDate.value) : '';
  const name = KINDS[kind] === KINDS.other ? (called ?? KINDS.other) : KINDS[kind];
  return `${name}${written}${to}${day && describeEvent(kind, day)}`;
}

/** The summary tells that it is about a discharge. */
function describeEvent(kind: LetterKind, day: string): string {
  return kind === 'discharge' ? ` (discharged ${day})` : ` about the ${EVENTS[kind]} of ${day}`;
}

/** The same with one day only: `letter of 20 April 2026`. */
export function describeInShort(letter: LetterFacts): string {
  const { clinicDate: _, ...rest } = letter;
  return describeLetter(rest.letterDate ? rest : letter);
}

function lines(texts: readonly string[]): string[] {
  return texts.map(tidy).filter((text) => text !== '');
}
