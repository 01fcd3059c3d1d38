import type { DraftQuestion } from './draft-question.ts';
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
  return [
    view['safetyNote'] ? meanwhile : '',
    view['patientTold'] ? told : '',
    groups.some(({ isUrgent }) => isUrgent) ? urgent : '',
    view['replyBy'] ? confirm[confirmed(groups)] : '',
  ]
    .map((template) => fillIn(template, view))
    .filter((line) => line !== '');
}

function confirmed(groups: readonly TopicGroup[]): 'return' | 'ask' {
  return groups.some(({ outcome, needsAnswer }) => needsAnswer && outcome === 'return') ? 'return' : 'ask';
}

function asText(text: string): TextParagraph {
  return { kind: 'text', text };
}
