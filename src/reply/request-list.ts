import { answerDays, answerTurns, type Turn } from './answer-by.ts';
import { dayView } from './day-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { labelOf, saysOf } from './group-view.ts';
import { quotesOf } from './quotes-of.ts';
import { citesOf, reasonsOfList } from './reason-lines.ts';
import { hasUrgent, type TopicGroup } from './topic-groups.ts';
import { fillIn, type RequestsParagraph, type View } from './write-template.ts';

/**
 * Several topics, each with its number and name: the hospital's words, what is asked of it, why, by when; in a short letter
 * the clause for why.
 */
export function requestList(
  groups: readonly TopicGroup[],
  question: DraftQuestion,
  view: View,
): RequestsParagraph {
  const { letter } = question.replies;
  const { request, ask, by, byDay, noAnswer } = letter.table;
  const isShort = question.length === 'short';
  const days = answerDays(groups, question);
  const turns = answerTurns(groups, question);
  const reasons = isShort ? [] : reasonsOfList(groups, question.replies, view);
  const byWhen = (turn: Turn | undefined) =>
    turn === undefined
      ? fillIn(noAnswer, view)
      : fillIn(byDay, { ...view, ...dayView(days[turn], question) });
  const isMixed = hasUrgent(groups) && groups.some(({ isUrgent, needsAnswer }) => needsAnswer && !isUrgent);
  return {
    kind: 'requests',
    columns: [request, ask, by].map((label) => fillIn(label, view)),
    rows: groups.map((group, index) => ({
      heading: `${groups.length > 1 ? `${index + 1}. ` : ''}${labelOf(group, letter, isMixed)}`,
      quotes: quotesOf(group, letter),
      ask: [saysOf(group, 'inShort', { letter, view }), ...(isShort ? citesOf(group, letter) : [])].join(' '),
      reason: reasons[index] ?? '',
      by: byWhen(turns.get(group)),
    })),
  };
}
