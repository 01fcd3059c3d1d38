import type { DraftFields } from './draft.ts';
import { writePatient } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { countFindings, nameOf, numberWords, viewOfGroup } from './group-view.ts';
import { describeInShort } from './letter-head.ts';
import { listWords, upperFirst } from './list-topics.ts';
import { lastLines } from './paragraphs.ts';
import { shortQuote } from './short-quote.ts';
import type { Purpose } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { clausesOf, topicLine } from './topic-paragraphs.ts';
import { fillIn, type View } from './write-template.ts';

interface MessageParts {
  readonly groups: readonly TopicGroup[];
  readonly fields: DraftFields;
  readonly view: View;
}

/** As many words of the hospital's are quoted in a message that has several requests. */
const MOST_QUOTED = 56;

/** A message of two lines: about whom and what; then what makes it safe, by when, and who writes. */
export function messageLines(question: DraftQuestion, { groups, fields, view }: MessageParts): string[] {
  const { letter, practice, replies, tone = 'first' } = question;
  const { name, signatory = '' } = practice;
  const [first, ...others] = groups;
  const about = [
    `${upperFirst([writePatient(fields, ['patientName', 'nhsNumber']), `your ${describeInShort(letter)}`].filter(Boolean).join(', '))}.`,
    fillIn(replies.letter.message[tone], view),
    ...(first && others.length === 0
      ? [topicLine(first, replies, view)]
      : severalTopics(groups, question, view)),
  ];
  const sender = [signatory, name].filter((part) => part.trim() !== '').join(', ');
  return [about.join(' '), [...lastLines(question, groups, view), sender].join(' ')].map(tidy);
}

/**
 * Several topics, those together that have the same answer, and an agreement named once: `Could your team please see to:
 * the test, “…”; the result, “…”.`
 */
function severalTopics(groups: readonly TopicGroup[], question: DraftQuestion, view: View): string[] {
  const mostWords = Math.floor(
    MOST_QUOTED / countFindings(groups.filter(({ isLateLetter }) => !isLateLetter)),
  );
  const told = new Set<string>();
  const byPurpose = Map.groupBy(groups, leadInOf);
  return [...byPurpose].map(([purpose, those]) => {
    const names = those.flatMap((group) => clausesOf(group).map(({ agreementName }) => agreementName));
    const agreements = listWords([...new Set(names)].filter((name) => !told.has(name)));
    for (const name of names) told.add(name);
    const leadIn = fillIn(question.replies.letter.leadIn[purpose], {
      ...view,
      ...numberWords(those.length),
      agreements,
    });
    const says = those.map((group) => inFewWords(group, mostWords, view));
    const list = `${leadIn}: ${says.join('; ')}`;
    return /[.?!…]”?$/.test(list) ? list : `${list}.`;
  });
}

function leadInOf({ isLateLetter, outcome }: TopicGroup): Purpose {
  return isLateLetter ? 'late-letter' : outcome;
}

/** The topic by its name, with the hospital's words where these can be short; and the question where it is one. */
function inFewWords(group: TopicGroup, mostWords: number, view: View): string {
  const { findings, reply, outcome, isLateLetter } = group;
  const own = viewOfGroup(group, view);
  if (isLateLetter) return fillIn(reply[outcome].inShort, own);
  const quotes = findings.flatMap((finding) => shortQuote(finding, mostWords) ?? []);
  const named = [
    nameOf({ ...group, goesOn: false }, view),
    ...new Set(quotes.map((quote) => `“${quote}”`)),
  ].join(', ');
  return outcome === 'ask' ? `${named} (${own.open ?? fillIn(reply.ask.inShort, own)})` : named;
}
