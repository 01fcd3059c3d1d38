import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import type { AgreementTopic, Condition } from './agreement.ts';
import { asksNoSupply } from './asks-no-supply.ts';
import { isBegunByPractice } from './begun-by-practice.ts';
import { citesLocalGuideline, claimsLocally } from './claims-locally.ts';
import { isBought } from './is-bought.ts';
import { isOneCourse } from './is-one-course.ts';
import { isPrivateCare } from './is-private-care.ts';
import { asksPostnatalCheck, isKnownToPractice } from './known-to-practice.ts';
import { asksToConsider } from './left-to-decide.ts';
import { isOfDirectAccess } from './of-direct-access.ts';
import { tellsOfMissed } from './tells-of-missed.ts';
import type { Told } from './told-of.ts';

const RECALL =
  /\b(?:recall\w*|remind\w*|invit(?:e|ed|ing)|(?:be )?call(?:ed|ing)? (?:(?:her|him|them|the patient|pt|you) )?(?:in|back) for|diar(?:y|ise\w*))\b/i;

const MONITOR = /\b(?:monitor\w*|surveillance)\b/i;

const DISCHARGED =
  /\b(?:discharged|discharge (?:him|her|them|the patient)|d\/c'?d?)\b[^.;]{0,40}\b(?:from|back to|to (?:you|your|the gp))\b/i;

const WOUND =
  /\b(?:wounds?|sutures?|stitch\w*|clips?|staples?|dressings?|re-?dress\w*|bandag\w*|compression|steri-?strips?|packing|drains?|incisions?|scars?|r\.?o\.?s|donor sites?|(?:skin )?grafts?|pin sites?|burns?|ulcers?)\b/i;

/** What is always by an agreement, whatever is usual in an area. */
const OF_AGREEMENT: ReadonlySet<string> = new Set(['shared-care', 'dna', 'referral-returned']);

/** What the practice may do as the patient's own doctors. */
const CARE: ReadonlySet<string> = new Set(['medication', 'investigations', 'follow-up']);

/** What comes of a test. A medicine that it calls for may be needed at once, whoever asked for it. */
const OF_TESTS: ReadonlySet<string> = new Set(['results', 'investigations', 'patient-communication']);

const CONSIDERED: ReadonlySet<string> = new Set([...CARE, 'onward-referral']);

/** Everything that an agreement may turn on in a request: what the letter says of it, and what follows from that. */
export function conditionsOf(
  letter: Letter,
  request: LetterRequest,
  { daysSupplied: told, beginsAtVisit, quoteInContext }: Told,
  days: AgreementTopic['days'],
): ReadonlySet<Condition> {
  const conditions = new Set<Condition>(request.circumstances);
  if (letter.kind === 'clinic') conditions.add('outpatient');
  if (letter.kind === 'discharge') conditions.add('discharge');
  if (request.urgent) conditions.add('urgent');
  if (isPrivateCare(letter)) conditions.add('private');
  const needed = conditions.has('discharge') ? days.medicineOnDischarge : days.medicineAfterClinic;
  const supplied = told === 0 ? 0 : request.daysSupplied;
  if (supplied === 0) conditions.delete('supplied');
  if (supplied !== undefined && needed !== undefined) {
    conditions.add(supplied >= needed ? 'supplied-enough' : 'supplied-short');
  }
  const quote = letter.text.slice(request.start, request.end);
  const isShort = told !== undefined && needed !== undefined && told < needed;
  const isNow = isShort || request.urgent || beginsAtVisit;
  if (request.topic === 'medication' && !isNow && asksNoSupply(quote)) conditions.add('no-supply');
  if (request.topic === 'medication' && isOneCourse(quote)) conditions.add('one-course');
  if (request.topic === 'medication' && !isNow && isBought(quote)) conditions.add('bought');
  if (CARE.has(request.topic) && isKnownToPractice(quoteInContext ?? quote))
    conditions.add('known-to-practice');
  if (isBegunByPractice(letter, request) || (OF_TESTS.has(request.topic) && isOfDirectAccess(letter)))
    conditions.add('begun-by-practice');
  if (request.topic === 'dna' && !tellsOfMissed(letter.text)) conditions.add('none-missed');
  if (request.topic === 'follow-up' && asksPostnatalCheck(quote)) conditions.add('postnatal-check');
  if (CONSIDERED.has(request.topic) && !request.urgent && asksToConsider(quote))
    conditions.add('to-consider');
  if (!OF_AGREEMENT.has(request.topic) && claimsLocally(quote)) conditions.add('local-claim');
  if (CARE.has(request.topic) && citesLocalGuideline(quote)) conditions.add('local-claim');
  if (request.topic === 'investigations' && (RECALL.test(quote) || handsOverMonitoring(quote, letter)))
    conditions.add('recall');
  if (request.topic === 'follow-up' && isWoundCare(quote)) conditions.add('wound-care');
  return conditions;
}

/** Is the practice to go on with the tests of a patient whom the provider discharges? */
function handsOverMonitoring(quote: string, letter: Letter): boolean {
  return MONITOR.test(quote) && (letter.kind === 'discharge' || DISCHARGED.test(letter.text));
}

/** Is it the care of a wound that a request's words are about? */
export function isWoundCare(quote: string): boolean {
  return WOUND.test(quote);
}
