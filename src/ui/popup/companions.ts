import type { LetterFacts } from '../../letter/letter.ts';
import { patientNote } from '../../reply/companions/patient-note.ts';
import { patientText } from '../../reply/companions/patient-text.ts';
import { recordLine } from '../../reply/companions/record-line.ts';
import type { DraftQuestion } from '../../reply/draft-question.ts';
import { draftWithoutIdentifiers } from '../../reply/without-identifiers.ts';
import type { CopiedText } from './screen.ts';

/** What goes with a letter back, each copied by itself. */
export const COMPANIONS = ['note', 'textMessage', 'record', 'anonymous'] as const;

export type Companion = (typeof COMPANIONS)[number];

interface CompanionTask {
  readonly question: DraftQuestion;
  /** All that was read of the hospital's letter: what identifies somebody is blanked, also where the GP changed it. */
  readonly facts: LetterFacts;
  readonly hospitalTelephone: string;
}

const WRITERS: Readonly<Record<Companion, (task: CompanionTask) => CopiedText | undefined>> = {
  note: ({ question, hospitalTelephone: number }) =>
    asText(patientNote(question, number ? { hospitalTelephone: number } : {})),
  textMessage: ({ question }) => asText(patientText(question)),
  record: ({ question }) => asText(recordLine(question)),
  anonymous: ({ question, facts: { author, patient } }) => {
    const letter = { ...question.letter, ...(author && { author }), patient };
    const { plain, html } = draftWithoutIdentifiers({ ...question, letter });
    return { text: plain, html };
  },
};

/** One companion of a letter back. Undefined where the letter has none of the kind. */
export function writeCompanion(companion: Companion, task: CompanionTask): CopiedText | undefined {
  return WRITERS[companion](task);
}

function asText(text: string | undefined): CopiedText | undefined {
  return text === undefined ? undefined : { text };
}
