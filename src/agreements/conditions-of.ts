import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import type { AgreementTopic, Condition } from './agreement.ts';
import { asksNoSupply } from './asks-no-supply.ts';

/** Everything that an agreement may turn on in a request: what the letter says of it, and what follows from that. */
export function conditionsOf(
  letter: Letter,
  request: LetterRequest,
  days: AgreementTopic['days'],
): ReadonlySet<Condition> {
  const conditions = new Set<Condition>(request.circumstances);
  if (letter.kind === 'clinic') conditions.add('outpatient');
  if (letter.kind === 'discharge') conditions.add('discharge');
  if (request.urgent) conditions.add('urgent');
  const needed = conditions.has('discharge') ? days.medicineOnDischarge : days.medicineAfterClinic;
  if (request.daysSupplied !== undefined && needed !== undefined) {
    conditions.add(request.daysSupplied >= needed ? 'supplied-enough' : 'supplied-short');
  }
  if (isLeisurely(letter, request, conditions)) conditions.add('no-supply');
  return conditions;
}

function isLeisurely(
  { text }: Letter,
  { topic, start, end }: LetterRequest,
  conditions: ReadonlySet<Condition>,
): boolean {
  const isSupplied = conditions.has('supplied') || conditions.has('supplied-short');
  if (topic !== 'medication' || isSupplied || conditions.has('urgent')) return false;
  return asksNoSupply(text.slice(start, end), { isDischarge: conditions.has('discharge') });
}
