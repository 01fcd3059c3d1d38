import type { DraftQuestion, PracticeTerms } from './draft-question.ts';
import { draftReply } from './draft-reply.ts';
import { type Invention, inventedQuestion } from './invented-letter.ts';
import { OUTCOMES, type Outcome, type Replies } from './templates/replies.ts';

/** A paragraph that somebody wants to see in a letter. */
export interface PreviewTask {
  /** As `replySections` has them. */
  readonly section: string;
  readonly paragraph: string;
  /** One request or two in the invented letter. */
  readonly requests: 1 | 2;
  readonly replies: Replies;
  readonly terms: PracticeTerms;
}

/** What the invented letter asks, where that is not the usual. */
export type Case = Partial<
  Pick<Invention, 'topic' | 'outcome' | 'clause' | 'urgent' | 'daysSupplied' | 'isPrivate'>
>;

/** The letter back to the invented letter. */
export function letter(task: PreviewTask, invention: Case, parts: Partial<DraftQuestion> = {}): string {
  return draftReply({ ...invented(task, invention), ...parts }).plain;
}

/** What a letter back to the invented letter is drafted from. */
export function invented({ requests, replies, terms }: PreviewTask, invention: Case): DraftQuestion {
  const { topic = 'investigations', outcome = 'return', ...rest } = invention;
  return inventedQuestion({ topic, outcome, requests, replies, terms, ...rest });
}

/** The outcome that a paragraph is for: `ask`, `confirm.ask`; else to return it. */
export function outcomeNamed(paragraph: string): Outcome {
  return OUTCOMES.find((outcome) => paragraph.endsWith(outcome)) ?? 'return';
}
