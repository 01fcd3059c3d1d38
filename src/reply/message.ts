import type { DraftFields } from './draft.ts';
import { writeField } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { describeLetter } from './letter-head.ts';
import { safetyLines } from './paragraphs.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { topicInShort, topicLine } from './topic-paragraphs.ts';
import { fillIn, type View } from './write-template.ts';

/** A message of two lines: about whom and what; then what makes it safe, by when, and who writes. */
export function messageLines(
  question: DraftQuestion,
  { groups, fields, view }: { groups: readonly TopicGroup[]; fields: DraftFields; view: View },
): string[] {
  const { letter, practice, replies, tone = 'first' } = question;
  const { name, signatory = '' } = practice;
  const about = [
    `${writeField('patientName', fields)}, NHS number ${writeField('nhsNumber', fields)}, ${tone === 'formal' ? '' : 'your '}${describeLetter(letter)}.`,
    fillIn(replies.letter.message[tone], view),
    ...groups.map((group) => (groups.length > 1 ? topicInShort : topicLine)(group, replies, view)),
  ];
  const sender = [signatory, name].filter((part) => part.trim() !== '').join(', ');
  return [about.join(' '), [...safetyLines(question, groups, view), sender].join(' ')].map(tidy);
}
