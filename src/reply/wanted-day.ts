import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { ChosenFinding, DraftQuestion } from './draft-question.ts';
import { isAtOnce, isLatestOnly, lastDay, leavesRoom, namesDay, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { isWantedSinceVisit } from './is-due-too-soon.ts';
import { recurs } from './recurs.ts';

/** A day by which something is wanted: by the hospital's words, or as its supply ends. */
export interface WantedDay {
  /** ISO day. */
  readonly day: string;
  readonly isSupply: boolean;
  /** Of a supply: none was given, so that it is wanted since the visit. */
  readonly isNone: boolean;
  /** Of a supply: the letter tells of none, though the medicine is to begin with the visit. */
  readonly isUntold: boolean;
  readonly isOver: boolean;
}

const NO_SUPPLY = { isSupply: false, isNone: false, isUntold: false } as const;

/** So many days ahead a day is near enough to be told. */
const NEAR = 7;

/**
 * The first day by which the hospital's words want something, or on which its supply ends, where that is within a week or
 * over; the visit, of a medicine that was to begin then. Nothing of what is to be done again and again with no first day named,
 * only if something comes, or on no certain day; nor of a supply of which the practice itself tells; nor of a time between
 * two days before the last is over.
 */
export function wantedDay(
  finding: ChosenFinding,
  { letter, today }: Pick<DraftQuestion, 'letter' | 'today'>,
): WantedDay | undefined {
  const { quote } = finding;
  const isVague =
    ((recurs(finding) || isAtOnce(quote)) && !namesDay(quote, letter)) ||
    isConditional(finding) ||
    isLatestOnly(quote, letter);
  const last = isVague ? undefined : lastDay(quote, letter);
  const due = leavesRoom(quote) && last !== undefined && last >= today ? undefined : last;
  const end = supplyEnd(finding, letter);
  const visit = letter.clinicDate?.value;
  const isKnown = finding.known !== undefined;
  const days = [
    ...(due ? [{ day: due, ...NO_SUPPLY }] : []),
    ...(end && !isKnown
      ? [{ day: end, ...NO_SUPPLY, isSupply: true, isNone: finding.daysSupplied === 0 }]
      : []),
    ...(visit && end === undefined && !isKnown && isWantedSinceVisit(finding, letter)
      ? [{ day: visit, ...NO_SUPPLY, isSupply: true, isUntold: true }]
      : []),
  ];
  const [first] = days
    .filter(({ day }) => differenceInCalendarDays(day, today) <= NEAR)
    .toSorted((a, b) => a.day.localeCompare(b.day));
  return first && { ...first, isOver: first.day < today };
}
