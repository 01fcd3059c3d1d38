import { addDays } from 'date-fns/addDays';
import { getDate } from 'date-fns/getDate';
import { getMonth } from 'date-fns/getMonth';
import { getYear } from 'date-fns/getYear';
import { parseISO } from 'date-fns/parseISO';
import { createEvent, type DateTime, type EventAttributes } from 'ics';
import { answerDays, complaintDay, firstDay, ringDay } from '../answer-by.ts';
import type { DraftQuestion } from '../draft-question.ts';
import { inFairTone } from '../fair-tone.ts';
import { listTopics } from '../list-topics.ts';
import { fillIn } from '../write-template.ts';
import { companionView } from './companion-view.ts';

/**
 * A whole day in the calendar (iCalendar text) to look again and ring, when the day to answer by is over. Nothing where no
 * answer is asked for. It does not name the patient. `id` keeps the entry apart from those of other letters, and is the
 * caller's to choose.
 */
export function calendarEntry(question: DraftQuestion, id: string): string | undefined {
  const { groups, view } = companionView(question);
  const answerBy = firstDay(answerDays(groups, question));
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const lookOn = answerBy === undefined ? formalDay(question) : ringDay(answerBy, answered, question);
  if (!lookOn) return undefined;
  const { title, description } = question.replies.companions.calendar;
  const whole = {
    ...view,
    topics: listTopics(groups.filter(({ outcome, needsAnswer }) => outcome !== 'done' || needsAnswer)),
  };
  const day = parseISO(lookOn);
  const event: EventAttributes & { readonly timestamp: number } = {
    start: dateOf(day),
    end: dateOf(addDays(day, 1)),
    title: fillIn(title, whole),
    description: fillIn(description, whole),
    uid: `${id}@handback`,
    productId: 'handback',
    timestamp: Date.parse(question.today),
    busyStatus: 'FREE',
  };
  const { error, value } = createEvent(event);
  if (!value) throw error ?? new Error('The calendar entry came out empty.');
  return value;
}

function formalDay(question: DraftQuestion): string | undefined {
  return inFairTone(question).tone === 'formal' ? complaintDay(question) : undefined;
}

function dateOf(day: Date): DateTime {
  return [getYear(day), getMonth(day) + 1, getDate(day)];
}
