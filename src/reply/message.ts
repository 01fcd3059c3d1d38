import type { DraftFields } from './draft.ts';
import { writeAddressees, writePatient } from './draft-fields.ts';
import type { ChosenFinding, DraftQuestion } from './draft-question.ts';
import { countFindings, saysOf } from './group-view.ts';
import { copyTo, describeInShort } from './letter-head.ts';
import { upperFirst } from './list-topics.ts';
import { lastLines, safetyLines } from './paragraphs.ts';
import { quoteWords, withoutLabel } from './quote-words.ts';
import { asSentence, inMarks } from './quotes-of.ts';
import { shortQuote } from './short-quote.ts';
import type { Replies } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import { hasUrgent, type TopicGroup } from './topic-groups.ts';
import { topicLine } from './topic-paragraphs.ts';
import { fillIn, type View } from './write-template.ts';

interface MessageParts {
  readonly groups: readonly TopicGroup[];
  readonly fields: DraftFields;
  readonly view: View;
}

/** As many words of the hospital's are quoted in a message of several requests, where nothing is lost by that. */
const MOST_QUOTED = 56;

/** A message of two lines: about whom and what; then what makes it safe, by when, and who writes. */
export function messageLines(question: DraftQuestion, { groups, fields, view }: MessageParts): string[] {
  const { letter, practice, replies, tone = 'first' } = question;
  const { name, signatory = '' } = practice;
  const [first, ...others] = groups;
  const to = tone === 'formal' ? [] : writeAddressees(fields);
  const about = [
    to.length > 0 ? `To ${to.join(', ')}.` : '',
    `${upperFirst([writePatient(fields, letter, question.leavesBlanks), `your ${describeInShort(letter)}`].filter(Boolean).join(', '))}.`,
    fillIn(replies.letter.message[tone], view),
    ...(hasUrgent(groups) ? safetyLines(question, groups, view) : []),
    ...(first && others.length === 0
      ? [topicLine(first, replies, view)]
      : severalTopics(groups, replies, view)),
  ];
  const sender = [signatory, name].filter((part) => part.trim() !== '').join(', ');
  const copies = tone === 'formal' ? [] : copyTo(fields, replies).map((copy) => `(${copy}.)`);
  return [about.join(' '), [...lastLines(question, groups, view), sender, ...copies].join(' ')].map(tidy);
}

/** Several topics, numbered: each with the hospital's words, and in one sentence what is asked or was done. */
function severalTopics(groups: readonly TopicGroup[], replies: Replies, view: View): string[] {
  const quoted = groups.filter(({ isLateLetter }) => !isLateLetter);
  const mostWords = Math.floor(MOST_QUOTED / countFindings(quoted));
  return groups.map((group, index) => `${index + 1}. ${inFewWords(group, mostWords, { replies, view })}`);
}

function inFewWords(
  group: TopicGroup,
  mostWords: number,
  { replies, view }: { readonly replies: Replies; readonly view: View },
): string {
  const { findings, reply, isLateLetter } = group;
  const says = saysOf(group, 'inShort', { letter: replies.letter, view });
  if (isLateLetter) return says;
  const quotes = findings
    .map((finding) => wordsOf(finding, mostWords))
    .map((words) => withoutLabel(words, reply.heading));
  return `${tidy(reply.heading)}: ${asSentence(inMarks(quotes))} ${says}`;
}

/** The words of a request, cut where nothing is lost by that; with the sentence before it where that names what it asks. */
function wordsOf(finding: ChosenFinding, mostWords: number): string {
  const { quote, quoteInContext } = finding;
  if (quoteInContext !== undefined) return quoteWords(quoteInContext);
  return shortQuote(finding, mostWords) ?? quoteWords(quote);
}
