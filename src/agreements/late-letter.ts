import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Letter, LetterKind } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import type { AgreementTopic } from './agreement.ts';
import { bindsProvider } from './binds-provider.ts';
import { citeClause } from './cite-clause.ts';
import type { Finding } from './finding.ts';
import type { Jurisdiction } from './judge.ts';
import { topicEntry } from './topic-entry.ts';

/** The parameter that says how many days each kind of letter may take. Other kinds have no time. */
const DAYS_BY_KIND: Readonly<Partial<Record<LetterKind, string>>> = {
  clinic: 'clinicLetter',
  discharge: 'dischargeSummary',
  ed: 'dischargeSummary',
};

const NAMES: Readonly<Partial<Record<LetterKind, string>>> = {
  clinic: 'A clinic letter',
  discharge: 'A discharge summary',
  ed: 'An emergency department summary',
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
  const spoke = topicEntry('late-letter', { ...by, binds: (entry) => bindsProvider(entry, letter) });
  const days = daysTaken(letter);
  const allowed = spoke && allowedDays(letter, spoke.entry);
  if (!spoke || days === undefined || allowed === undefined || days <= allowed) return undefined;
  const isPrivate = requests.some(({ circumstances }) => circumstances.includes('private'));
  return {
    id: 'late-letter',
    topic: 'late-letter',
    verdict: isPrivate ? 'check' : 'breach',
    start: 0,
    end: 0,
    quote: '',
    urgent: false,
    why: explainLate(letter, days, allowed, isPrivate),
    clause: citeClause(spoke, letter),
    reasons: [],
    daysLate: days,
    daysAllowed: allowed,
    reply: spoke.entry.reply,
  };
}

function daysTaken({ clinicDate, letterDate }: Letter): number | undefined {
  if (!clinicDate || !letterDate) return undefined;
  const days = differenceInCalendarDays(parseISO(letterDate.value), parseISO(clinicDate.value));
  return Number.isNaN(days) ? undefined : days;
}

function allowedDays({ kind }: Letter, { days }: AgreementTopic): number | undefined {
  const parameter = DAYS_BY_KIND[kind];
  return parameter === undefined ? undefined : days[parameter];
}

function explainLate(
  { kind, clinicDate, letterDate }: Letter,
  days: number,
  allowed: number,
  isPrivate: boolean,
): string {
  const from = `${NAMES[kind]} is due within ${allowed === 1 ? 'a day' : `${allowed} days`}`;
  const took = `this one is dated ${letterDate?.value}, ${days} days after ${clinicDate?.value}`;
  const caveat = isPrivate ? ' Some of this care was self-funded, which the NHS contract does not bind.' : '';
  return `${from}; ${took}.${caveat}`;
}
