import { blankIdentifiers, type KnownIdentifiers } from './blank-identifiers.ts';
import type { Draft, Practice } from './draft.ts';
import { draftFields, signatoriesOf, withoutFields } from './draft-fields.ts';
import type { ChosenFinding, DraftQuestion } from './draft-question.ts';
import { draftReply } from './draft-reply.ts';

/**
 * The same letter for the LMC or ICB: patient, clinicians, NHS number, date of birth, addresses and telephone numbers are
 * blanked, in quotes and in the GP's words too. It knows the names in the letter's facts and those that follow a
 * title; a relative's bare first name in a quote stays, so somebody must read it before it goes.
 */
export function draftWithoutIdentifiers(question: DraftQuestion): Draft {
  const { findings, safetyNote, contact: _, ...rest } = question;
  const blank = blankIdentifiers(identifiersOf(question));
  const { provider, department } = draftFields(question.letter, question.fields);
  const [first, ...others] = findings;
  const blankQuote = ({ quote, quoteInContext, ...finding }: ChosenFinding): ChosenFinding => ({
    ...finding,
    quote: blank(quote),
    ...(quoteInContext !== undefined && { quoteInContext: blank(quoteInContext) }),
  });
  return draftReply({
    ...rest,
    letter: withoutFields(question.letter),
    leavesBlanks: true,
    findings: [blankQuote(first), ...others.map(blankQuote)],
    practice: withoutNames(question.practice),
    fields: {
      patientName: 'A patient of ours',
      ...(provider && { provider: blank(provider) }),
      ...(department && { department: blank(department) }),
    },
    ...(safetyNote && { safetyNote: blank(safetyNote) }),
    formal: { ...copiesOf(question) },
  });
}

function identifiersOf({ letter, fields, practice, contact, formal }: DraftQuestion): KnownIdentifiers {
  const read = draftFields(letter);
  const written = draftFields(letter, fields);
  const all = <Name extends keyof typeof read>(name: Name) => [read[name], written[name]];
  const clinicians = all('recipient').flatMap((recipient) => (recipient ? signatoriesOf(recipient) : []));
  return {
    patients: present([...all('patientName'), letter.patient.name?.value]),
    clinicians: present([
      ...clinicians,
      ...all('consultant'),
      practice.signatory,
      contact?.name,
      formal?.interfaceLead,
    ]),
    numbers: present(all('nhsNumber')),
    references: present(all('reference')),
    datesOfBirth: present(all('dateOfBirth')),
  };
}

function copiesOf({ formal }: DraftQuestion) {
  return { ...(formal?.icb && { icb: formal.icb }), ...(formal?.lmc && { lmc: formal.lmc }) };
}

function withoutNames({ signatory: _, email: __, ...rest }: Practice): Practice {
  return rest;
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined).filter((value) => value.trim() !== '');
}
