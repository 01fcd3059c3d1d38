import type { ChosenFinding } from './draft-question.ts';
import { isAnswered, type QuestionPart } from './question-parts.ts';
import type { TopicReply } from './templates/replies.ts';

/**
 * What a question asks of these requests: the parts that the hospital's words leave open; where they leave nothing
 * open, the one that stays.
 */
export function openParts(findings: readonly ChosenFinding[], { ask }: TopicReply): string[] {
  if (!ask.parts) return [];
  const { stays, ...parts } = ask.parts;
  const open = Object.entries(parts).flatMap(([part, question]) =>
    findings.some((finding) => !isAnswered(part as QuestionPart, finding)) ? [question] : [],
  );
  return open.length === 0 ? [stays] : open;
}
