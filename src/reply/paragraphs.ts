import type { DraftQuestion } from './draft-question.ts';
import { numberWords } from './letter-view.ts';
import { numbersOf } from './numbers-of.ts';
import { requestList } from './request-list.ts';
import { purposeOf, type TopicGroup } from './topic-groups.ts';
import { reasonsOf, topicLine, topicParagraphs } from './topic-paragraphs.ts';
import { fillIn, type Paragraph, type TextParagraph, type View, writeTemplate } from './write-template.ts';

/**
 * The body of a full letter: an opening, the topic, what makes it safe, thanks. Several topics are a numbered list, and
 * the reasons come last: whoever reads half a minute knows what is asked, and by when.
 */
export function fullBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const thanks = writeTemplate(replies.letter.thanks[tone], view);
  const [first, ...others] = groups;
  if (first && others.length === 0)
    return [
      ...openingOf(question, groups, view),
      ...topicParagraphs(first, question, view),
      ...lastLines(question, groups, view).map(asText),
      ...thanks,
    ];
  const reasons = reasonsOf(groups, replies);
  return [
    ...listBody(question, groups, view),
    ...thanks,
    ...(reasons.length > 0
      ? [{ kind: 'lines', lines: [fillIn(replies.letter.why, view), ...reasons] } as const]
      : []),
  ];
}

/** The body of a short letter: an opening, a line for each topic, what makes it safe. */
export function shortBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const [first, ...others] = groups;
  const body =
    first && others.length === 0
      ? [
          ...openingOf(question, groups, view),
          asText(topicLine(first, replies, view)),
          ...inOneParagraph(lastLines(question, groups, view)),
        ]
      : listBody(question, groups, view);
  return [...body, ...(tone === 'first' ? [] : writeTemplate(replies.letter.thanks[tone], view))];
}

/** An opening, the numbered requests, and what makes them safe. */
function listBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  return [
    ...openingOf(question, groups, view),
    requestList(groups, question, view),
    ...inOneParagraph(safetyLines(question, groups, view)),
    ...askLines(question, groups, view).map(asText),
  ];
}

/** What the letter is for, with the number of requests that it is for. */
function openingOf({ replies, tone = 'first' }: DraftQuestion, groups: readonly TopicGroup[], view: View) {
  const purpose = purposeOf(groups);
  const those = groups.filter(({ outcome, isLateLetter }) => !isLateLetter && outcome === purpose);
  const own = { ...view, ...numberWords(countFindings(those)) };
  return writeTemplate(replies.letter.opening[tone][purpose], own);
}

/** What was done and told meanwhile, what is not safe yet, what is urgent. */
function safetyLines({ replies }: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { meanwhile, unsafe, told, urgent } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const all = { ...view, ...numberWords(countFindings(answered)) };
  return [
    view.safetyNote ? fillIn(meanwhile, view) : '',
    answered.some(isTestOrResult) ? fillIn(unsafe, all) : '',
    view.patientTold ? fillIn(told, view) : '',
    answered.some(({ isUrgent }) => isUrgent) ? fillIn(urgent, all) : '',
  ].filter((line) => line !== '');
}

/** By when we ask to hear, of what, and from whom. */
function askLines({ replies }: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { confirm } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const returned = answered.filter(({ outcome }) => outcome === 'return');
  const those = returned.length > 0 ? returned : answered;
  if (those.length === 0) return [];
  const own = { ...view, ...numberWords(countFindings(those)) };
  return [
    returned.length > 0 ? fillIn(confirm.return, { ...own, ...numbersIn(groups) }) : fillIn(confirm.ask, own),
  ];
}

/** What makes it safe, and by when we ask to hear. */
export function lastLines(question: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  return [...safetyLines(question, groups, view), ...askLines(question, groups, view)];
}

/** Which requests of the list are returned, and which are questions, where these are not all. */
function numbersIn(groups: readonly TopicGroup[]): View {
  return {
    numbers: numbersOf(groups, ({ outcome, isLateLetter }) => outcome === 'return' && !isLateLetter),
    questions: numbersOf(groups, ({ outcome, isLateLetter }) => outcome === 'ask' && !isLateLetter),
  };
}

function inOneParagraph(lines: readonly string[]): TextParagraph[] {
  return lines.length === 0 ? [] : [asText(lines.join(' '))];
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
