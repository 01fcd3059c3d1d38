import { writeDay } from '../agreements/write-day.ts';
import type { DraftQuestion } from './draft-question.ts';
import type { View } from './write-template.ts';

/** What stands in a letter where only the GP can say the day to answer by. */
export const DAY_GAP = '[day]';

/** An ISO day to answer by, or a gap, for a template: how it is written, and whether it is the day of the letter. */
export function dayView(day: string | undefined, { today }: Pick<DraftQuestion, 'today'>): View {
  return { replyBy: day === undefined ? DAY_GAP : writeDay(day), repliesToday: day === today };
}
