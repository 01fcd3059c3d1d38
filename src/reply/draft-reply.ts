import type { Finding } from '../agreements/finding.ts';
import type { LetterFacts } from '../letter/letter.ts';
import type { Draft, DraftFields, Practice } from './draft.ts';
import { fieldsOf, missingFrom } from './draft-fields.ts';
import { headOf } from './letter-head.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Replies } from './replies.ts';
import { writeHtml, writePlain } from './write-letter.ts';

export interface DraftQuestion {
  readonly letter: LetterFacts;
  /** The findings that the GP ticked: at least one. */
  readonly findings: readonly [Finding, ...Finding[]];
  readonly practice: Practice;
  /** ISO day. */
  readonly today: string;
  readonly replies: Replies;
  /** What the GP filled in, where the letter did not say or said it wrongly. */
  readonly fields?: DraftFields;
  /** What the practice has done meanwhile, in the GP's own words. */
  readonly safetyNote?: string;
}

/**
 * One letter back for all the ticked findings: what was asked, why it is the hospital's, what we ask, what makes it
 * safe, thanks. It says nothing that the hospital's letter, the agreement or the GP did not say.
 */
export function draftReply(question: DraftQuestion): Draft {
  const fields = fieldsOf(question.letter, question.fields);
  const head = headOf(question.letter, fields, question);
  const body = paragraphsOf(question);
  return {
    fields,
    missing: missingFrom(fields),
    plain: writePlain(head, body),
    html: writeHtml(head, body),
  };
}
