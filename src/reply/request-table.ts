import { writeDay } from '../agreements/write-day.ts';
import { answerDay } from './answer-by.ts';
import type { DraftQuestion } from './draft-question.ts';
import type { TopicGroup } from './topic-groups.ts';
import type { TableParagraph } from './write-template.ts';

/** The requests in short: each topic, what is asked of the hospital, by when. None for a single topic. */
export function requestTable(groups: readonly TopicGroup[], question: DraftQuestion): TableParagraph[] {
  if (groups.length < 2) return [];
  const { request, ask, by, noAnswer, status } = question.replies.letter.table;
  return [
    {
      kind: 'table',
      columns: [request, ask, by],
      noAnswer,
      rows: groups.map((group) => [
        group.reply.heading,
        status[group.isLateLetter ? 'late-letter' : group.outcome],
        group.needsAnswer ? writeDay(answerDay(group, question)) : noAnswer,
      ]),
    },
  ];
}
