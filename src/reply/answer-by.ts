import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { ChosenFinding, DraftQuestion } from './draft-question.ts';
import { comesUp, endDays } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { neededDays } from './is-due-too-soon.ts';
import { recurs } from './recurs.ts';
import type { TopicGroup } from './topic-groups.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBefore } from './working-days.ts';

/** Working days to answer in, where the practice does not say. */
export const WORKING_DAYS = 5;

const DAYS = { unhurried: 20, complaint: 20 } as const;

/** ISO days by which a letter asks to be answered. */
export interface AnswerDays {
  /** For what is urgent, where anything is. */
  readonly urgent?: string;
  /** For the rest, where there is any. */
  readonly otherwise?: string;
}

type Dated = Pick<DraftQuestion, 'today' | 'replies' | 'workingDays' | 'answerBy' | 'letter'>;

/**
 * The days by which a letter asks to be answered: each falls before the day by which a request itself is due, and on the next
 * working day or today for what cannot wait. What comes up only on a far day may be answered in a month.
 */
export function answerDays(groups: readonly TopicGroup[], question: Dated): AnswerDays {
  const { today, replies, workingDays = WORKING_DAYS, answerBy = {} } = question;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const rest = answered.filter(({ isUrgent }) => !isUrgent);
  const inDays = (count: number) => addWorkingDays(today, count, replies.bankHolidays);
  const urgent = answered.length > rest.length && (answerBy.urgent ?? urgentDay(answered, question));
  const isFar = rest.every(({ findings }) => findings.every((finding) => isFarOff(finding, question)));
  const usual = inDays(isFar ? Math.max(workingDays, DAYS.unhurried) : workingDays);
  const otherwise = rest.length > 0 && (answerBy.otherwise ?? earliest([usual, ...dueDays(rest, question)]));
  return { ...(urgent && { urgent }), ...(otherwise && { otherwise }) };
}

/** The next working day; today, where that is one, for something urgent that is needed before the next. */
function urgentDay(groups: readonly TopicGroup[], { letter, today, replies }: Dated): string {
  const next = nextWorkingDay(today, replies.bankHolidays);
  if (!isWorkingDay(today, replies.bankHolidays)) return next;
  const needed = groups
    .filter(({ isUrgent }) => isUrgent)
    .flatMap(({ findings }) => findings)
    .filter(({ canWait }) => !canWait)
    .flatMap((finding) => neededDays(finding, letter));
  return needed.some((day) => day < next) ? today : next;
}

/** So many days ahead there is time to settle who does it. */
const FAR = 56;

/** What is arranged for a day, whenever that is; of a medicine or a fit note the day may be of what comes after. */
const FOR_A_DAY: ReadonlySet<string> = new Set(['investigations', 'follow-up']);

/** Does all of a request come up only on a far day? */
function isFarOff(finding: ChosenFinding, { letter, today }: Pick<Dated, 'letter' | 'today'>): boolean {
  if (recurs(finding) || !(FOR_A_DAY.has(finding.topic) || isConditional(finding))) return false;
  const day = comesUp(finding.quote, letter);
  return day !== undefined && differenceInCalendarDays(day, today) > FAR;
}

/** The ISO day by which one topic asks to be answered. */
export function answerDay({ isUrgent }: TopicGroup, { urgent, otherwise }: AnswerDays): string | undefined {
  return isUrgent ? urgent : otherwise;
}

/**
 * The ISO day on which the practice rings where it has heard nothing: the working day after the first day to answer by.
 * Nothing where no answer is asked for.
 */
export function ringDay(days: AnswerDays, { replies }: Pick<Dated, 'replies'>): string | undefined {
  const answerBy = days.urgent ?? days.otherwise;
  return answerBy && addWorkingDays(answerBy, 1, replies.bankHolidays);
}

/**
 * For each day on which these requests are due, or what was supplied ends, two working days before it, so that the practice
 * can ring on the day between; the next working day where that is past.
 */
function dueDays(groups: readonly TopicGroup[], { letter, today, replies }: Dated): string[] {
  const next = nextWorkingDay(today, replies.bankHolidays);
  return groups
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => endDays(finding, letter))
    .map((due) => workingDaysBefore(due, 2, replies.bankHolidays))
    .map((due) => latest([due, next]));
}

function earliest(days: readonly string[]): string {
  return days.toSorted()[0] ?? '';
}

function latest(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}

/** The ISO day by which a formal complaint asks for a written answer. */
export function complaintDay({ today, replies }: Pick<Dated, 'today' | 'replies'>): string {
  return addWorkingDays(today, DAYS.complaint, replies.bankHolidays);
}
