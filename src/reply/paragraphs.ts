import { numbersOf } from './answer-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { countFindings, numberWords, saysOf } from './group-view.ts';
import { upperFirst } from './list-topics.ts';
import { mayLackPower } from './may-lack-power.ts';
import { citesOf, reasonParagraphs } from './reason-lines.ts';
import { requestList } from './request-list.ts';
import { isSentToPractice } from './sent-to-practice.ts';
import type { Purpose } from './templates/replies.ts';
import { hasUrgent, purposeOf, type TopicGroup } from './topic-groups.ts';
import { topicLine, topicParagraphs } from './topic-paragraphs.ts';
import {
  asText,
  fillIn,
  type Paragraph,
  type TextParagraph,
  type View,
  writeTemplate,
} from './write-template.ts';

/**
 * The body of a letter: an opening, the topic, what makes it safe, by when we ask to hear, that the letter came late, thanks;
 * where anything is urgent, what makes it safe comes before the topic. Several topics are a list. A full letter gives reasons,
 * a short one cites them.
 */
export function letterBody(question: DraftQuestion, groups: readonly TopicGroup[], view: View): Paragraph[] {
  const { replies, length, tone = 'first' } = question;
  const [requests, late] = apart(groups);
  const [first, ...others] = requests;
  const topic = (only: TopicGroup) =>
    length === 'short' ? [asText(topicLine(only, replies, view))] : topicParagraphs(only, question, view);
  const body = first && others.length === 0 ? topic(first) : [requestList(requests, question, view)];
  return [
    ...around(body, question, groups, view),
    ...late.map((group) => asText(lateLine(group, question, view))),
    ...(length === 'short' && tone !== 'formal' ? [] : writeTemplate(replies.letter.thanks[tone], view)),
  ];
}

/** The requests, and that the letter was late, which is none; by itself it stands in their place. */
function apart(groups: readonly TopicGroup[]): readonly [TopicGroup[], TopicGroup[]] {
  const requests = groups.filter(({ isLateLetter }) => !isLateLetter);
  return requests.length === 0
    ? [[...groups], []]
    : [requests, groups.filter(({ isLateLetter }) => isLateLetter)];
}

/** That the letter was late beside what it asks, and how long it may take: after all that asks something. */
function lateLine(group: TopicGroup, { replies, length }: DraftQuestion, view: View): string {
  const { letter } = replies;
  const says = saysOf(group, 'inShort', { letter, view });
  const reasons =
    length === 'short'
      ? citesOf(group, letter)
      : reasonParagraphs(group, letter, view).map(({ text }) => text);
  return [says, ...reasons].join(' ');
}

/** The requests between the opening and what makes them safe, which comes first where anything is urgent. */
function around(
  requests: readonly Paragraph[],
  question: DraftQuestion,
  groups: readonly TopicGroup[],
  view: View,
): Paragraph[] {
  const safety = inOneParagraph(safetyLines(question, groups, view));
  const comesFirst = hasUrgent(groups);
  return [
    ...openingOf(question, groups, view),
    ...(comesFirst ? safety : []),
    ...requests,
    ...(comesFirst ? [] : safety),
    ...inOneParagraph(resultLines(question, groups, view)),
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

/** That we ring today about what is urgent, and what was done and told meanwhile. */
export function safetyLines(question: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { ringing, meanwhile, told } = question.replies.letter;
  return [
    rings(question, groups) ? fillIn(ringing, urgentView(groups, view)) : '',
    view.safetyNote ? fillIn(meanwhile, view) : '',
    view.patientTold ? upperFirst(fillIn(told, view)) : '',
  ].filter((line) => line !== '');
}

/** Does the practice ring today about something urgent? */
function rings({ ringsToday = false }: DraftQuestion, groups: readonly TopicGroup[]): boolean {
  return ringsToday && hasUrgent(groups);
}

/** The view of a sentence about what is urgent: `several` where something else is asked that is not. */
function urgentView(groups: readonly TopicGroup[], view: View): View {
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const several = answered.some(({ isUrgent }) => !isUrgent);
  return { ...view, ...numberWords(countFindings(answered)), several };
}

/** That a result is looked at, though it is handed back. */
function resultLines({ replies }: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const returned = returnedAmong(groups).filter(({ findings }) => findings[0].topic === 'results');
  if (returned.length === 0) return [];
  return [fillIn(replies.letter.unsafe.results, { ...view, ...numberWords(countFindings(returned)) })];
}

function returnedAmong(groups: readonly TopicGroup[]): TopicGroup[] {
  return groups.filter(({ outcome, needsAnswer }) => outcome === 'return' && needsAnswer);
}

/** By when we ask to hear, of what, and from whom; that we have not taken it on; and what we do where we hear nothing. */
function askLines(question: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  const { letter, replies, tone = 'first' } = question;
  const { unsafe, confirm, privately, passOn, chase } = replies.letter;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  if (answered.length === 0) return [];
  const [requests] = apart(groups);
  const returned = returnedAmong(groups);
  const own = {
    ...view,
    ...numberWords(countFindings(answered)),
    isList: answered.length > 1,
    isSent:
      !view.patientTold &&
      returned.some(({ findings }) =>
        findings.some((finding) => isSentToPractice(finding, letter.addressee)),
      ),
  };
  const asked = answered.filter(({ outcome }) => outcome === 'ask');
  const paid = asked.flatMap(({ findings }) => findings.filter(({ isPrivate }) => isPrivate)).length;
  const isOnlyResults = returned.every(({ findings }) => findings[0].topic === 'results');
  return [
    fillIn(view.things ? confirm.return : confirm.ask, own),
    ...(!isOnlyResults
      ? [
          fillIn(unsafe.returned, {
            ...view,
            ...numberWords(countFindings(returned)),
            items:
              returned.length < requests.length && numbersOf(groups, (group) => returned.includes(group)),
          }),
        ]
      : []),
    ...(paid > 0 ? [fillIn(privately, { ...view, ...numberWords(paid) })] : []),
    ...(tone === 'first' || mayLackPower(question) ? [fillIn(passOn, own)] : []),
    view.rings ? fillIn(chase, own) : '',
  ].filter((line) => line !== '');
}

/** What follows the requests: what makes them safe, unless that came first, and by when we ask to hear. */
export function lastLines(question: DraftQuestion, groups: readonly TopicGroup[], view: View): string[] {
  return [
    ...(hasUrgent(groups) ? [] : safetyLines(question, groups, view)),
    ...resultLines(question, groups, view),
    ...askLines(question, groups, view),
  ];
}

function inOneParagraph(lines: readonly string[]): TextParagraph[] {
  return lines.length === 0 ? [] : [asText(lines.join(' '))];
}
