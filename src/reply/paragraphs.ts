import type { Topic } from '../requests/request.ts';
import type { DraftQuestion } from './draft-question.ts';
import { countFindings, numberWords } from './group-view.ts';
import { requestList } from './request-list.ts';
import type { Purpose } from './templates/replies.ts';
import { purposeOf, type TopicGroup } from './topic-groups.ts';
import { reasonsOf, topicLine, topicParagraphs } from './topic-paragraphs.ts';
import {
  asText,
  fillIn,
  type Paragraph,
  type TextParagraph,
  type View,
  writeTemplate,
} from './write-template.ts';

/**
 * The body of a full letter: an opening, the topic, what makes it safe, thanks. Several topics are a list, and
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
      ...safetyLines(question, groups, view).map(asText),
      ...inOneParagraph(askLines(question, groups, view)),
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
  return [...body, ...(tone === 'formal' ? writeTemplate(replies.letter.thanks.formal, view) : [])];
}

/** An opening, the list of requests, and what makes them safe. */
function listBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  return [
    ...openingOf(question, groups, view),
    requestList(groups, question, view),
    ...inOneParagraph(safetyLines(question, groups, view)),
    ...inOneParagraph(askLines(question, groups, view)),
  ];
}

/** What the letter is for, with the number of requests that it is for. */
function openingOf({ replies, tone = 'first' }: DraftQuestion, groups: readonly TopicGroup[], view: View) {
  const purpose = purposeOf(groups);
  const those = groups.filter(({ outcome, isLateLetter }) => !isLateLetter && outcome === purpose);
  const own = { ...view, ...numberWords(countFindings(those)) };
  const openings: Readonly<Partial<Record<Purpose, string>>> = replies.letter.opening[tone];
  return writeTemplate(openings[purpose] ?? replies.letter.opening.first[purpose], own);
}

/** What was done and told meanwhile, what is not safe yet, what is urgent. */
function safetyLines(
  { replies, alsoRings }: DraftQuestion,
  groups: readonly TopicGroup[],
  view: View,
): string[] {
  const { ringing, meanwhile, unsafe, told, urgent } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const all = { ...view, ...numberWords(countFindings(answered)) };
  const isUrgent = answered.some((group) => group.isUrgent);
  return [
    alsoRings && isUrgent ? fillIn(ringing, all) : '',
    view.safetyNote ? fillIn(meanwhile, view) : '',
    returnedLine('investigations', unsafe.tests, { groups, view }),
    returnedLine('results', unsafe.results, { groups, view }),
    view.patientTold ? fillIn(told, view) : '',
    isUrgent ? fillIn(urgent, all) : '',
  ].filter((line) => line !== '');
}

/** What is said where something of a topic is handed back; else nothing. */
function returnedLine(
  topic: Topic,
  says: string,
  { groups, view }: { readonly groups: readonly TopicGroup[]; readonly view: View },
): string {
  const returned = groups.filter(
    ({ outcome, findings }) => outcome === 'return' && findings[0].topic === topic,
  );
  return returned.length > 0 ? fillIn(says, { ...view, ...numberWords(countFindings(returned)) }) : '';
}

/** By when we ask to hear, of what, and from whom; and in whose hands it is until then. */
function askLines({ replies }: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { confirm, hold } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  if (answered.length === 0) return [];
  const own = { ...view, ...numberWords(countFindings(answered)) };
  return [fillIn(view.things ? confirm.return : confirm.ask, own), fillIn(hold, own)];
}

/** What makes it safe, and by when we ask to hear. */
export function lastLines(question: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  return [...safetyLines(question, groups, view), ...askLines(question, groups, view)];
}

function inOneParagraph(lines: readonly string[]): TextParagraph[] {
  return lines.length === 0 ? [] : [asText(lines.join(' '))];
}
