import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { answerDays, firstDay } from '../answer-by.ts';
import type { DraftQuestion } from '../draft-question.ts';
import { listThings } from '../list-topics.ts';
import type { TopicGroup } from '../topic-groups.ts';
import { fillIn, type View } from '../write-template.ts';
import { companionView } from './companion-view.ts';

/** Characters in one text message. */
export const LONGEST_TEXT = 160;

/**
 * A text message to the patient, in at most 160 characters: the fullest wording that fits. Nothing where the letter back
 * is about the hospital's letter alone. It is true once the letter back has been sent.
 */
export function patientText(question: DraftQuestion): string | undefined {
  const theirs = concernsPatient(companionView(question).groups);
  if (theirs.length === 0) return undefined;
  const { asked, done } = question.replies.companions.text;
  const templates = theirs.some(({ needsAnswer }) => needsAnswer) ? asked : done;
  const view = textView(question);
  return Object.values(templates)
    .map((template) => writeText(template, view))
    .find((text) => text.length <= LONGEST_TEXT);
}

/** What the templates of a text message may name. Its day has no year. */
export function textView(question: DraftQuestion): View {
  const { groups, view } = companionView(question);
  const answerBy = firstDay(answerDays(groups, question));
  return {
    ...view,
    things: listThings(concernsPatient(groups), view),
    replyBy: answerBy && format(parseISO(answerBy), 'd MMMM'),
  };
}

function concernsPatient(groups: readonly TopicGroup[]): readonly TopicGroup[] {
  return groups.filter(({ reply }) => reply.patient);
}

/** A template of a text message as it is sent. */
export function writeText(template: string, view: View): string {
  return straighten(fillIn(template, view));
}

/** Curly marks would make of one message three. */
function straighten(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
}
