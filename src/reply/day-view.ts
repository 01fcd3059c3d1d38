import { writeDay } from '../agreements/write-day.ts';
import type { DraftQuestion } from './draft-question.ts';
import type { View } from './write-template.ts';

/** An ISO day to answer by, for a template: how it is written, and whether it is the day of the letter. */
export function dayView(day: string, { today }: Pick<DraftQuestion, 'today'>): View {
  return { replyBy: writeDay(day), repliesToday: day === today };
}
