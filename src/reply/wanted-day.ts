import type { ChosenFinding, DraftQuestion } from './draft-question.ts';
import { certainTime, supplyEnd } from './due-day.ts';
import { isConditional } from './is-conditional.ts';
import { isWantedSinceVisit } from './is-due-too-soon.ts';
import type { TimeSaid } from './time-said.ts';

/** A day by which something is wanted: by the hospital's words, or as its supply ends. */
export interface WantedDay {
  /** ISO day. */
  readonly day: string;
  readonly isSupply: boolean;
  /** Of a supply: none was given, so that it is wanted since the visit. */
  readonly isNone: boolean;
  /** Of a supply: the letter tells of none, though the medicine is to begin with the visit. */
  readonly isUntold: boolean;
  /** The first of what is done every so often, with no first day named. */
  readonly isAbout: boolean;
  /** The hospital's words have it as a date. */
  readonly isWritten: boolean;
  readonly isOver: boolean;
  /** It is over, and the hospital's own words have it as a date that was to come. */
  readonly isOverdue: boolean;
}

const NO_SUPPLY = {
  isSupply: false,
  isNone: false,
  isUntold: false,
  isAbout: false,
  isWritten: false,
} as const;

/**
 * The first day by which the hospital's words want something, or on which its supply ends; the visit, of a medicine that was to
 * begin then. Nothing of what is asked only if something comes, or on no certain day; nor of a supply of which the practice itself
 * tells.
 */
export function wantedDay(
  finding: ChosenFinding,
  { letter, today }: Pick<DraftQuestion, 'letter' | 'today'>,
): WantedDay | undefined {
  const due = dueFor(finding, { letter, today });
  const end = supplyEnd(finding, letter);
  const visit = letter.clinicDate?.value;
  const isKnown = finding.known !== undefined;
  const days = [
    ...(due
      ? [{ ...NO_SUPPLY, day: due.last, isAbout: due.kind === 'every', isWritten: due.isWritten ?? false }]
      : []),
    ...(end && !isKnown
      ? [{ ...NO_SUPPLY, day: end, isSupply: true, isNone: finding.daysSupplied === 0 }]
      : []),
    ...(visit && end === undefined && !isKnown && isWantedSinceVisit(finding, letter)
      ? [{ ...NO_SUPPLY, day: visit, isSupply: true, isUntold: true }]
      : []),
  ];
  const [first] = days.toSorted((a, b) => a.day.localeCompare(b.day));
  if (!first) return undefined;
  const isOver = first.day < today;
  const written = (letter.letterDate ?? letter.clinicDate)?.value ?? '';
  return { ...first, isOver, isOverdue: isOver && first.isWritten && first.day >= written };
}

/** The time that the words tell, where its day is certain; of what is done again and again the first, while that is to come. */
function dueFor(
  finding: ChosenFinding,
  { letter, today }: Pick<DraftQuestion, 'letter' | 'today'>,
): TimeSaid | undefined {
  const time = isConditional(finding) ? undefined : certainTime(finding, letter);
  return time?.kind === 'every' && time.last < today ? undefined : time;
}
