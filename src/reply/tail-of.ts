import type { ChosenFinding } from './draft-question.ts';
import { outcomeOf } from './outcome-of.ts';
import { quoteWords } from './quote-words.ts';

/** What stands for a result: `she is as yet unaware of it`. */
const OF_IT = /\b(?:it|this|these|them|the results?|the findings?)\b/i;
const FEW_WORDS = 12;

/** So many characters are at most between a sentence, or an item of a list, and the next. */
const NEXT = 8;

const RESULT = '(?:results?|reports?|tracings?|printouts?|cop(?:y|ies)|readings?)';
const SENT = '(?:e-?mailed|sent|forwarded|faxed|copied|posted|returned)';

/** That a result is to go to the hospital: `result to be e-mailed to us`, `please send us a copy`. */
const SENDS = new RegExp(
  `^(?:(?:please|with|the|a) )*${RESULT}\\b[^.;]{0,30}?\\b(?:${SENT}\\b|(?:back )?to (?:us|me|our|this|the (?:clinic|ward|unit))\\b)|^(?:please |kindly )?(?:send|forward|e-?mail|fax|return|copy|let) (?:(?:us|me) )?(?:have )?(?:it|them|(?:the |a |these )?${RESULT})\\b`,
  'i',
);

/** More than to send it. */
const DOES_MORE = /\b(?:act(?:ing)? on|chas\w+|tell|inform\w*|explain|repeat|start|stop|if)\b/i;

/**
 * The finding, handed back, that another only goes on from, so that both are one: a result, of which the next sentence says
 * that the patient is to be told; a test, of which the next says that its result is to be sent to the hospital.
 */
export function tailOf(
  finding: ChosenFinding,
  findings: readonly ChosenFinding[],
): ChosenFinding | undefined {
  const head = headTopic(finding);
  if (head === undefined || outcomeOf(finding) !== 'return') return undefined;
  return findings.find(
    (other) =>
      other !== finding &&
      other.topic === head &&
      outcomeOf(other) === 'return' &&
      finding.start >= other.end &&
      finding.start - other.end <= NEXT,
  );
}

/** The findings that are requests of their own. */
export function withoutTails(findings: readonly ChosenFinding[]): readonly ChosenFinding[] {
  return findings.filter((each) => tailOf(each, findings) === undefined);
}

/** Of which topic a finding may be the tail. */
function headTopic({ topic, quote }: ChosenFinding): 'results' | 'investigations' | undefined {
  const words = quoteWords(quote);
  const isShort = words.split(' ').length <= FEW_WORDS;
  if (!isShort) return undefined;
  if (topic === 'patient-communication') return OF_IT.test(words) ? 'results' : undefined;
  const sends = ['results', 'investigations'].includes(topic) && SENDS.test(words) && !DOES_MORE.test(words);
  return sends ? 'investigations' : undefined;
}
