import type { DraftQuestion } from './draft-question.ts';
import { numberWords } from './letter-view.ts';
import { requestTable } from './request-table.ts';
import { purposeOf, type TopicGroup } from './topic-groups.ts';
import { topicLine, topicParagraphs } from './topic-paragraphs.ts';
import { fillIn, type Paragraph, type TextParagraph, type View, writeTemplate } from './write-template.ts';

/**
 * The body of a full letter: an opening, the topic, what makes it safe, thanks. Where there are several topics, a table
 * of them and what makes it safe come first: whoever reads no further knows what is asked of whom, and by when.
 */
export function fullBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const { thanks } = replies.letter;
  const topics = topicParagraphs(groups, replies, view);
  const safety = safetyLines(question, groups, view).map(asText);
  const table = requestTable(groups, question);
  return [
    ...openingOf(question, groups, view),
    ...(table.length > 0 ? [...table, ...safety, ...topics] : [...topics, ...safety]),
    ...writeTemplate(thanks[tone], view),
  ];
}

/** The body of a short letter: an opening, a line for each topic, what makes it safe. */
export function shortBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const { thanks } = replies.letter;
  return [
    ...openingOf(question, groups, view),
    ...groups.map((group) => asText(topicLine(group, replies, view))),
    ...[safetyLines(question, groups, view).join(' ')].filter((text) => text !== '').map(asText),
    ...(tone === 'first' ? [] : writeTemplate(thanks[tone], view)),
  ];
}

/** What the letter is for, with the number of requests that it is for. */
function openingOf({ replies, tone = 'first' }: DraftQuestion, groups: readonly TopicGroup[], view: View) {
  const purpose = purposeOf(groups);
  const those = groups.filter(({ outcome, isLateLetter }) => !isLateLetter && outcome === purpose);
  const own = { ...view, ...numberWords(countFindings(those)) };
  return writeTemplate(replies.letter.opening[tone][purpose], own);
}

/** What was done and told meanwhile, what is not safe yet, what is urgent, and by when we ask to hear. */
export function safetyLines({ replies }: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { meanwhile, unsafe, told, urgent, confirm } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const returned = answered.filter(({ outcome }) => outcome === 'return');
  const all = { ...view, ...numberWords(countFindings(answered)) };
  return [
    view.safetyNote ? fillIn(meanwhile, view) : '',
    answered.some(isTestOrResult) ? fillIn(unsafe, all) : '',
    view.patientTold ? fillIn(told, view) : '',
    answered.some(({ isUrgent }) => isUrgent) ? fillIn(urgent, all) : '',
    returned.length > 0 ? fillIn(confirm.return, { ...all, ...numberWords(countFindings(returned)) }) : '',
    returned.length === 0 && answered.length > 0 ? fillIn(confirm.ask, all) : '',
  ].filter((line) => line !== '');
}

function isTestOrResult({ findings: [{ topic }] }: TopicGroup): boolean {
  return topic === 'results' || topic === 'investigations';
}

function countFindings(groups: readonly TopicGroup[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}

function asText(text: string): TextParagraph {
  return { kind: 'text', text };
}
