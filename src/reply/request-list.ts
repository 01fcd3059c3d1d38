import { writeDay } from '../agreements/write-day.ts';
import { answerDay } from './answer-by.ts';
import type { DraftQuestion } from './draft-question.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { citesOf, quotesOf, viewOfGroup } from './topic-paragraphs.ts';
import { fillIn, type RequestsParagraph, type View } from './write-template.ts';

/** Several topics, each numbered: the hospital's words, what is asked of it, by when; in a short letter the clause too. */
export function requestList(
  groups: readonly TopicGroup[],
  question: DraftQuestion,
  view: View,
): RequestsParagraph {
  const { letter } = question.replies;
  const { request, ask, by, noAnswer } = letter.table;
  const isShort = question.length === 'short';
  return {
    kind: 'requests',
    columns: [request, ask, by].map((label) => fillIn(label, view)),
    rows: groups.map((group, index) => ({
      heading: `${index + 1}. ${tidy(group.reply.heading)}`,
      quotes: quotesOf(group),
      ask: [
        fillIn(group.reply[group.outcome].inShort, viewOfGroup(group, view)),
        ...(isShort ? citesOf(group, letter) : []),
      ].join(' '),
      by: group.needsAnswer ? writeDay(answerDay(group, question)) : fillIn(noAnswer, view),
    })),
  };
}
