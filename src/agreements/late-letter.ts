import { daysFrom } from '../letter/iso-day.ts';
import type { Letter, LetterKind, Range } from '../letter/letter.ts';
import type { LetterRequest, Reason } from '../requests/request.ts';
import type { Condition } from './agreement.ts';
import { bindsProvider } from './binds-provider.ts';
import { citeClause } from './cite-clause.ts';
import type { Finding } from './finding.ts';
import { isPrivateCare } from './is-private-care.ts';
import type { Jurisdiction } from './judge.ts';
import { sayInCase } from './say-in-case.ts';
import { topicEntry } from './topic-entry.ts';
import { writeDay } from './write-day.ts';

interface Deadline {
  /** The agreement's parameter that holds the days, and what else it may say of such letters. */
  readonly days: string;
  readonly when: Condition;
  readonly named: string;
}

/** What is due, by the kind of letter. Other kinds are never late. */
const DEADLINES: Readonly<Partial<Record<LetterKind, Deadline>>> = {
  clinic: { days: 'clinicLetter', when: 'outpatient', named: 'a clinic letter' },
  discharge: { days: 'dischargeSummary', when: 'discharge', named: 'a discharge summary' },
  ed: { days: 'dischargeSummary', when: 'discharge', named: 'an emergency department summary' },
};

/**
 * The finding that a letter was written later than its agreement allows, in calendar days after the visit or discharge.
 * None where a date is missing. Self-funded care is not bound by the contract's times: that is to be checked.
 */
export function lateLetter(
  letter: Letter,
  requests: readonly LetterRequest[],
  by: Jurisdiction,
): Finding | undefined {
  const deadline = DEADLINES[letter.kind];
  const { clinicDate, letterDate } = letter;
  if (!deadline || !clinicDate || !letterDate) return undefined;
  const spoke = topicEntry('late-letter', { ...by, binds: (entry) => bindsProvider(entry, letter) });
  if (!spoke) return undefined;

  const allowed = spoke.days[deadline.days];
  const days = daysFrom(clinicDate.value, letterDate.value);
  if (allowed === undefined || !(days > allowed)) return undefined;

  const isPrivate =
    isPrivateCare(letter) || requests.some(({ circumstances }) => circumstances.includes('private'));
  const due = `${deadline.named} is due within ${allowed === 1 ? 'a day' : `${allowed} days`}`;
  const took = `this one is dated ${writeDay(letterDate.value)}, ${days} days after ${writeDay(clinicDate.value)}`;
  const caveat = isPrivate
    ? ' Some of this care was self-funded, which the NHS contract does not bind. Look at whether this visit was.'
    : '';
  return {
    id: 'late-letter',
    topic: 'late-letter',
    verdict: isPrivate ? 'check' : 'breach',
    start: 0,
    end: 0,
    quote: '',
    urgent: false,
    ...(isPrivate && { isPrivate }),
    why: `${spoke.agreement.shortName}: ${due}; ${took}.${caveat}`,
    clause: citeClause({ ...spoke, entry: sayInCase(spoke.entry, new Set([deadline.when])) }, letter),
    reasons: [
      dayReason(
        letter,
        clinicDate,
        letter.kind === 'clinic' ? 'the day of the visit' : 'the day when the patient left',
      ),
      dayReason(letter, letterDate, 'the day of the letter'),
    ],
    sureness: 'sure',
    daysLate: days,
    daysAllowed: allowed,
    reply: spoke.entry.reply,
  };
}

function dayReason({ text }: Letter, { start, end }: Range, is: string): Reason {
  return { slot: 'when', says: `'${text.slice(start, end)}' is ${is}`, start, end };
}
