import type { ChosenFinding } from './draft-question.ts';
import { isAnswered, type QuestionPart } from './question-parts.ts';
import type { TopicReply } from './templates/replies.ts';

/**
 * What a question asks of these requests: the parts that the hospital's words leave open; where they leave nothing
 * open, the one that stays. Where they claim a local arrangement, which one it is, and the one that stays.
 */
export function openParts(findings: readonly ChosenFinding[], { ask }: TopicReply): string[] {
  if (!ask.parts) return [];
  const { stays, ...parts } = ask.parts;
  if (parts.arrangement !== undefined && findings.some(({ claimsLocally }) => claimsLocally))
    return [parts.arrangement, stays];
  const open = Object.entries(parts).flatMap(([part, question]) =>
    findings.some((finding) => !isAnswered(part as QuestionPart, finding)) ? [question] : [],
  );
  return open.length === 0 ? [stays] : open;
}
