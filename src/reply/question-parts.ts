import { namesOne, VAGUE } from '../agreements/thing-names.ts';
import type { ChosenFinding } from './draft-question.ts';
import { isConditional } from './is-conditional.ts';
import { quoteWords } from './quote-words.ts';

/** What a hospital's words may leave open. Each topic's file asks for some of it. */
export const QUESTION_PARTS = [
  'thing',
  'dose',
  'reason',
  'when',
  'length',
  'supplied',
  'review',
  'who',
  'result',
  'told',
  'contact',
  'protocol',
  'arrangement',
] as const;

export type QuestionPart = (typeof QUESTION_PARTS)[number];

/** Do the hospital's words answer this, or make it no question? Where nobody can tell, they do: we ask too little. */
export function isAnswered(part: QuestionPart, finding: ChosenFinding): boolean {
  return ANSWERED[part](quoteWords(finding.quote), finding);
}

const ANSWERED: Readonly<Record<QuestionPart, (words: string, finding: ChosenFinding) => boolean>> = {
  thing: namesThing,
  dose: (words) => !NEW_MEDICINE.test(words) || NO_DOSE.test(words) || DOSE.test(words),
  reason: (words, finding) =>
    REASON.test(words) || words.split(' ').length > FEW_WORDS || saysItself(words, finding),
  when: (words, { reasons }) =>
    reasons.some(({ slot }) => slot === 'when') || TIME.test(words) || COMES.test(words),
  length: (words, { topic }) => (topic === 'medication' && !SHORT_COURSE.test(words)) || LENGTH.test(words),
  supplied: (words, finding) =>
    isConditional(finding) ||
    !namesThing(words, finding) ||
    !NEW_MEDICINE.test(words) ||
    SUPPLIED.test(words),
  result: (words) => REPORTED_BACK.test(words),
  told: (words) => TOLD.test(words),
  review: (words) => REVIEWED.test(words),
  contact: (words) => CONTACT.test(words),
  protocol: (words) => PROTOCOL.test(words),
  arrangement: (_, { claimsLocally = false }) => !claimsLocally,
  who: (words, { reasons }) =>
    reasons.some(({ slot }) => slot === 'who') ||
    reasons.some(({ slot, says }) => slot === 'heading' && PRACTICE.test(says)) ||
    PRACTICE.test(words) ||
    ASKED.test(words),
};

/** Clips are taken out, and a test or a form that is named is done, for a reason that the letter tells around it. */
function saysItself(words: string, finding: ChosenFinding): boolean {
  if (finding.topic === 'follow-up') return !VISIT.test(words);
  return finding.topic !== 'onward-referral' && namesThing(words, finding);
}

const VISIT =
  /\b(?:review\w*|see|seen|follow\w*|check(?:-?up)?|appointment|visit)\b(?! (?:the )?(?:wound|bp|blood|weight))/i;

/** A request with so many words says what it is for, even where no list tells how. */
const FEW_WORDS = 8;

/** Whoever reads the letter is asked. */
const ASKED = /\b(?:please|kindly|grateful|obliged)\b/i;

const PRACTICE = /\b(?:you|yours?|yourselves|gps?|practice|surgery|family doctor|primary care)\b/i;

const NEW_MEDICINE =
  /\b(?:start|commenc|initiat|prescrib|titrat|up-?titrat|increas|reduc|step(?:ping|ped)? up|intensif|switch|trial)\w*\b/i;
const DOSE =
  /\d\s?(?:mg|mcg|micrograms?|grams?|g|ml|units?|iu|%)(?![a-z])|\b(?:\d+|one|two|three|half)\s(?:tablets?|capsules?|puffs?|sprays?|drops?|sachets?|patch(?:es)?)\b|\b(?:od|bd|tds|qds|nocte|mane)\b|\b(?:once|twice|three times)\s(?:a day|daily)\b|\b(?:same|usual|maximum|maximal|full|current) dose\b/i;

