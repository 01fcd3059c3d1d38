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

/**
 * The turns in which topics are answered: what is urgent; what is to be answered at least two working days before the rest; what
 * is wanted at a time that nobody could work out; and the rest.
 */
export const TURNS = ['urgent', 'soon', 'untold', 'otherwise'] as const;

export type Turn = (typeof TURNS)[number];

/** ISO days by which a letter asks to be answered, of the turns that it has; of what is untold only the GP can say. */
export type AnswerDays = Readonly<Partial<Record<Turn, string>>>;

/** The first of the days to answer by. */
export function firstDay(days: AnswerDays): string | undefined {
  return Object.values(days).toSorted()[0];
}

type Dated = Pick<DraftQuestion, 'today' | 'replies' | 'workingDays' | 'answerBy' | 'letter'>;

/** By turn, the day that these topics leave; none where they do not tell. */
const DAY_OF: Readonly<Record<Turn, (groups: readonly TopicGroup[], question: Dated) => string | undefined>> =
  {
    urgent: (_, question) => atOnce(question),
    soon: dayFor,
    untold: () => undefined,
    otherwise: dayFor,
  };

/**
 * The days by which a letter asks to be answered: each falls before the day by which a request itself is due, and is today for
 * what cannot wait. What comes up only on a far day may be answered in a month.
 */
export function answerDays(groups: readonly TopicGroup[], question: Dated): AnswerDays {
  const turns = answerTurns(groups, question);
  return Object.fromEntries(
    TURNS.flatMap((turn) => {
      const own = groups.filter((group) => turns.get(group) === turn);
      const day = own.length > 0 && (question.answerBy?.[turn] ?? DAY_OF[turn](own, question));
      return day ? [[turn, day]] : [];
    }),
  );
}

/** The turn of each topic that is to be answered. */
export function answerTurns(groups: readonly TopicGroup[], question: Dated): ReadonlyMap<TopicGroup, Turn> {
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const rest = answered.filter(({ isUrgent, untold }) => !isUrgent && untold.length === 0);
  const usual = usualDay(rest, question);
  const isSooner = (day: string) => nextWorkingDay(day, question.replies.bankHolidays) < usual;
  const soon = rest.filter((group) => isSooner(dayFor([group], question)));
  const isMixed = soon.length < rest.length;
  const turnOf = (group: TopicGroup): Turn => {
    if (group.isUrgent) return 'urgent';
    if (group.untold.length > 0) return 'untold';
    return isMixed && soon.includes(group) ? 'soon' : 'otherwise';
  };
  return new Map(answered.map((group) => [group, turnOf(group)]));
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

/** Today, where that is a working day, else the next one. */
function atOnce({ today, replies }: Pick<Dated, 'today' | 'replies'>): string {
  return isWorkingDay(today, replies.bankHolidays) ? today : nextWorkingDay(today, replies.bankHolidays);
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

/**
 * The ISO day on which the practice rings about topics of which it has heard nothing: the working day after the one to answer by.
 * It is that day itself where one of them is due by the next, and where something is urgent and nobody works on the morrow.
 */
export function ringDay(
  answerBy: string,
  groups: readonly TopicGroup[],
  { letter, replies }: Pick<Dated, 'letter' | 'replies'>,
): string {
  const next = nextWorkingDay(answerBy, replies.bankHolidays);
  const isFar = groups.some(({ isUrgent }) => isUrgent) && differenceInCalendarDays(next, answerBy) > 1;
  const isDueBefore = groups
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => [...neededDays(finding, letter), ...endDays(finding, letter)])
    .some((day) => day >= answerBy && day <= next);
  return isFar || isDueBefore ? answerBy : next;
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
