import type { Addressee } from '../letter/letter.ts';
import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

const TO_DO =
  '(?:see|make|book|contact|ring|call|phone|collect|pick|come|ask|go|speak|attend|arrange|be in touch|get in touch)';

/** `I told her that you would be able to get her in`, `she could have that from the practice`. */
const PROMISED =
  "\\b(?:told|assured|promised|informed|said)(?: \\S+){0,3}? (?:that )?(?:you|the (?:practice|surgery)|(?:her|his|their|your) (?:own )?(?:gp|surgery|doctor))(?: (?:would|will|could|can|may|should)|['’](?:ll|d))\\b|\\b(?:she|he|they) (?:could|can|would|should|may) (?:have|get|obtain|collect)\\b[^.;]{0,60}\\bfrom (?:you|the (?:practice|surgery))\\b";

const TELLS = '\\b(?:told|asked|advised|know(?:s|n)?|instructed|suggested)\\b(?: \\S+){0,4}?';

/** `advised to obtain a further one from the surgery`. */
const TO_HAVE =
  '(?:obtain|get|have|request|seek|book|bring|take|drop)\\b[^.;]{0,60}\\b(?:from|with|at|by|to) (?:you|the (?:practice|surgery)|(?:her|his|their|your) (?:own )?(?:gp|surgery|doctor|practice))';

/** Beside that: `I have told her to make an appointment with you`, `she will be collecting the prescription`. */
const SENT = new RegExp(
  `${PROMISED}|${TELLS} (?:to|that (?:she|he|they) (?:must|should|can|will|may)) (?:${TO_DO}|${TO_HAVE})\\b|\\b(?:she|he|they|patient|mum|mother|parents)(?: ?['’]ll| will| is going to| are going to)(?: be)? (?:${TO_DO}|(?:collect|see|contact|com|mak|book|ring|ask|call|pick)\\w*ing)\\b`,
  'i',
);

/** What the hospital tells the patient anyway, where it does what is asked. */
const TOLD: ReadonlySet<string> = new Set(['results', 'patient-communication', 'dna', 'expedite']);

/** That, where the patient waits to hear it from the practice. */
const WAITS = new RegExp(PROMISED, 'i');

/**
 * Did the hospital send the patient to the practice, by what it told them or by a letter to them, for something of which nobody
 * would tell them that it is not done there; or tell them that the practice would tell it?
 */
export function isSentToPractice(
  { topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>,
  addressee: Addressee,
): boolean {
  const words = quoteWords(quote);
  if (TOLD.has(topic)) return WAITS.test(words);
  return addressee === 'patient' || SENT.test(words);
}
