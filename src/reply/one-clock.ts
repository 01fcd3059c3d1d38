import type { ChosenFinding, OnDay } from './draft-question.ts';
import { isDueTooSoon } from './is-due-too-soon.ts';
import { outcomeOf } from './outcome-of.ts';

/**
 * The findings of a letter with one clock: where a referral that cannot wait is returned, as for suspected cancer, nothing else
 * of that letter can; a medicine is as urgent in one request as in another; and a patient is told of a referral as soon as it is to
 * be made. What the GP said can wait does.
 */
export function onOneClock<Chosen extends ChosenFinding>(
  findings: readonly Chosen[],
  day: OnDay,
): readonly Chosen[] {
  const isAll = findings.some(isUrgentReferral);
  const medicines = new Set(
    findings.filter((each) => isUrgent(each, day)).flatMap(({ medicine }) => medicine?.toLowerCase() ?? []),
  );
  const referrals = findings.filter(({ topic, urgent }) => REFERRALS.has(topic) && urgent);
  return findings.map((finding) => {
    const { topic, canWait, medicine = '' } = finding;
    const isSame =
      medicines.has(medicine.toLowerCase()) ||
      (isAll && topic !== 'late-letter') ||
      referrals.some((referral) => tellsOf(finding, referral));
    return isSame && !isUrgent(finding, day) && !canWait ? { ...finding, urgent: true } : finding;
  });
}

const REFERRALS: ReadonlySet<string> = new Set(['onward-referral', 'referral-returned']);

/** So many characters are at most between a referral and what the patient is to be told of it. */
const BESIDE = 300;

/** Is the patient to be told of the matter for which somebody is referred, which is beside it in the letter? */
function tellsOf({ topic, start, end }: ChosenFinding, referral: ChosenFinding): boolean {
  const gap = Math.max(start - referral.end, referral.start - end);
  return topic === 'patient-communication' && gap <= BESIDE;
}

/** Can a finding not wait for an answer: is it urgent, or due too soon, unless the GP says otherwise? */
export function isUrgent(finding: ChosenFinding, day: OnDay): boolean {
  return finding.urgent || (!finding.canWait && isDueTooSoon(finding, day));
}

/** Is it a referral that is handed back and cannot wait, such as one for suspected cancer? */
export function isUrgentReferral(finding: ChosenFinding): boolean {
  return finding.topic === 'referral-returned' && finding.urgent && outcomeOf(finding) === 'return';
}
