import { draftFields } from '../draft-fields.ts';
import type { DraftQuestion } from '../draft-question.ts';
import type { TopicGroup } from '../topic-groups.ts';
import { fillIn } from '../write-template.ts';
import { companionView } from './companion-view.ts';

/** What the GP knows beside the letter: a number of the hospital that patients may ring. */
interface PatientNoteOptions {
  readonly hospitalTelephone?: string;
}

/**
 * A note to the patient in plain English: who will do what, and whom to ring. Nothing where the letter back is about
 * the hospital's letter alone. It is true once the letter back has been sent.
 */
export function patientNote(question: DraftQuestion, options: PatientNoteOptions = {}): string | undefined {
  const { groups, view: letterView } = companionView(question);
  const theirs = groups.filter(({ reply }) => reply.patient);
  if (theirs.length === 0) return undefined;
  const view = { ...letterView, hospitalTelephone: options.hospitalTelephone };
  const { greeting, opening, wait, worse, closing } = question.replies.companions.patient;
  const isNamed = draftFields(question.letter, question.fields).patientName !== undefined;
  const waits = theirs.some(({ needsAnswer }) => needsAnswer) ? fillIn(wait, view) : '';
  return `${[
    ...(isNamed ? [fillIn(greeting, view)] : []),
    fillIn(opening, view),
    [...new Set(theirs.map((group) => sentenceOf(group, question, view)))].join('\n'),
    waits,
    fillIn(worse, view),
    fillIn(closing, view),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function sentenceOf({ reply, outcome }: TopicGroup, { replies }: DraftQuestion, view: object): string {
  return fillIn(replies.companions.patient.outcomes[outcome], { ...view, ...reply.patient });
}
