import { format, parseISO } from 'date-fns';
import { answerDays } from './answer-by.ts';
import { companionView } from './companion-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { listThings } from './list-topics.ts';
import { fillIn } from './write-template.ts';

/** Characters in one text message. */
export const LONGEST_TEXT = 160;

/**
 * A text message to the patient, in at most 160 characters: the fullest wording that fits. Nothing where the letter back
 * is about the hospital's letter alone. It is true once the letter back has been sent.
 */
export function patientText(question: DraftQuestion): string | undefined {
  const { groups, view } = companionView(question);
  const theirs = groups.filter(({ reply }) => reply.patient);
  if (theirs.length === 0) return undefined;
  const { asked, done } = question.replies.companions.text;
  const templates = theirs.some(({ needsAnswer }) => needsAnswer) ? asked : done;
  const { urgent, otherwise } = answerDays(groups, question);
  const answerBy = urgent ?? otherwise;
  const things = listThings(theirs, view);
  const replyBy = answerBy && format(parseISO(answerBy), 'd MMMM');
  return templates
    .map((template) => straighten(fillIn(template, { ...view, things, replyBy })))
    .find((text) => text.length <= LONGEST_TEXT);
}

/** Curly marks would make of one message three. */
function straighten(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
}
