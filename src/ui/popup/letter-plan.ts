import type { Finding } from '../../agreements/finding.ts';
import type { ChosenFinding, OnDay } from '../../reply/draft-question.ts';
import { isUrgent } from '../../reply/one-clock.ts';
import { outcomeOf } from '../../reply/outcome-of.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import { wasDelayed } from '../../reply/was-delayed.ts';
import type { DraftForm } from './draft-form.ts';
import type { LetterOnScreen } from './screen.ts';

/** What the GP has begun for one letter. Plain data, so that it can be kept and taken up again. */
export interface LetterPlan {
  /** By the ids of findings, where the GP ticked or unticked them. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** By the ids of findings, where the GP chose what to do. */
  readonly choices: Readonly<Record<string, Outcome>>;
  /** By the ids of findings, where the GP said whether it can wait. */
  readonly urgent?: Readonly<Record<string, boolean>>;
  /** What was filled in for the letter back. */
  readonly form?: DraftForm | undefined;
  /** The letter back is open. */
  readonly isDrafting: boolean;
}

export const NO_PLAN: LetterPlan = { ticks: {}, choices: {}, isDrafting: false };

/**
 * Breaches and what the GP added are ticked until the GP unticks them, checks the other way round. That a letter came late is
 * ticked beside something else, unless by a day or two, or where what it asks was due before it was written: by itself it is no
 * letter back.
 */
export function isTickedIn(plan: LetterPlan, finding: Finding, letter: LetterOnScreen): boolean {
  const { id, topic, verdict, foundBy } = finding;
  const byItself = verdict === 'breach' || foundBy === 'reader';
  return plan.ticks[id] ?? (byItself && (topic !== 'late-letter' || isWorthTelling(plan, finding, letter)));
}

/** So many days over are not worth telling of beside what is asked. */
const FEW_DAYS = 2;

function isWorthTelling(
  plan: LetterPlan,
  { daysLate = 0, daysAllowed = 0 }: Finding,
  letter: LetterOnScreen,
): boolean {
  const others = standing(letter).filter(({ topic }) => topic !== 'late-letter');
  const isLong = daysLate - daysAllowed > FEW_DAYS;
  return others.some(
    (other) => (isLong && isTickedIn(plan, other, letter)) || wasDelayed(other, letter.facts),
  );
}

/** What the letter back does about a finding: by its verdict, until the GP chooses. */
export function outcomeIn({ choices }: LetterPlan, finding: Finding): Outcome {
  return choices[finding.id] ?? outcomeOf(finding);
}

/** What changes in a plan where the GP chooses what to do about a finding, which ticks it. */
export function choosing(
  { choices, ticks }: LetterPlan,
  findingId: string,
  outcome: Outcome,
): Pick<LetterPlan, 'choices' | 'ticks'> {
  return { choices: { ...choices, [findingId]: outcome }, ticks: { ...ticks, [findingId]: true } };
}

/** Can a finding not wait? As the letter and the day tell, until the GP says. */
export function isUrgentIn({ urgent }: LetterPlan, finding: Finding, day: OnDay): boolean {
  return urgent?.[finding.id] ?? isUrgent(finding, day);
}

/** What the letter speaks of that may make a finding urgent, until the GP says whether it is, and where it is not urgent anyway. */
export function mayBeUrgentIn(plan: LetterPlan, finding: Finding, day: OnDay): string | undefined {
  const isSettled = plan.urgent?.[finding.id] !== undefined || isUrgentIn(plan, finding, day);
  return isSettled ? undefined : finding.mayBeUrgent;
}

/** The findings that the GP has not dismissed. */
export function standing({ findings, dismissed }: LetterOnScreen): readonly Finding[] {
  return findings.filter(({ id }) => !Object.hasOwn(dismissed, id));
}

/**
 * The findings that are or may be urgent, which the letter back leaves out though the GP has said nothing of them: a request to
 * check, such as a chart for insulin that has run out.
 */
export function leftOutIn(plan: LetterPlan, letter: LetterOnScreen, day: OnDay): Finding[] {
  return standing(letter).filter((finding) => {
    const isDecided = plan.ticks[finding.id] !== undefined || isTickedIn(plan, finding, letter);
    const isRisk = isUrgentIn(plan, finding, day) || mayBeUrgentIn(plan, finding, day) !== undefined;
    return finding.topic !== 'late-letter' && !isDecided && isRisk;
  });
}

/** The findings that the letter back is about, each with what it does about it. */
export function chosenIn(plan: LetterPlan, letter: LetterOnScreen): ChosenFinding[] {
  return standing(letter)
    .filter((finding) => isTickedIn(plan, finding, letter))
    .map((finding) => ({
      ...finding,
      outcome: outcomeIn(plan, finding),
      urgent: plan.urgent?.[finding.id] ?? finding.urgent,
      ...(plan.urgent?.[finding.id] === false && { canWait: true }),
    }));
}
