import type { DraftQuestion } from './draft-question.ts';
import { outcomeOf } from './topic-groups.ts';

/**
 * The question in a tone that it bears: a complaint needs something that the agreement leaves with the hospital beyond
 * doubt, and that is not only asked about. Else it is an ordinary letter, or a repeated one where there was one before.
 */
export function inFairTone(question: DraftQuestion): DraftQuestion {
  if (question.tone !== 'formal' || question.findings.some(isForComplaint)) return question;
  return { ...question, tone: question.earlierLetter ? 'repeated' : 'first' };
}

function isForComplaint(finding: DraftQuestion['findings'][number]): boolean {
  return finding.verdict === 'breach' && outcomeOf(finding) !== 'ask';
}