/** What is prescribed and has no dose. */
const NO_DOSE =
  /\b(?:dressings?|bandag\w+|gauze|packs?|packing|stockings?|hosiery|catheters?|(?:leg|stoma|night) bags?|stoma\w*|pads?|needles?|(?:test )?strips|lancets|sensors?|syringes?|sharps|spacers?|appliances?|feeds?|thickeners?)\b/i;
const SHORT_COURSE =
  /\b(?:course|antibiotics?|steroids?|painkillers?|analgesi\w+|opioids?|codeine|tramadol|zopiclone|diazepam|ppi|heparin)\b/i;
const LENGTH =
  /\b(?:until|till|lifelong|life-long|long[- ]term|indefinite\w*|permanent\w*|to the end|throughout|days?|weeks?|months?|years?|fortnight)\b|\b\d+\/(?:7|52|12)\b/i;
const SUPPLIED = /\b(?:suppl\w+|given|provided|dispensed|issued|tt[oa]s?|run out|ran out|\d+\/7)\b/i;

const REASON =
  /\b(?:2ww|two[- ]week|suspected|because|as|since|given|due to|in view of|in case|if|when\w*|whether|should|until|till|with (?!(?:the |your |our )?(?:gps?|practice|surgery|nurses?)\b)|would help|so that|so as|owing|ahead of|before|prior to|after|following|to (?:ensure|check|see|rule|exclude|monitor|make|help|prevent|confirm|assess|look|avoid|guide|allow|decide|prove))\b|\bfor (?!(?:a|an|the|another|one|two|three|four|five|six|\d+)\b.{0,12}\b(?:day|week|month|year))/i;
const TIME =
  /\b(?:today|tomorrow|now|immediate\w*|urgent\w*|asap|soon\w*|when\w*|each|every|if|before|until|till|after|next|by (?=\d|(?:the )?end|next|then|when|mon|tues|wed|thurs|fri|sat|sun)|within|daily|weekly|fortnightly|\w*monthly|annual\w*|yearly|ongoing|regular\w*|days?|weeks?|months?|years?|time)\b|\b\d+\/(?:7|52|12)\b/i;

/** The patient comes by themselves. */
const COMES =
  /\b(?:she|he|they|the patient|pt)(?:['’]ll| will| is going to| are going to| knows? to| (?:was|has been) (?:told|asked|advised) to| intends? to)\b[^.;]*\b(?:come|coming|see|call|ring|book|make|approach)\b/i;

const REPORTED_BACK =
  /\b(?:let(?:ting)? (?:us|me) know|tell(?:ing)? (?:us|me)|inform(?:ing)? (?:us|me)|send(?:ing)? (?:us|me)|forward\w*|cop(?:y|ied|ying)|(?:results? )?(?:back |over )?to (?:us|me|the clinic|clinic)|act(?:ing)? on|(?:we|i)(?:['’]ll| will| shall) (?:act|adjust|alter|change|decide|look|review|see|titrate|write))\b/i;
const TOLD = /\b(?:we|i)(?:['’](?:ve|ll)| have| will)? (?:tell|told|inform\w*|explain\w*|discuss\w*|let)\b/i;
const REVIEWED = /\b(?:clinician|consultant|reviewed|triaged?|looked at)\b/i;
const CONTACT = /\b(?:secretar\w+|booking|office|helpline|\d{5}\s?\d{5,6})\b/i;
const PROTOCOL = /\b(?:protocol|guideline|esca|enclosed|attached)\b/i;

/** It is open only where the words are of a kind, and neither they nor the lists of words name one. */
function namesThing(words: string, { topic, quote, start, reasons }: ChosenFinding): boolean {
  const vague = VAGUE[topic];
  if (!vague?.test(words) || namesOne(topic, words)) return true;
  if (topic === 'referral-returned' || topic === 'onward-referral') return false;
  return reasons.some(
    (reason) => reason.slot === 'thing' && !vague.test(quote.slice(reason.start - start, reason.end - start)),
  );
}
