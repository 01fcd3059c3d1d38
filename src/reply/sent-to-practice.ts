import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

const TO_DO =
  '(?:see|make|book|contact|ring|call|phone|collect|pick|come|ask|go|speak|attend|arrange|be in touch|get in touch)';

/** `I have told her to make an appointment with you`, `she will be collecting the prescription`. */
const SENT = new RegExp(
  `\\b(?:told|asked|advised|know(?:s|n)?|instructed|suggested)\\b(?: \\S+){0,4}? (?:to|that (?:she|he|they) (?:must|should|can|will|may)) ${TO_DO}\\b|\\b(?:she|he|they|patient|mum|mother|parents)(?: ?['’]ll| will| is going to| are going to)(?: be)? (?:${TO_DO}|(?:collect|see|contact|com|mak|book|ring|ask|call|pick)\\w*ing)\\b`,
  'i',
);

/** What the hospital tells the patient anyway, where it does what is asked. */
const TOLD: ReadonlySet<string> = new Set(['results', 'patient-communication', 'dna', 'expedite']);

/** Did the hospital send the patient to the practice for something of which nobody would tell them that it is not done there? */
export function isSentToPractice({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): boolean {
  return !TOLD.has(topic) && SENT.test(quoteWords(quote));
}
