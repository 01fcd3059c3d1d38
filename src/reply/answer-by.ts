import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { LetterFacts } from '../letter/letter.ts';
import type { ChosenFinding, DraftQuestion } from './draft-question.ts';
import { comesUp, dueDay, leavesRoom, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { recurs } from './recurs.ts';
import { hasUrgent, isCalledUrgent, type TopicGroup } from './topic-groups.ts';
import { addWorkingDays, nextWorkingDay, workingDayBefore } from './working-days.ts';

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

type Dated = Pick<DraftQuestion, 'tone' | 'today' | 'replies' | 'workingDays' | 'answerBy' | 'letter'>;

/**
 * The days by which a letter asks to be answered: each falls before the day by which a request itself is due. What comes up
 * only on a far day may be answered in a month.
 */
export function answerDays(groups: readonly TopicGroup[], question: Dated): AnswerDays {
  const { today, replies, workingDays = WORKING_DAYS, answerBy = {} } = question;
  const answered = groups.filter(({ needsAnswer }) => needsAnswer);
  const rest = answered.filter(({ isUrgent }) => !isUrgent);
  const inDays = (count: number) => addWorkingDays(today, count, replies.bankHolidays);
  const urgent =
    answered.length > rest.length && (answerBy.urgent ?? nextWorkingDay(today, replies.bankHolidays));
  const isFar = rest.every(({ findings }) => findings.every((finding) => isFarOff(finding, question)));
  const usual = inDays(isFar ? Math.max(workingDays, DAYS.unhurried) : workingDays);
  const otherwise = rest.length > 0 && (answerBy.otherwise ?? earliest([usual, ...dueDays(rest, question)]));
  return { ...(urgent && { urgent }), ...(otherwise && { otherwise }) };
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

/** A day by which something is wanted, whether it is when a supply ends, and of which topic it is. */
export interface NearDay {
  readonly day: string;
  readonly isSupply: boolean;
  readonly group: TopicGroup;
  readonly finding: ChosenFinding;
}

/**
 * The first day by which the hospital's words want something that needs an answer, or on which its supply ends, where that
 * is within a week; of a day that is past the GP is told, and not the hospital. In letters that have another reason to be
 * answered soon, of what is called urgent or was asked before, nothing is said of it, nor of what is to be done again
 * and again, between two days, or only if something comes.
 */
export function nearDay(
  groups: readonly TopicGroup[],
  { letter, today, tone = 'first' }: Dated,
): NearDay | undefined {
  if (tone !== 'first' || isCalledUrgent(groups)) return undefined;
  const those = hasUrgent(groups) ? groups.filter(({ isUrgent }) => isUrgent) : groups;
  return those
    .filter(({ needsAnswer }) => needsAnswer)
    .flatMap((group) =>
      group.findings.flatMap((finding) =>
        wantedDays(finding, letter).map((wanted) => ({ ...wanted, group, finding })),
      ),
    )
    .filter(({ day }) => day >= today && differenceInCalendarDays(day, today) <= NEAR)
    .toSorted((a, b) => a.day.localeCompare(b.day))[0];
}

function wantedDays(finding: ChosenFinding, letter: LetterFacts): Pick<NearDay, 'day' | 'isSupply'>[] {
  const isVague = recurs(finding) || isConditional(finding) || leavesRoom(finding.quote);
  const due = isVague ? undefined : dueDay(finding.quote, letter);
  const end = supplyEnd(finding, letter);
  return [...(due ? [{ day: due, isSupply: false }] : []), ...(end ? [{ day: end, isSupply: true }] : [])];
}

const NEAR = 7;

/** The working days before these requests are due, or what was supplied ends; the next working day where that is past. */
function dueDays(groups: readonly TopicGroup[], { letter, today, replies }: Dated): string[] {
  const next = nextWorkingDay(today, replies.bankHolidays);
  return groups
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => [dueDay(finding.quote, letter) ?? [], supplyEnd(finding, letter) ?? []].flat())
    .map((due) => workingDayBefore(due, replies.bankHolidays))
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
