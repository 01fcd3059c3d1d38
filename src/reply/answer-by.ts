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
  /** For what is to be answered at least two working days before the rest, where there is a rest. */
  readonly soon?: string;
  /** For the rest, where there is any. */
  readonly otherwise?: string;
}

/** The first of the days to answer by. */
export function firstDay({ urgent, soon, otherwise }: AnswerDays): string | undefined {
  return urgent ?? soon ?? otherwise;
}

/** Which of these days a topic is answered by. */
export type Turn = keyof AnswerDays;

type Dated = Pick<DraftQuestion, 'today' | 'replies' | 'workingDays' | 'answerBy' | 'letter'>;

/**
 * The days by which a letter asks to be answered: each falls before the day by which a request itself is due, and on the next
 * working day or today for what cannot wait. What comes up only on a far day may be answered in a month.
 */
export function answerDays(groups: readonly TopicGroup[], question: Dated): AnswerDays {
  const { answerBy = {} } = question;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const turns = answerTurns(groups, question);
  const inTurn = (turn: Turn) => answered.filter((group) => turns.get(group) === turn);
  const [urgents, soons, others] = [inTurn('urgent'), inTurn('soon'), inTurn('otherwise')];
  const urgent = urgents.length > 0 && (answerBy.urgent ?? urgentDay(urgents, question));
  const soon = soons.length > 0 && (answerBy.soon ?? dayFor(soons, question));
  const otherwise = others.length > 0 && (answerBy.otherwise ?? dayFor(others, question));
  return { ...(urgent && { urgent }), ...(soon && { soon }), ...(otherwise && { otherwise }) };
}

/** The turn of each topic that is to be answered. */
export function answerTurns(groups: readonly TopicGroup[], question: Dated): ReadonlyMap<TopicGroup, Turn> {
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const rest = answered.filter(({ isUrgent }) => !isUrgent);
  const usual = usualDay(rest, question);
  const isSooner = (day: string) => nextWorkingDay(day, question.replies.bankHolidays) < usual;
  const soon = rest.filter((group) => isSooner(dayFor([group], question)));
  const isMixed = soon.length < rest.length;
  return new Map(
    answered.map((group) => [
      group,
      group.isUrgent ? 'urgent' : isMixed && soon.includes(group) ? 'soon' : 'otherwise',
    ]),
  );
}

/** The day by which several topics are answered, none of them urgent: before the first of them is due. */
function dayFor(groups: readonly TopicGroup[], question: Dated): string {
  return earliest([usualDay(groups, question), ...dueDays(groups, question)]);
}

/** The day on which nothing that these topics tell of bears. */
function usualDay(groups: readonly TopicGroup[], question: Dated): string {
  const { today, replies, workingDays = WORKING_DAYS } = question;
  const isFar = groups.every(({ findings }) => findings.every((finding) => isFarOff(finding, question)));
  return addWorkingDays(
    today,
    isFar ? Math.max(workingDays, DAYS.unhurried) : workingDays,
    replies.bankHolidays,
  );
}

/**
 * The next working day; today, where that is one, for something urgent that is needed before the practice could ring after the
 * next.
 */
function urgentDay(groups: readonly TopicGroup[], { letter, today, replies }: Dated): string {
  const next = nextWorkingDay(today, replies.bankHolidays);
  if (!isWorkingDay(today, replies.bankHolidays)) return next;
  const needed = groups
    .flatMap(({ findings }) => findings)
    .filter(({ canWait }) => !canWait)
    .flatMap((finding) => neededDays(finding, letter));
  return needed.some((day) => day < nextWorkingDay(next, replies.bankHolidays)) ? today : next;
}

/** So many days ahead there is time to settle who does it. */
const FAR = 56;

/** What is arranged for a day, whenever that is; of a medicine or a fit note the day may be of what comes after. */
const FOR_A_DAY: ReadonlySet<string> = new Set(['investigations', 'follow-up']);

/** Does all of a request come up only on a far day? */
function isFarOff(finding: ChosenFinding, { letter, today }: Pick<Dated, 'letter' | 'today'>): boolean {
  if (recurs(finding) || !(FOR_A_DAY.has(finding.topic) || isConditional(finding))) return false;
  const day = comesUp(finding, letter);
  return day !== undefined && differenceInCalendarDays(day, today) > FAR;
}

/** The ISO day on which the practice rings where it has heard nothing: the working day after the one to answer by. */
export function ringDay(answerBy: string, { replies }: Pick<Dated, 'replies'>): string {
  return addWorkingDays(answerBy, 1, replies.bankHolidays);
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
