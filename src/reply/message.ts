import type { DraftFields } from './draft.ts';
import { writeField } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { describeInShort } from './letter-head.ts';
import { numberWords } from './letter-view.ts';
import { listWords, lowerFirst } from './list-topics.ts';
import { lastLines } from './paragraphs.ts';
import { shortQuote } from './short-quote.ts';
import type { Purpose } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { clausesOf, topicLine, viewOfGroup } from './topic-paragraphs.ts';
import { fillIn, type View } from './write-template.ts';

interface MessageParts {
  readonly groups: readonly TopicGroup[];
  readonly fields: DraftFields;
  readonly view: View;
}

/** A message of two lines: about whom and what; then what makes it safe, by when, and who writes. */
export function messageLines(question: DraftQuestion, { groups, fields, view }: MessageParts): string[] {
  const { letter, practice, replies, tone = 'first' } = question;
  const { name, signatory = '' } = practice;
  const [first, ...others] = groups;
  const about = [
    `${writeField('patientName', fields)}, NHS number ${writeField('nhsNumber', fields)}, ${tone === 'formal' ? '' : 'your '}${describeInShort(letter)}.`,
    fillIn(replies.letter.message[tone], view),
    ...(first && others.length === 0
      ? [topicLine(first, replies, view)]
      : severalTopics(groups, question, view)),
  ];
  const sender = [signatory, name].filter((part) => part.trim() !== '').join(', ');
  return [about.join(' '), [...lastLines(question, groups, view), sender].join(' ')].map(tidy);
}

/**
 * Several topics, those together that have the same answer, and an agreement named once: `For your team: tests, “…”;
 * results, “…”.`
 */
function severalTopics(groups: readonly TopicGroup[], question: DraftQuestion, view: View): string[] {
  const isMixed = new Set(groups.map(leadInOf)).size > 1;
  const numbered = groups.map((group, index) => ({
    group,
    says: `${isMixed ? `${index + 1}. ` : ''}${inFewWords(group, view)}`,
  }));
  const told = new Set<string>();
  const byPurpose = Map.groupBy(numbered, ({ group }) => leadInOf(group));
  return [...byPurpose].map(([purpose, those]) => {
    const names = those.flatMap(({ group }) => clausesOf(group).map(({ agreementName }) => agreementName));
    const agreements = listWords([...new Set(names)].filter((name) => !told.has(name)));
    for (const name of names) told.add(name);
    const leadIn = fillIn(question.replies.letter.leadIn[purpose], {
      ...view,
      ...numberWords(those.length),
      agreements,
    });
    const list = `${leadIn}: ${those.map(({ says }) => says).join('; ')}`;
    return /[.?!…]”?$/.test(list) ? list : `${list}.`;
  });
}

function leadInOf({ isLateLetter, outcome }: TopicGroup): Purpose {
  return isLateLetter ? 'late-letter' : outcome;
}

function inFewWords(group: TopicGroup, view: View): string {
  if (group.isLateLetter) return fillIn(group.reply[group.outcome].inShort, viewOfGroup(group, view));
  const quotes = group.findings.map((finding) => `“${shortQuote(finding)}”`);
  return `${lowerFirst(tidy(group.reply.heading))}, ${[...new Set(quotes)].join('; ')}`;
}
