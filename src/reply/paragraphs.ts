import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import type { Finding } from '../agreements/finding.ts';
import { writeDay } from '../agreements/write-day.ts';
import type { Outcome } from './replies.ts';
import { type Answering, outcomeOf, topicParagraphs } from './topic-paragraphs.ts';
import { type Paragraph, writeTemplate } from './write-template.ts';

interface Question extends Answering {
  /** ISO day. */
  readonly today: string;
  readonly safetyNote?: string;
}

const WORKING_DAYS_TO_ANSWER = { urgent: 1, otherwise: 5 } as const;

/** The letter's body: an opening, each topic once, what makes it safe, thanks. */
export function paragraphsOf(question: Question): Paragraph[] {
  const { findings, today, replies, safetyNote = '' } = question;
  const isUrgent = findings.some(({ urgent }) => urgent);
  const purpose = purposeOf(findings);
  const { opening, meanwhile, urgent, confirm, thanks } = replies.letter;
  const view = {
    several: findings.length > 1,
    safetyNote: safetyNote.trim(),
    replyBy: workingDaysAfter(today, WORKING_DAYS_TO_ANSWER[isUrgent ? 'urgent' : 'otherwise']),
  };
  return [
    ...writeTemplate(opening[purpose], view),
    ...topicParagraphs(question),
    ...(view.safetyNote ? writeTemplate(meanwhile, view) : []),
    ...(isUrgent ? writeTemplate(urgent, view) : []),
    ...(purpose === 'late-letter' ? [] : writeTemplate(confirm[purpose], view)),
    ...writeTemplate(thanks, view),
  ];
}

/** What the letter is for as a whole: to return something, else to ask something, else only its date. */
function purposeOf(findings: readonly Finding[]): Outcome | 'late-letter' {
  const asked = findings.filter(({ topic }) => topic !== 'late-letter');
  if (asked.length === 0) return 'late-letter';
  return asked.some((finding) => outcomeOf(finding) === 'return') ? 'return' : 'ask';
}

function workingDaysAfter(day: string, days: number): string {
  return writeDay(formatISO(addBusinessDays(parseISO(day), days), { representation: 'date' }));
}
