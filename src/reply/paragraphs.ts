import type { DraftQuestion } from './draft-question.ts';
import { numberWords } from './letter-view.ts';
import { requestTable } from './request-table.ts';
import { purposeOf, type TopicGroup } from './topic-groups.ts';
import { topicLine, topicParagraphs } from './topic-paragraphs.ts';
import { fillIn, type Paragraph, type TextParagraph, type View, writeTemplate } from './write-template.ts';

/** The body of a full letter: an opening, the requests in short, each topic, what makes it safe, thanks. */
export function fullBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const { opening, thanks } = replies.letter;
  return [
    ...writeTemplate(opening[tone][purposeOf(groups)], view),
    ...requestTable(groups, question),
    ...topicParagraphs(groups, replies, view),
    ...safetyLines(question, groups, view).map(asText),
    ...writeTemplate(thanks[tone], view),
  ];
}

/** The body of a short letter: an opening, a line for each topic, what makes it safe. */
export function shortBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const { opening, thanks } = replies.letter;
  return [
    ...writeTemplate(opening[tone][purposeOf(groups)], view),
    ...groups.map((group) => asText(topicLine(group, replies, view))),
    ...[safetyLines(question, groups, view).join(' ')].filter((text) => text !== '').map(asText),
    ...(tone === 'first' ? [] : writeTemplate(thanks[tone], view)),
  ];
}

/** What was done and told meanwhile, what is urgent, and by when we ask to hear. */
export function safetyLines({ replies }: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { meanwhile, told, urgent, confirm } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const returned = answered.filter(({ outcome }) => outcome === 'return');
  const all = { ...view, ...numberWords(countFindings(answered)) };
  return [
    view['safetyNote'] ? fillIn(meanwhile, view) : '',
    view['patientTold'] ? fillIn(told, view) : '',
    answered.some(({ isUrgent }) => isUrgent) ? fillIn(urgent, all) : '',
    returned.length > 0 ? fillIn(confirm.return, { ...all, ...numberWords(countFindings(returned)) }) : '',
    returned.length === 0 && answered.length > 0 ? fillIn(confirm.ask, all) : '',
  ].filter((line) => line !== '');
}

function countFindings(groups: readonly TopicGroup[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}

function asText(text: string): TextParagraph {
  return { kind: 'text', text };
}
