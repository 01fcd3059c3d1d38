import { writeDay } from '../agreements/write-day.ts';
import { answerDay, answerDays } from './answer-by.ts';
import type { DraftQuestion } from './draft-question.ts';
import { labelOf, saysOf } from './group-view.ts';
import { quotesOf } from './quotes-of.ts';
import { citesOf } from './reason-lines.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn, type RequestsParagraph, type View } from './write-template.ts';

/** Several topics, each named: the hospital's words, what is asked of it, by when; in a short letter the clause too. */
export function requestList(
  groups: readonly TopicGroup[],
  question: DraftQuestion,
  view: View,
): RequestsParagraph {
  const { letter } = question.replies;
  const { request, ask, by, noAnswer } = letter.table;
  const isShort = question.length === 'short';
  const days = answerDays(groups, question);
  return {
    kind: 'requests',
    columns: [request, ask, by].map((label) => fillIn(label, view)),
    rows: groups.map((group) => ({
      heading: labelOf(group, letter),
      quotes: quotesOf(group),
      ask: [saysOf(group, 'inShort', { letter, view }), ...(isShort ? citesOf(group, letter) : [])].join(' '),
      by: group.needsAnswer ? writeDay(answerDay(group, days) ?? '') : fillIn(noAnswer, view),
    })),
  };
}
