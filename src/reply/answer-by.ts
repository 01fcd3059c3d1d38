import type { DraftQuestion } from './draft-question.ts';
import type { TopicGroup } from './topic-groups.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days to answer in, where the practice does not say. */
export const WORKING_DAYS = 5;

const DAYS = { urgent: 1, complaint: 20 } as const;

/** ISO days by which a letter asks to be answered. */
export interface AnswerDays {
  /** For what is urgent, where anything is. */
  readonly urgent?: string;
  /** For the rest, where there is any. */
  readonly otherwise?: string;
}

type Dated = Pick<DraftQuestion, 'today' | 'replies' | 'workingDays' | 'answerBy'>;

/** The days by which a letter asks to be answered. */
export function answerDays(groups: readonly TopicGroup[], question: Dated): AnswerDays {
  const dayOf = (isUrgent: boolean) => {
    const group = groups.find((each) => each.needsAnswer && each.isUrgent === isUrgent);
    return group && answerDay(group, question);
  };
  const urgent = dayOf(true);
  const otherwise = dayOf(false);
  return { ...(urgent && { urgent }), ...(otherwise && { otherwise }) };
}

/** The ISO day by which one topic asks to be answered. */
export function answerDay(
  { isUrgent }: TopicGroup,
  { today, replies, workingDays = WORKING_DAYS, answerBy = {} }: Dated,
): string {
  const chosen = isUrgent ? answerBy.urgent : answerBy.otherwise;
  return chosen ?? addWorkingDays(today, isUrgent ? DAYS.urgent : workingDays, replies.bankHolidays);
}

/** The ISO day by which a formal complaint asks for a written answer. */
export function complaintDay({ today, replies }: Pick<Dated, 'today' | 'replies'>): string {
  return addWorkingDays(today, DAYS.complaint, replies.bankHolidays);
}
