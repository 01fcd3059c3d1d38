import type { DraftQuestion } from './draft-question.ts';
import { outcomeOf } from './outcome-of.ts';

/**
 * The question in a tone that it bears: a complaint needs something that the agreement leaves with the hospital beyond
 * doubt, and that is not only asked about; a repeated letter needs the day of the one before. Else it is an ordinary
 * letter, or a repeated one where there was one before.
 */
export function inFairTone(question: DraftQuestion): DraftQuestion {
  const { tone, earlierLetter, findings } = question;
  const isFair = tone !== 'repeated' && (tone !== 'formal' || findings.some(isForComplaint));
  if (isFair) return question;
  if (earlierLetter) return { ...question, tone: 'repeated' };
  return { ...question, tone: 'first' };
}

function isForComplaint(finding: DraftQuestion['findings'][number]): boolean {
  return finding.verdict === 'breach' && outcomeOf(finding) !== 'ask';
}
