import type { DraftQuestion } from './draft-question.ts';
import type { TopicGroup } from './topic-groups.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days to answer in, where the practice does not say. */
export const WORKING_DAYS = 5;

const DAYS = { urgent: 1, complaint: 20 } as const;

export interface AnswerDays {
  /** ISO day by which the first answer is asked for. */
  readonly answerBy?: string;
  /** ISO day for what is not urgent, where something else is. */
  readonly restBy?: string;
}

type Dated = Pick<DraftQuestion, 'today' | 'replies' | 'workingDays'>;

/** The days by which a letter asks to be answered. */
export function answerDays(groups: readonly TopicGroup[], question: Dated): AnswerDays {
  const days = groups.filter(({ needsAnswer }) => needsAnswer).map((group) => answerDay(group, question));
  const [first, rest] = [...new Set(days)].sort();
  return { ...(first && { answerBy: first }), ...(rest && { restBy: rest }) };
}

/** The ISO day by which one topic asks to be answered. */
export function answerDay(
  { isUrgent }: TopicGroup,
  { today, replies, workingDays = WORKING_DAYS }: Dated,
): string {
  return addWorkingDays(today, isUrgent ? DAYS.urgent : workingDays, replies.bankHolidays);
}

/** The ISO day by which a formal complaint asks for a written answer. */
export function complaintDay({ today, replies }: Dated): string {
  return addWorkingDays(today, DAYS.complaint, replies.bankHolidays);
}
